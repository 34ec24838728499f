/**
 * The first form of a segment: a JSON text of columns. It is not written any more and is read for ever, because stored
 * segments and backups of before have it. Pure.
 */
import * as v from 'valibot'
import type { Amount } from '@/lib/core/amount'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { type Columns, JoinedTexts, misfit, placed, type TextColumn } from './segment-codec-columns'
import type { MouldPool } from './segment-codec-moulds'
import { shapeSchema } from './segment-codec-shape'

const VERSION = 1
/** Plain decimal, no exponent, no trailing zeros. */
export const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/

const text = v.string()
/** Strict form of the columns, for what comes from a file; our own sealed segments are authenticated as a whole. */
export const idsSchema = v.array(v.pipe(text, v.minLength(1), v.maxLength(64)))
export const timesSchema = v.array(v.pipe(v.number(), v.safeInteger()))
export const quantitiesSchema = v.array(v.pipe(text, v.maxLength(400), v.regex(DECIMAL)))
export const segmentTextSchema = v.strictObject({
  v: v.literal(VERSION),
  shapes: v.array(shapeSchema),
  shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  id: idsSchema,
  /** Differences to the entry before. */
  at: timesSchema,
  quantities: quantitiesSchema,
  texts: v.array(text),
})
type SegmentText = v.InferOutput<typeof segmentTextSchema>

/** @throws RangeError when the columns do not fit each other */
export function columnsOfText(encoded: string, accountId: AccountId, pool: MouldPool): Columns {
  const { v: version, shapes, shape, id, at: steps, quantities, texts } = JSON.parse(encoded) as SegmentText
  if (version !== VERSION) throw new RangeError(`a segment of version ${String(version)}`)
  if (steps.length !== id.length) throw misfit()
  let moment = 0
  return placed({
    moulds: shapes.map((shape) => pool.ofShape(shape, accountId)),
    shape,
    ids: columnOf(id as EntryId[]),
    at: Float64Array.from(steps, (step) => (moment += step)),
    quantities: columnOf(quantities as Amount[]),
    texts: columnOf(texts),
  })
}

function columnOf<T extends string>(texts: readonly T[]): TextColumn<T> {
  const starts = new Uint32Array(texts.length + 1)
  for (const [place, { length }] of texts.entries()) starts[place + 1] = (starts[place] ?? 0) + length
  return new JoinedTexts(texts.join(''), starts)
}
