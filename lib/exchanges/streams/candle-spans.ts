/** Candles of spans that a venue does not tell, joined from shorter ones that it does. UTC; a week begins on Monday. Pure. */
import type { CandleSpan, LiveCandle } from '@/lib/markets/live'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** 5 January 1970. */
const FIRST_MONDAY = 4 * DAY

const LENGTH: Record<CandleSpan, number> = {
  '1m': MINUTE,
  '5m': 5 * MINUTE,
  '15m': 15 * MINUTE,
  '1h': HOUR,
  '4h': 4 * HOUR,
  '1d': DAY,
  '1w': 7 * DAY,
}

/** Longest first. */
const PARTS: Record<CandleSpan, readonly [timeframe: string, ms: number][]> = {
  '1m': [],
  '5m': [['1m', MINUTE]],
  '15m': [['5m', 5 * MINUTE]],
  '1h': [
    ['30m', HOUR / 2],
    ['15m', HOUR / 4],
  ],
  '4h': [
    ['2h', 2 * HOUR],
    ['1h', HOUR],
  ],
  '1d': [
    ['12h', 12 * HOUR],
    ['6h', 6 * HOUR],
    ['4h', 4 * HOUR],
    ['1h', HOUR],
  ],
  '1w': [['1d', DAY]],
}

export interface CandleSource {
  /** As ccxt names it. */
  timeframe: string
  /** Length of one of the venue's candles (ms). */
  ms: number
  /** Candles of the venue in one of ours. */
  parts: number
}

/**
 * @param timeframes of a ccxt instance, by its names; a venue that has none tells no candles
 * @example candleSource({ '1h': 'ONE_HOUR' }, '4h') // { timeframe: '1h', ms: 3600000, parts: 4 }
 */
export function candleSource(timeframes: unknown, span: CandleSpan): CandleSource | undefined {
  if (typeof timeframes !== 'object' || timeframes === null) return undefined
  if (span in timeframes) return { timeframe: span, ms: LENGTH[span], parts: 1 }
  const part = PARTS[span].find(([timeframe]) => timeframe in timeframes)
  return part && { timeframe: part[0], ms: part[1], parts: LENGTH[span] / part[1] }
}

/** @param candles oldest first, of a part of the span. @returns oldest first; the first may lack its beginning */
export function joinCandles(candles: readonly LiveCandle[], span: CandleSpan): LiveCandle[] {
  const joined: LiveCandle[] = []
  for (const candle of candles) {
    const at = startOf(candle.at, span)
    const last = joined.at(-1)
    if (last?.at === at) joined[joined.length - 1] = laid(last, candle)
    else joined.push({ ...candle, at })
  }
  return joined
}

function startOf(at: number, span: CandleSpan): number {
  const first = span === '1w' ? FIRST_MONDAY : 0
  return first + Math.floor((at - first) / LENGTH[span]) * LENGTH[span]
}

const laid = (first: LiveCandle, next: LiveCandle): LiveCandle => ({
  at: first.at,
  open: first.open,
  high: Math.max(first.high, next.high),
  low: Math.min(first.low, next.low),
  close: next.close,
  volume: first.volume + next.volume,
})
