/** A list that a venue tells page by page. */
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'

export interface PagedList<Row> {
  /** More pages than that are no list of one account's. */
  most: number
  /** What it lists, in the plural; `orders` unless told. */
  what?: string
  /** @returns `next`: where the page after it begins; absent: it was the last */
  read: (from: string | undefined) => Promise<{ rows: readonly Row[]; next?: string | undefined }>
}

/**
 * Page after page, until there is none after it.
 * @throws as `read` does; `bad-answer` when it does not end
 * @example await allPages(session, { most: 10, read: async (cursor) => ({ rows, next }) })
 */
export async function allPages<Row>(
  { venueName }: Pick<VenueSession, 'venueName'>,
  { most, what = 'orders', read }: PagedList<Row>,
): Promise<Row[]> {
  const found: Row[] = []
  let from: string | undefined
  for (let asked = 0; asked < most; asked++) {
    const { rows, next } = await read(from)
    found.push(...rows)
    if (next === undefined) return found
    from = next
  }
  throw badAnswer(venueName, `the list of ${what} does not end`)
}
