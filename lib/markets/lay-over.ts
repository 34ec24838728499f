/**
 * What is shown after a change: a ticker, a book and a total replace what stood there, trades and candles are laid over it.
 * The same on both sides of the port. Pure.
 */
import type { LiveCandle, LiveValues, PublicTrade, Topic } from './live'

export type LiveValue = LiveValues[Topic['kind']]

/** Newest trades that are kept. */
export const KEPT_TRADES = 100
/** Newest candles that are kept; the older ones come from `markets.candles`. */
const KEPT_CANDLES = 20

/** Newest first, each once. */
function addTrades(before: readonly PublicTrade[], fresh: readonly PublicTrade[]): readonly PublicTrade[] {
  const known = new Set(fresh.map(({ id }) => id))
  const rest = before.filter(({ id }) => !known.has(id))
  return [...fresh, ...rest].sort((a, b) => b.at - a.at).slice(0, KEPT_TRADES)
}

/** Oldest first; the newer telling of a candle counts. */
export function addCandles(
  before: readonly LiveCandle[],
  fresh: readonly LiveCandle[],
): readonly LiveCandle[] {
  const byTime = new Map([...before, ...fresh].map((candle) => [candle.at, candle]))
  return [...byTime.values()].sort((a, b) => a.at - b.at).slice(-KEPT_CANDLES)
}

/** @param kind of the topic that both values are of */
export function layOver(kind: Topic['kind'], before: LiveValue | undefined, change: LiveValue): LiveValue {
  switch (kind) {
    case 'trades':
      return addTrades((before ?? []) as readonly PublicTrade[], change as readonly PublicTrade[])
    case 'candles':
      return addCandles((before ?? []) as readonly LiveCandle[], change as readonly LiveCandle[])
    case 'ticker':
    case 'book':
    case 'portfolio':
      return change
    default:
      return kind satisfies never
  }
}
