/**
 * The parts of a full export that can be read back, as `EXPORT.md` describes them: accounts, entries, and the user's words on
 * them. Checked field by field; fields that are not named here are left alone.
 */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import { ENTRY_KINDS, ENTRY_REASONS } from '@/lib/core/entry'
import type { AssetId } from '@/lib/core/ids'
import { draftSchema } from './importers/holdfast'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const amount = v.pipe(
  v.string(),
  v.maxLength(400),
  v.check((told) => parseAmount(told) === told),
  v.transform((told) => told as Amount),
)
/** Exactly as we write it, so that no reader's idea of dates comes between: becomes milliseconds. */
const moment = v.pipe(
  v.string(),
  v.maxLength(30),
  v.check((told) => isMoment(told)),
  v.transform((told) => Date.parse(told)),
)

function isMoment(told: string): boolean {
  const at = Date.parse(told)
  return !Number.isNaN(at) && new Date(at).toISOString() === told
}

/** The draft's `at` is a moment here, and milliseconds in an entry. */
const draft = v.pipe(
  v.looseObject({ at: moment }),
  v.transform((told): unknown => told),
  draftSchema,
)

const asset = v.pipe(
  v.string(),
  v.minLength(3),
  v.maxLength(200),
  v.transform((told) => told as AssetId),
)
const position = v.strictObject({ asset, symbol: v.pipe(v.string(), v.maxLength(200)), quantity: amount })

const overlay = v.strictObject({
  kind: v.exactOptional(v.picklist(ENTRY_KINDS)),
  reason: v.exactOptional(v.picklist(ENTRY_REASONS)),
  at: v.exactOptional(moment),
  legs: v.exactOptional(draftSchema.entries.legs),
  fees: v.exactOptional(draftSchema.entries.fees),
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
  ignored: v.exactOptional(v.boolean()),
  value: v.exactOptional(v.strictObject({ currency: v.pipe(v.string(), v.maxLength(10)), value: amount })),
})

export const FULL_EXPORT = 'holdfast-export'
export const FULL_EXPORT_VERSION = 1

export const fullExportSchema = v.looseObject({
  format: v.literal(FULL_EXPORT),
  version: v.literal(FULL_EXPORT_VERSION),
  accounts: v.array(
    v.looseObject({
      id,
      label: v.pipe(v.string(), v.maxLength(200)),
      kind: v.string(),
      positions: v.optional(v.array(position), []),
    }),
  ),
  entries: v.array(
    v.looseObject({
      id,
      account: id,
      counts: v.boolean(),
      replacedBy: v.nullable(id),
      told: draft,
      corrected: v.exactOptional(draft),
    }),
  ),
  corrections: v.array(v.looseObject({ entry: id, overlay, at: moment })),
  links: v.array(
    v.looseObject({ verdict: v.picklist(['linked', 'apart']), from: id, to: v.nullable(id), at: moment }),
  ),
  transfers: v.array(v.looseObject({ from: id, to: id })),
  lotChoices: v.array(
    v.looseObject({
      entry: id,
      lots: v.array(v.looseObject({ lot: v.pipe(v.string(), v.maxLength(2000)), quantity: amount })),
      at: moment,
    }),
  ),
})

export type ReadExport = v.InferOutput<typeof fullExportSchema>
