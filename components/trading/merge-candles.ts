/** Candles of two readings as one row without gaps of ours: by their moment, the later reading wins. Pure. */
import type { LiveCandle } from '@/lib/markets/live'

/**
 * @param known oldest first
 * @param news oldest first; may overlap at either end
 * @example mergeCandles([{ at: 0, … }, { at: 60, … }], [{ at: 60, … }, { at: 120, … }]).map(({ at }) => at) // [0, 60, 120]
 */
export function mergeCandles(known: readonly LiveCandle[], news: readonly LiveCandle[]): LiveCandle[] {
  const [first, last] = [news[0], known.at(-1)]
  if (first === undefined) return [...known]
  if (last === undefined || first.at > last.at) return [...known, ...news]
  const byMoment = new Map(known.map((candle) => [candle.at, candle]))
  for (const candle of news) byMoment.set(candle.at, candle)
  return [...byMoment.values()].sort((a, b) => a.at - b.at)
}
