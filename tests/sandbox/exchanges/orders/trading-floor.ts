/**
 * The markets of one venue as orders meet them: the present price, the book, whether it trades. Tests move the price, put
 * a book of their own there and close a market; whoever watches is told.
 */
import { minus, plain, times } from '../../ledger/decimal'
import { type Pair, type Quotation, quotation } from '../universe'
import type { Book, Level } from './order-words'
import { cutTo } from './steps'
import { bookShape, syntheticBook } from './synthetic-book'

export interface FloorMarket {
  /** The venue's: `BTCUSDT`, `XXBTZUSD`, `BTC-USD`. */
  id: string
  pair: Pair
  /** Step of a price. */
  tick: string
  /** Step of an amount. */
  lot: string
}

export interface FloorChange {
  market: string
  kind: 'price' | 'book' | 'listing' | 'orders'
}

export interface Floor {
  /** By the venue's id, or as `BTC/USDT`. */
  find: (name: string) => FloorMarket | undefined
  /** @throws RangeError for a market that the venue does not have */
  market: (name: string) => FloorMarket
  /** Of every market. */
  ids: () => string[]
  last: (id: string) => string
  /** Whether a test has moved the price. */
  isMoved: (id: string) => boolean
  /** What tickers tell. */
  quotation: (id: string) => Quotation
  /** A copy. */
  book: (id: string) => Book
  /** The best level of either side, if there is one. */
  best: (id: string) => { bid?: Level; ask?: Level }
  /** Takes from a book that a test has put there; the drawn one is whole again at once. */
  take: (id: string, side: keyof Book, price: string, amount: string) => void
  isTrading: (id: string) => boolean
  /** Multiplies the price; the drawn book comes back around the new one. @example movePrice('BTC/USDT', '0.9') */
  movePrice: (name: string, factor: string) => void
  /** Replaces the book until the next `movePrice`; `undefined` brings the drawn one back. */
  setBook: (name: string, book: Book | undefined) => void
  delist: (name: string) => void
  /** Somebody's orders or money have changed. */
  announce: (id: string) => void
  /** @returns ends the watching */
  watch: (listener: (change: FloorChange) => void) => () => void
}

/** Places that a moved price keeps. */
const PLACES = 18

const copy = (levels: readonly Level[]): Level[] => levels.map((level) => ({ ...level }))

/** @example createFloor({ seed: 'a', markets }).book('BTCUSDT').asks[0] */
export function createFloor({ seed, markets }: { seed: string; markets: readonly FloorMarket[] }): Floor {
  const byId = new Map(markets.map((market) => [market.id, market]))
  const byName = new Map(
    markets.map((market) => [`${market.pair.base.symbol}/${market.pair.quote.symbol}`, market]),
  )
  const factors = new Map<string, string>()
  const placed = new Map<string, Book>()
  const closed = new Set<string>()
  const listeners = new Set<(change: FloorChange) => void>()

  const find = (name: string): FloorMarket | undefined => byId.get(name) ?? byName.get(name)
  const market = (name: string): FloorMarket => {
    const found = find(name)
    if (!found) throw new RangeError(`the venue has no market ${name}`)
    return found
  }
  const tell = (change: FloorChange): void => {
    for (const listener of listeners) listener(change)
  }
  const last = (id: string): string => {
    const told = quotation(market(id).pair).last
    const factor = factors.get(id)
    return factor === undefined ? told : cutTo(times(told, factor), PLACES)
  }
  const kept =
    (cache: Map<string, Book>, levels?: number) =>
    (id: string): Book => {
      const known = cache.get(id)
      if (known) return known
      const { pair, tick, lot } = market(id)
      const around = { middle: last(id), tick, lot, usd: Number(pair.base.price.usd) }
      const drawn = syntheticBook(bookShape(`${seed} ${id}`, levels), around)
      cache.set(id, drawn)
      return drawn
    }
  const books = new Map<string, Book>()
  const tops = new Map<string, Book>()
  const drawnBook = kept(books)
  const drawnTop = kept(tops, 1)
  return {
    find,
    market,
    ids: () => [...byId.keys()],
    last,
    isMoved: (id) => factors.has(id),
    quotation: (id) => {
      const told = quotation(market(id).pair)
      if (!factors.has(id)) return told
      const now = last(id)
      const change = ((Number(now) / Number(told.open) - 1) * 100).toFixed(3)
      return { last: now, open: told.open, percent: plain(change) }
    },
    book: (id) => {
      const { bids, asks } = placed.get(id) ?? drawnBook(id)
      return { bids: copy(bids), asks: copy(asks) }
    },
    best: (id) => {
      const { bids, asks } = placed.get(id) ?? drawnTop(id)
      const [[bid], [ask]] = [bids, asks]
      return { ...(bid ? { bid: { ...bid } } : {}), ...(ask ? { ask: { ...ask } } : {}) }
    },
    take: (id, side, price, amount) => {
      const book = placed.get(id)
      const level = book?.[side].find((each) => each.price === price)
      if (!book || !level) return
      level.amount = minus(level.amount, amount)
      book[side] = book[side].filter((each) => each.amount !== '0')
    },
    isTrading: (id) => byId.has(id) && !closed.has(id),
    movePrice: (name, factor) => {
      const { id } = market(name)
      factors.set(id, cutTo(times(factors.get(id) ?? '1', factor), PLACES))
      for (const cache of [placed, books, tops]) cache.delete(id)
      tell({ market: id, kind: 'price' })
    },
    setBook: (name, book) => {
      const { id } = market(name)
      if (book === undefined) placed.delete(id)
      else placed.set(id, { bids: copy(book.bids), asks: copy(book.asks) })
      tell({ market: id, kind: 'book' })
    },
    delist: (name) => {
      const { id } = market(name)
      closed.add(id)
      tell({ market: id, kind: 'listing' })
    },
    announce: (id) => tell({ market: id, kind: 'orders' }),
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
