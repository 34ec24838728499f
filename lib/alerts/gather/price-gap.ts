/** The way of a price through a stretch in which nobody looked, as candles of a venue tell it. Pure. */
import { type Amount, multiply, parseAmount } from '@/lib/core/amount'
import type { CandleSpan, LiveCandle } from '@/lib/markets/live'
import { mayBeOneAsset } from '@/lib/prices/venue-tickers'
import type { PriceGap } from '../alert-facts'

const MINUTE = 60_000
export const SPAN_MS: Readonly<Record<CandleSpan, number>> = {
  '1m': MINUTE,
  '5m': 5 * MINUTE,
  '15m': 15 * MINUTE,
  '1h': 60 * MINUTE,
  '4h': 240 * MINUTE,
  '1d': 1440 * MINUTE,
  '1w': 7 * 1440 * MINUTE,
}
/** Venues tell some hundred candles at once. */
const CANDLES = 200

/** The finest that reaches over all of it. @example spanFor(5 * 3_600_000) // '5m' */
export function spanFor(ms: number): CandleSpan {
  const spans: readonly CandleSpan[] = ['1m', '5m', '15m', '1h', '4h', '1d']
  return spans.find((span) => SPAN_MS[span] * CANDLES >= ms) ?? '1w'
}

export interface GapQuestion {
  from: number
  until: number
  span: CandleSpan
  candles: readonly LiveCandle[]
  /** US dollars for one of what the candles are counted in. */
  quoteUsd: Amount
  /** The asset's price as the sources tell it; a market that is far from it speaks of something else. */
  knownUsd: Amount | undefined
  source: string
}

/**
 * The candles that reach into the stretch. The first may have begun before it: who reads it knows what was looked at already.
 * @returns `undefined`: the candles do not tell
 */
export function priceGap({
  from,
  until,
  span,
  candles,
  quoteUsd,
  knownUsd,
  source,
}: GapQuestion): PriceGap | undefined {
  const inside = candles
    .filter(({ at }) => at + SPAN_MS[span] > from && at < until)
    .toSorted((a, b) => a.at - b.at)
  const last = inside.at(-1)
  if (!last) return undefined
  const close = usdOf(last.close, quoteUsd)
  if (close === undefined || (knownUsd !== undefined && !mayBeOneAsset(knownUsd, close))) return undefined
  const told = inside.flatMap(({ at, high, low }) => {
    const [highUsd, lowUsd] = [usdOf(high, quoteUsd), usdOf(low, quoteUsd)]
    const isRead = highUsd !== undefined && lowUsd !== undefined
    return isRead ? [{ at, until: at + SPAN_MS[span], high: highUsd, low: lowUsd }] : []
  })
  return told.length === 0 ? undefined : { from, until, candles: told, source }
}

function usdOf(price: number, quoteUsd: Amount): Amount | undefined {
  const read = parseAmount(price)
  return read === undefined ? undefined : multiply(read, quoteUsd)
}
