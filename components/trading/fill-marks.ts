/** Marks of the own fills on the candles: one for a candle and a side, however many fills it has and whoever tells them. Pure. */

import { isZero } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { Side } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import type { EntryView } from '@/lib/ledger/views'
import type { LiveCandle } from '@/lib/markets/live'

export interface Fill {
  at: number
  side: Side
}

export interface FillMark {
  /** Moment of the candle. */
  at: number
  side: Side
}

/** Fills that the journal knows of one market: when the venue took the order, which is as near as it tells. */
export const fillsOfJournal = (rows: readonly OrderRow[]): Fill[] =>
  rows.flatMap(({ found }) =>
    found.filter(({ filled }) => !isZero(filled)).map(({ at, side }) => ({ at, side })),
  )

/** Trades of a coin at an account, as the ledger has them. */
export const fillsOfEntries = (entries: readonly EntryView[], asset: AssetId): Fill[] =>
  entries.flatMap(({ at, kind, ignored, legs }) => {
    const leg = kind === 'trade' && !ignored ? legs.find((each) => each.asset === asset) : undefined
    return leg === undefined ? [] : [{ at, side: leg.quantity.startsWith('-') ? 'sell' : 'buy' }]
  })

/**
 * @param candles oldest first; what is before the first one gets no mark
 * @example fillMarks([{ at: 90, side: 'buy' }], [{ at: 0, … }, { at: 60, … }]) // [{ at: 60, side: 'buy' }]
 */
export function fillMarks(fills: readonly Fill[], candles: readonly Pick<LiveCandle, 'at'>[]): FillMark[] {
  const marks = new Map<string, FillMark>()
  for (const { at, side } of fills) {
    const candle = lastAtOrBefore(candles, at)
    if (candle !== undefined) marks.set(`${candle} ${side}`, { at: candle, side })
  }
  return [...marks.values()].sort((a, b) => a.at - b.at || (a.side < b.side ? -1 : 1))
}

function lastAtOrBefore(candles: readonly Pick<LiveCandle, 'at'>[], at: number): number | undefined {
  let [low, high] = [0, candles.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((candles[middle]?.at ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1
    else high = middle
  }
  return candles[low - 1]?.at
}
