/** How far the logs of a chain have been searched, and how wide a range its nodes take at once. Pure. */
import * as v from 'valibot'

const cursorSchema = v.object({
  /** First block of the search, and its time (ms). */
  start: v.number(),
  since: v.number(),
  /** An archive has told the start: one is asked for the moves of coins as well. */
  archive: v.boolean(),
  /** First block that is not searched. */
  next: v.number(),
  /** Last block of the pass under way. */
  head: v.number(),
  range: v.number(),
  /** Answers in a row that no node found too wide. */
  calm: v.number(),
  /** Time (ms) of the last searched block, as a node tells it. */
  proven: v.number(),
})
export type LogCursor = v.InferOutput<typeof cursorSchema>

const FIRST_RANGE = 2_000
const MAX_RANGE = 50_000
/** After a refusal a wider range is tried only now and then: nodes do not tell their limits in one language. */
const CALM = 16

export const readLogCursor = (text: string): LogCursor => v.parse(cursorSchema, JSON.parse(text))

export const firstLogCursor = (from: Pick<LogCursor, 'start' | 'since' | 'head' | 'archive'>): LogCursor => ({
  ...from,
  next: from.start,
  range: FIRST_RANGE,
  calm: CALM,
  proven: 0,
})

/** @example narrowed(cursor, 1000, 2).range // 500 */
export const narrowed = (cursor: LogCursor, width: number, by: number): LogCursor => ({
  ...cursor,
  range: Math.max(1, Math.floor(width / by)),
  calm: 0,
})

/** Everything up to `to` is searched. */
export function widened(cursor: LogCursor, to: number): LogCursor {
  const isCalm = cursor.calm >= CALM
  const range = isCalm ? Math.min(MAX_RANGE, cursor.range * 2) : cursor.range
  return { ...cursor, next: to + 1, range, calm: isCalm ? CALM : cursor.calm + 1 }
}
