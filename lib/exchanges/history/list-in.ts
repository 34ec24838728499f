/** The list of rows in a venue's own answer. Anything else in its place is no empty list. */
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'

interface Where {
  /** Names on the way to the list, from outside in. */
  path: readonly string[]
  /** Field and value without which the answer is a refusal or a page of something else. */
  word?: readonly [string, string]
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

/**
 * @returns the rows. `null` is an empty list where the word of success stands beside it.
 * @throws AppError `bad-answer` when the list or the word is not there
 * @example rowsOf: listIn({ path: ['data', 'dataList'], word: ['code', '00000'] })
 */
export const listIn =
  ({ path, word }: Where) =>
  (answer: unknown, { venueName }: VenueSession): readonly unknown[] => {
    const good = word !== undefined && String(fieldOf(answer, word[0])) === word[1]
    if (word !== undefined && !good) throw badAnswer(venueName, 'no word of success')
    const list = path.reduce(fieldOf, answer)
    if (list === null && good) return []
    if (!Array.isArray(list)) throw badAnswer(venueName, 'the list of rows is missing')
    return list as unknown[]
  }
