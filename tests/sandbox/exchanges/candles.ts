/**
 * The candles of a market for any span, in the rows of each venue: closes follow the walk that the price servers tell, so
 * that whoever is asked tells one truth. Against dollars a close is exact, against another quote it has 18 places. The walk
 * has a step an hour; between two of them a minute has a small one of its own.
 */
import { FIATS } from '../ledger/coins'
import { times } from '../ledger/decimal'
import { hashOf } from '../ledger/random'
import { overDigits } from '../prices/convert-digits'
import { pastPrice } from '../prices/past-price'
import { type Listed, near, type Pair } from './universe'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
/** Weeks begin on Mondays at Binance; the first second of 1970 was a Thursday. */
export const MONDAY_MS = 4 * DAY_MS
const PLACES = 18
const FIAT_CODES = new Set(FIATS.map(({ code }) => code))

/** In the quote; `open` is the close of the one before. */
export interface Candle {
  /** First millisecond. */
  start: number
  /** Milliseconds. */
  span: number
  open: string
  high: string
  low: string
  close: string
}

/** A factor near one for each minute that is no full hour. */
function wobble(slug: string, at: number): string {
  if (at % HOUR_MS === 0) return '1'
  const state = hashOf(`${slug} ${Math.floor(at / MINUTE_MS)}`)
  return String((1_000_000 + (((state ^ (state >>> 15)) >>> 0) % 2001) - 1000) / 1_000_000)
}

/** @param end and `now`: ms; the candle of the present is the one that still moves */
function closeOf({ base, quote }: Pair, end: number, now: number): string {
  const seconds = Math.floor(now / 1000)
  const dollars = ({ slug, symbol, price }: Listed): string =>
    FIAT_CODES.has(symbol)
      ? price.usd
      : pastPrice({ slug, symbol, ...price }, Math.min(end / 1000, seconds), seconds).price.text
  const worth = dollars(quote)
  const close = worth === '1' ? dollars(base) : overDigits(dollars(base), worth, PLACES)
  return end >= now ? close : times(close, wobble(base.slug, end))
}

export interface CandleSpan {
  /** Milliseconds. */
  span: number
  /** From the first that begins then or later; ms. */
  from: number
  /** To the last that begins before; what lies ahead is left out. */
  until: number
  /** What the boundaries are counted from; 1970 when absent. */
  origin?: number
  /** The present price, when it is not the truth's. */
  last?: string | undefined
}

/** @example candlesOf(pair, { span: DAY_MS, from: Date.now() - 7 * DAY_MS, until: Date.now() }, Date.now()) */
export function candlesOf(pair: Pair, asked: CandleSpan, now: number): Candle[] {
  const { span, origin = 0, last } = asked
  const first = Math.ceil((asked.from - origin) / span)
  const end = Math.min(Math.ceil((asked.until - origin) / span), Math.floor((now - origin) / span) + 1)
  const reach = 0.01 * Math.min(1, Math.sqrt(span / DAY_MS))
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => {
    const start = origin + (first + at) * span
    const [open, told] = [closeOf(pair, start, now), closeOf(pair, start + span, now)]
    const close = last !== undefined && start + span > now ? last : told
    const [low, high] = Number(open) < Number(close) ? [open, close] : [close, open]
    return { start, span, open, high: near(high, 1 + reach), low: near(low, 1 - reach), close }
  })
}

/** Binance `GET /api/v3/klines`. */
export const kline = ({ start, span, open, high, low, close }: Candle): unknown[] => [
  start,
  open,
  high,
  low,
  close,
  '148976.11427815',
  start + span - 1,
  '2434.19055334',
  308,
  '1756.87402397',
  '28.46694368',
  '0',
]

/** Kraken `GET /0/public/OHLC`. */
export const ohlc = ({ start, open, high, low, close }: Candle): unknown[] => [
  start / 1000,
  open,
  high,
  low,
  close,
  near(close, 0.999),
  '9.12201000',
  5,
]

/** Coinbase `GET /api/v3/brokerage/market/products/{product_id}/candles`. */
export const bucket = ({ start, open, high, low, close }: Candle): unknown => ({
  start: String(start / 1000),
  low,
  high,
  open,
  close,
  volume: '1.87780853',
})
