/** What the generic importer takes from which column. Column names are the file's own. */
import * as v from 'valibot'
import { ENTRY_KINDS } from '@/lib/core/entry'

/** What a word of the file may mean; `skip`: its rows are no entries. */
export const KIND_MEANINGS = [...ENTRY_KINDS, 'skip'] as const
export type KindMeaning = (typeof KIND_MEANINGS)[number]

const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))

export const columnMapping = v.strictObject({
  at: text(200),
  /** `iso`, `unix-s`, `unix-ms`, or a pattern such as `DD.MM.YYYY HH:mm:ss`. */
  timeFormat: text(40),
  /** A column whose words say the kind, and what each word means. */
  kind: v.optional(text(200)),
  kinds: v.optional(v.record(v.string(), v.picklist(KIND_MEANINGS)), {}),
  /** One signed amount with its asset, or amounts in and out with their assets. */
  amount: v.optional(text(200)),
  asset: v.optional(text(200)),
  inAmount: v.optional(text(200)),
  inAsset: v.optional(text(200)),
  outAmount: v.optional(text(200)),
  outAsset: v.optional(text(200)),
  feeAmount: v.optional(text(200)),
  feeAsset: v.optional(text(200)),
  txHash: v.optional(text(200)),
  id: v.optional(text(200)),
  note: v.optional(text(200)),
  decimal: v.optional(v.picklist(['.', ',']), '.'),
  venue: v.optional(text(40)),
})
export type ColumnMapping = v.InferOutput<typeof columnMapping>
