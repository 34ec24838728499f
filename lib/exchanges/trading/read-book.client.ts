/** A market's order book by one request. */
import * as v from 'valibot'
import { type Amount, compare, parseAmount, ZERO } from '@/lib/core/amount'
import { BOOK_LEVELS, type Book, type BookLevel } from '@/lib/markets/live'
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'

const level = v.pipe(
  v.array(v.unknown()),
  v.transform(([price, amount]) => [parseAmount(price), parseAmount(amount)] as const),
)
const bookSchema = v.looseObject({
  bids: v.array(level),
  asks: v.array(level),
  timestamp: v.nullish(v.number()),
})

/** @throws AppError `bad-answer` for a book that has a level without a price, or none at all on both sides */
export async function readBook(
  session: VenueSession,
  { symbol, limit, now }: { symbol: string; limit: number | undefined; now: () => number },
): Promise<Book> {
  const raw = await session.run('order book', (exchange) =>
    (exchange['fetchOrderBook'] as (symbol: string, limit?: number) => Promise<unknown>).call(
      exchange,
      symbol,
      limit,
    ),
  )
  const parsed = v.safeParse(bookSchema, raw)
  if (!parsed.success) throw badAnswer(session.venueName, 'the order book has another form')
  // ccxt sorts the levels of some venues, and prices are texts to it here: `99990` before `100010`.
  const bids = levelsOf(session, parsed.output.bids, (a, b) => compare(b, a))
  const asks = levelsOf(session, parsed.output.asks, compare)
  if (bids.length + asks.length === 0) throw badAnswer(session.venueName, 'the order book is empty')
  // Read just now: a venue's own time may be that of the last change.
  return { bids, asks, at: now() }
}

function levelsOf(
  { venueName }: VenueSession,
  levels: readonly (readonly [Amount | undefined, Amount | undefined])[],
  byPrice: (a: Amount, b: Amount) => number,
): BookLevel[] {
  const read = levels.map(([price, amount]): BookLevel => {
    if (price === undefined || amount === undefined || compare(price, ZERO) <= 0)
      throw badAnswer(venueName, 'a level of the order book has no price')
    return [price, amount]
  })
  return read.toSorted(([a], [b]) => byPrice(a, b)).slice(0, BOOK_LEVELS)
}
