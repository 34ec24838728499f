/** All figures of performance of a part over a range, each with what it was computed from, or with why there is none. */
import type { Figure } from '@/lib/analytics/figure'
import type { DayRange, ScopeSeries } from '@/lib/analytics/scope-series'
import type { PerformanceId } from '@/lib/analytics/views'
import type { DailyReturns } from './daily-returns'
import { mwr } from './mwr'
import { performanceFacts } from './performance-facts'
import { profit, simple } from './profit'
import { roai } from './roai'
import { cagr, twr } from './twr'

export interface KnownBefore {
  /** Of the same series and range, where the caller has them: they are half of the work. */
  daily?: DailyReturns
}

/** @example measurePerformance(series, { from: 20_000, until: 20_364 }).twr // { value: 0.8, unit: 'ratio', inputs: [...] } */
export function measurePerformance(
  series: ScopeSeries,
  range: DayRange,
  { daily }: KnownBefore = {},
): Record<PerformanceId, Figure> {
  const facts = performanceFacts(series, range, daily)
  return {
    profit: profit(facts),
    twr: twr(facts),
    mwr: mwr(facts),
    roai: roai(facts),
    simple: simple(facts),
    cagr: cagr(facts),
  }
}
