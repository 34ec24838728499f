/**
 * Entries of one account as bytes, and back. What entries have in common (kind, source, market, the assets of their legs, the
 * beginning of their native id) is a *shape*, told once; of each entry only the rest stands in columns: id, time as a
 * difference, quantities and texts in the order of its shape. A million fills of one market share a few shapes.
 *
 * The bytes are not compressed and not sealed here. They have one of two forms: columns as JSON text (`segment-codec-text.ts`,
 * only read) or as numbers and packed letters (`segment-codec-bytes.ts`).
 */
import * as v from 'valibot'
import { fromUtf8 } from '@/lib/core/bytes'
import type { Entry } from '@/lib/core/entry'
import type { AccountId } from '@/lib/core/ids'
import { bytesOf, columnsOfBytes, type Encoded, shapesOfBytes } from './segment-codec-bytes'
import { type Columns, entryAt } from './segment-codec-columns'
import { MouldPool } from './segment-codec-moulds'
import { shapeSchema } from './segment-codec-shape'
import {
  columnsOfText,
  DECIMAL,
  idsSchema,
  quantitiesSchema,
  segmentTextSchema,
  timesSchema,
} from './segment-codec-text'

export const emptyPool = () => new MouldPool()

/** A JSON text begins with a brace; the other form with its version. */
const isText = ({ head }: Encoded): boolean => head[0] === 0x7b

/**
 * `replacedBy` is no part of it: which entries are replaced stands in segments of its own (`replacements.ts`).
 * @throws RangeError when a time is not a whole number of milliseconds
 * @example decodeEntries(encodeEntries(entries), accountId) // equal to `entries`
 */
export const encodeEntries = (entries: readonly Entry[]): Encoded => bytesOf(entries)

/**
 * @param pool shared by the segments of one load
 * @throws RangeError or SyntaxError when the bytes are cut or do not fit each other
 */
export const openColumns = (encoded: Encoded, accountId: AccountId, pool = emptyPool()): Columns =>
  isText(encoded)
    ? columnsOfText(fromUtf8(encoded.head), accountId, pool)
    : columnsOfBytes(encoded, accountId, pool)

/**
 * @throws RangeError or SyntaxError when the bytes are cut or do not fit each other
 * @example decodeEntries(encodeEntries(entries), accountId) // equal to `entries`
 */
export function decodeEntries(encoded: Encoded, accountId: AccountId, pool?: MouldPool): Entry[] {
  const columns = openColumns(encoded, accountId, pool)
  return Array.from(columns.shape, (_, index) => entryAt(columns, index))
}

/**
 * The same for what comes from a file: every field must have its form. Our own sealed segments are authenticated as a whole.
 * @throws RangeError or a schema error
 */
export function checkedEntries(encoded: Encoded, accountId: AccountId): Entry[] {
  const columns = openColumns(encoded, accountId)
  if (isText(encoded)) v.parse(segmentTextSchema, JSON.parse(fromUtf8(encoded.head)))
  else {
    v.parse(v.array(shapeSchema), shapesOfBytes(encoded))
    v.parse(idsSchema, columns.ids.all())
    v.parse(timesSchema, Array.from(columns.at))
    v.parse(quantitiesSchema, columns.quantities.all())
  }
  return Array.from(columns.shape, (_, index) => entryAt(columns, index))
}

/** What a quantity looks like in an entry: plain decimal, no exponent, no trailing zeros. */
export const isPlainDecimal = (quantity: string): boolean => DECIMAL.test(quantity) && quantity !== '-0'
