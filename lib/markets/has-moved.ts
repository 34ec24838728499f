/**
 * Whether a venue's own answer is newer than what its silent stream last told: then the stream has stalled. If both say
 * the same, the market is quiet. Pure.
 */
import type { LiveValue } from './lay-over'
import type { Book, LiveCandle, PublicTrade, Ticker } from './live'
import type { MarketKind } from './venue-feeds'

/** Levels a side that must agree: what lies deeper is cut off differently by streams and answers. */
const COMPARED = 5

/**
 * @param told what the stream has told so far; `undefined`: nothing, which proves nothing
 * @param asked what the venue answers now
 * @example hasMoved('ticker', { last: '100', … }, { last: '101', … }) // true
 */
export function hasMoved(kind: MarketKind, told: LiveValue | undefined, asked: LiveValue): boolean {
  if (told === undefined) return true
  switch (kind) {
    case 'ticker':
      return (told as Ticker).last !== (asked as Ticker).last
    case 'book':
      return topOf(told as Book) !== topOf(asked as Book)
    case 'trades':
      return hasNewTrade(told as readonly PublicTrade[], asked as readonly PublicTrade[])
    case 'candles':
      return hasNewCandle(told as readonly LiveCandle[], asked as readonly LiveCandle[])
    default:
      return kind satisfies never
  }
}

const topOf = ({ bids, asks }: Book): string =>
  [...bids.slice(0, COMPARED), ...asks.slice(0, COMPARED)].join(' ')

/** By time, because some venues number the trades of a stream and those of an answer differently. */
function hasNewTrade(told: readonly PublicTrade[], asked: readonly PublicTrade[]): boolean {
  const newest = Math.max(0, ...told.map(({ at }) => at))
  return asked.some(({ at }) => at > newest)
}

/** The same candle with another close, or a later one with trades in it. */
function hasNewCandle(told: readonly LiveCandle[], asked: readonly LiveCandle[]): boolean {
  const last = told.at(-1)
  if (!last) return asked.some(({ volume }) => volume > 0)
  return asked.some(
    ({ at, close, volume }) => (at > last.at && volume > 0) || (at === last.at && close !== last.close),
  )
}
