/**
 * ccxt's tickers, books, trades and candles as ours. Its streams tell prices as JavaScript numbers read from decimal text: the
 * shortest text of such a number is the venue's own for up to 15 digits. What is unreadable is left out, never made zero.
 */
import * as v from 'valibot'
import { type Amount, isNegative, isZero, parseAmount } from '@/lib/core/amount'
import {
  BOOK_LEVELS,
  type Book,
  type BookLevel,
  type LiveCandle,
  type PublicTrade,
  type Ticker,
} from '@/lib/markets/live'

const time = v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))))

const tickerSchema = v.object({
  last: v.unknown(),
  bid: v.optional(v.unknown()),
  ask: v.optional(v.unknown()),
  high: v.optional(v.unknown()),
  low: v.optional(v.unknown()),
  baseVolume: v.optional(v.unknown()),
  percentage: v.optional(v.unknown()),
  timestamp: time,
})

export interface TickerContext {
  now: number
  /** ccxt's change is one over 24 hours at this venue. */
  tellsDay: boolean
}

/** @returns `undefined` without a last price. @example toTicker({ last: 100.5 }, { now, tellsDay: true })?.last // '100.5' */
export function toTicker(row: unknown, { now, tellsDay }: TickerContext): Ticker | undefined {
  const parsed = v.safeParse(tickerSchema, row)
  const last = parsed.success ? positive(parsed.output.last) : undefined
  if (!parsed.success || last === undefined) return undefined
  const { bid, ask, high, low, baseVolume, percentage, timestamp } = parsed.output
  const change = tellsDay ? ratioOf(percentage) : undefined
  const volume = parseAmount(baseVolume)
  return {
    last,
    ...present('bid', positive(bid)),
    ...present('ask', positive(ask)),
    ...(change === undefined ? {} : { change24h: change }),
    ...(tellsDay ? { ...present('high24h', positive(high)), ...present('low24h', positive(low)) } : {}),
    ...(tellsDay ? present('volume24h', volume) : {}),
    at: timestamp ?? now,
  }
}

const bookSchema = v.object({
  bids: v.array(v.looseTuple([v.unknown(), v.unknown()])),
  asks: v.array(v.looseTuple([v.unknown(), v.unknown()])),
  timestamp: time,
})

/** @example toBook({ bids: [[100, 1]], asks: [] }, now)?.bids // [['100', '1']] */
export function toBook(row: unknown, now: number): Book | undefined {
  if (typeof row !== 'object' || row === null || !('bids' in row) || !('asks' in row)) return undefined
  const { bids, asks } = row
  if (!Array.isArray(bids) || !Array.isArray(asks)) return undefined
  // A stream's book holds thousands of levels: those that nobody sees are not looked at.
  const parsed = v.safeParse(bookSchema, {
    bids: firstOf(bids),
    asks: firstOf(asks),
    timestamp: 'timestamp' in row ? row.timestamp : undefined,
  })
  if (!parsed.success) return undefined
  return {
    bids: levels(parsed.output.bids),
    asks: levels(parsed.output.asks),
    at: parsed.output.timestamp ?? now,
  }
}

/** Not `slice`: ccxt's sides of a book are arrays of a class of their own, and a slice of one builds another. */
const firstOf = (side: readonly unknown[]): unknown[] =>
  Array.from({ length: Math.min(side.length, BOOK_LEVELS) }, (_, index) => side[index])

function levels(rows: readonly (readonly [unknown, unknown, ...unknown[]])[]): BookLevel[] {
  return rows.flatMap(([told, size]): BookLevel[] => {
    const price = positive(told)
    const quantity = positive(size)
    return price === undefined || quantity === undefined ? [] : [[price, quantity]]
  })
}

const tradeSchema = v.object({
  id: v.optional(v.nullable(v.union([v.string(), v.number()]))),
  timestamp: v.pipe(v.number(), v.minValue(0)),
  side: v.optional(v.unknown()),
  price: v.unknown(),
  amount: v.unknown(),
})

/** @returns newest first */
export function toTrades(rows: unknown): PublicTrade[] {
  if (!Array.isArray(rows)) return []
  return rows
    .flatMap((row): PublicTrade[] => {
      const trade = toTrade(row)
      return trade ? [trade] : []
    })
    .sort((a, b) => b.at - a.at)
}

function toTrade(row: unknown): PublicTrade | undefined {
  const parsed = v.safeParse(tradeSchema, row)
  if (!parsed.success) return undefined
  const { id, timestamp, side } = parsed.output
  const [price, quantity] = [positive(parsed.output.price), positive(parsed.output.amount)]
  if (price === undefined || quantity === undefined) return undefined
  return {
    // Some venues number no trades: what is told twice is then told by the same words.
    id: id === undefined || id === null ? `${timestamp} ${price} ${quantity}` : String(id),
    at: timestamp,
    side: side === 'buy' || side === 'sell' ? side : 'unknown',
    price,
    amount: quantity,
  }
}

/** ccxt's rows: time, open, high, low, close, volume. @returns oldest first */
export function toCandles(rows: unknown): LiveCandle[] {
  if (!Array.isArray(rows)) return []
  return rows
    .flatMap((row): LiveCandle[] => {
      if (!Array.isArray(row)) return []
      const [at, open, high, low, close, volume] = row.map(Number)
      if (at === undefined || open === undefined || high === undefined) return []
      if (low === undefined || close === undefined) return []
      if (![at, open, high, low, close].every((each) => Number.isFinite(each) && each > 0)) return []
      return [
        { at, open, high, low, close, volume: volume === undefined || !Number.isFinite(volume) ? 0 : volume },
      ]
    })
    .sort((a, b) => a.at - b.at)
}

function positive(value: unknown): Amount | undefined {
  const parsed = parseAmount(value)
  return parsed === undefined || isZero(parsed) || isNegative(parsed) ? undefined : parsed
}

/** ccxt tells percent. */
function ratioOf(percentage: unknown): number | undefined {
  const percent = typeof percentage === 'string' ? Number(percentage) : percentage
  return typeof percent === 'number' && Number.isFinite(percent) ? percent / 100 : undefined
}

const present = <K extends string>(name: K, value: Amount | undefined): { [P in K]?: Amount } =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: Amount }
