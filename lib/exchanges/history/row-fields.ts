/** Fields that venues' own rows have in common, as schemas, and reading one row of them. */
import * as v from 'valibot'
import { badAnswer } from '../errors'
import type { DraftContext } from './feature-stream'

/** A number or a text that names something. */
export const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1))
export const coin = v.pipe(v.string(), v.minLength(1))
/** Older lists count in seconds, newer ones in milliseconds; always milliseconds afterwards. */
export const moment = v.pipe(
  text,
  v.regex(/^\d{10}(?:\d{3})?$/),
  v.transform((told) => Number(told.padEnd(13, '0'))),
)

/** @throws AppError `bad-answer` that names the field which is missing */
export function parsedRow<T>(
  schema: v.GenericSchema<unknown, T>,
  raw: unknown,
  { session }: DraftContext,
): T {
  const parsed = v.safeParse(schema, raw)
  if (parsed.success) return parsed.output
  throw badAnswer(session.venueName, `a row without ${v.getDotPath(parsed.issues[0])}`)
}
