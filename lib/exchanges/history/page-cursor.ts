/** Cursors as JSON text: checked when they come back, so that one of an older form starts the stream anew and loses nothing. */
import * as v from 'valibot'

/** @returns `first` at the very beginning and for a text of another form: entries that come again are known by their ids */
export function readCursor<T>(
  schema: v.BaseSchema<unknown, T, v.BaseIssue<unknown>>,
  cursor: string | undefined,
  first: T,
): T {
  if (cursor === undefined) return first
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), cursor)
  return parsed.success ? parsed.output : first
}

export const writeCursor = (state: unknown): string => JSON.stringify(state)
