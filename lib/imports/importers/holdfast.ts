/**
 * Holdfast's own table: one entry a row. `Entry` is the whole draft as JSON and is what is read back, without loss; the
 * columns before it (id, time, kind, what moved) are for people and spreadsheets.
 */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import { ENTRY_KINDS, ENTRY_REASONS, type EntryDraft } from '@/lib/core/entry'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { BUCKETS } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import { defineImporter, type ImportResult } from '../define-importer'
import { headerMatch } from '../header-match'
import { writeCsv } from '../write-csv'

const HEADER = ['Id', 'Time', 'Kind', 'Reason', 'Moved', 'Fees', 'Entry'] as const

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const amount = v.pipe(
  text(400),
  v.check((told) => parseAmount(told) === told),
  v.transform((told) => told as Amount),
)
const asset = v.pipe(
  text(200),
  v.minLength(3),
  v.transform((told) => told as AssetId),
)
const fee = { asset, quantity: amount, sourceSymbol: v.exactOptional(text(200)) }

/** An entry as Holdfast writes it, field by field; anything else is refused. */
export const draftSchema = v.strictObject({
  nativeId: v.pipe(text(300), v.minLength(1)),
  at: v.pipe(v.number(), v.integer()),
  precision: v.exactOptional(v.picklist(['ms', 's', 'min', 'day'])),
  kind: v.picklist(ENTRY_KINDS),
  reason: v.exactOptional(v.picklist(ENTRY_REASONS)),
  legs: v.array(v.strictObject({ ...fee, bucket: v.exactOptional(v.picklist(BUCKETS)) })),
  fees: v.array(v.strictObject(fee)),
  origin: v.picklist(['api', 'csv', 'chain', 'user']),
  source: text(200),
  txHash: v.exactOptional(text(300)),
  chain: v.exactOptional(
    v.pipe(
      text(100),
      v.transform((told) => told as ChainId),
    ),
  ),
  counterparty: v.exactOptional(text(1000)),
  orderId: v.exactOptional(text(300)),
  market: v.exactOptional(text(200)),
  note: v.exactOptional(text(10_000)),
  protocol: v.exactOptional(text(200)),
  unclear: v.exactOptional(v.literal(true)),
  stated: v.exactOptional(v.strictObject({ currency: text(10), value: amount })),
  raw: v.exactOptional(text(1_000_000)),
})

/** @example writeHoldfast([draft]) // a table that `holdfast` reads back as it was */
export const writeHoldfast = (drafts: readonly EntryDraft[]): string =>
  writeCsv(
    HEADER,
    drafts.map((each) => [
      each.nativeId,
      new Date(each.at).toISOString(),
      each.kind,
      each.reason ?? '',
      each.legs.map(({ quantity, asset: moved }) => `${quantity} ${moved}`).join('; '),
      each.fees.map(({ quantity, asset: paid }) => `${quantity} ${paid}`).join('; '),
      JSON.stringify(each),
    ]),
  )

export const holdfast = defineImporter({
  id: 'holdfast',
  name: 'Holdfast',
  verifiedBy: 'Holdfast itself writes it',
  recognise: headerMatch(HEADER),
  read({ table }) {
    const result: ImportResult = { drafts: [], problems: [], skipped: [] }
    const seen = new Set<string>()
    for (const { line, cells } of table.rows) {
      const read = v.safeParse(v.pipe(v.string(), v.parseJson(), draftSchema), cells['Entry'])
      if (!read.success)
        result.problems.push({ line, reason: say('This row is no entry that Holdfast wrote.') })
      else if (seen.has(read.output.nativeId))
        result.skipped.push({ line, reason: say('This row stands twice under the same id.') })
      else {
        seen.add(read.output.nativeId)
        result.drafts.push({ draft: read.output, lines: [line] })
      }
    }
    return result
  },
})
