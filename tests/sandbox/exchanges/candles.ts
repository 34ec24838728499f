/**
 * The daily candles of a market, in the rows of each venue: closes follow the walk that the price servers tell, so that
 * whoever is asked tells one truth. Against dollars a close is exact, against another quote it has 18 places.
 */
import { FIATS } from '../ledger/coins'
import { overDigits } from '../prices/convert-digits'
import { pastPrice } from '../prices/past-price'
import { type Listed, near, type Pair } from './universe'

export const DAY_MS = 86_400_000
const DAY_S = 86_400
const PLACES = 18
const FIAT_CODES = new Set(FIATS.map(({ code }) => code))

/** In the quote; `open` is the close of the day before. */
export interface Candle {
  /** Days since 1970 (UTC). */
  day: number
  open: string
  high: string
  low: string
  close: string
}

/** @param now ms; the candle of today is the one that still moves */
function closeOf({ base, quote }: Pair, day: number, now: number): string {
  const seconds = Math.floor(now / 1000)
  const dollars = ({ slug, symbol, price }: Listed): string =>
    FIAT_CODES.has(symbol)
      ? price.usd
      : pastPrice({ slug, symbol, ...price }, Math.min((day + 1) * DAY_S, seconds), seconds).price.text
  const worth = dollars(quote)
  return worth === '1' ? dollars(base) : overDigits(dollars(base), worth, PLACES)
}

/** @param span days; `until` is not included. What lies ahead is left out */
export function dailyCandles(pair: Pair, span: { from: number; until: number }, now: number): Candle[] {
  const until = Math.min(span.until, Math.floor(now / DAY_MS) + 1)
  return Array.from({ length: Math.max(0, until - span.from) }, (_, at) => {
    const day = span.from + at
    const [open, close] = [closeOf(pair, day - 1, now), closeOf(pair, day, now)]
    const [low, high] = Number(open) < Number(close) ? [open, close] : [close, open]
    return { day, open, high: near(high, 1.01), low: near(low, 0.99), close }
  })
}

/** Binance `GET /api/v3/klines`. */
export const kline = ({ day, open, high, low, close }: Candle): unknown[] => [
  day * DAY_MS,
  open,
  high,
  low,
  close,
  '148976.11427815',
  (day + 1) * DAY_MS - 1,
  '2434.19055334',
  308,
  '1756.87402397',
  '28.46694368',
  '0',
]

/** Kraken `GET /0/public/OHLC`. */
export const ohlc = ({ day, open, high, low, close }: Candle): unknown[] => [
  day * DAY_S,
  open,
  high,
  low,
  close,
  near(close, 0.999),
  '9.12201000',
  5,
]

/** Coinbase `GET /api/v3/brokerage/market/products/{product_id}/candles`. */
export const bucket = ({ day, open, high, low, close }: Candle): unknown => ({
  start: String(day * DAY_S),
  low,
  high,
  open,
  close,
  volume: '1.87780853',
})
