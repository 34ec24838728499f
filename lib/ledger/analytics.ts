/** Returns and risk of a part over a range, arranged for the pages. Pure. */
import { benchmarkBeside } from '@/lib/analytics/benchmark/beside'
import { dailyReturns } from '@/lib/analytics/performance/daily-returns'
import { growthIndex } from '@/lib/analytics/performance/growth-index'
import { measurePerformance } from '@/lib/analytics/performance/measure-performance'
import { drawdowns } from '@/lib/analytics/risk/drawdowns'
import { measureRelative } from '@/lib/analytics/risk/measure-relative'
import { measureRisk } from '@/lib/analytics/risk/measure-risk'
import { simpleReturns } from '@/lib/analytics/risk/price-returns'
import { rolling } from '@/lib/analytics/risk/rolling'
import {
  type DayRange,
  isWithinRange,
  type PriceSeries,
  type ScopeSeries,
} from '@/lib/analytics/scope-series'
import type { AnalyticsScope, AnalyticsView } from '@/lib/analytics/views'
import { DAY_MS } from '@/lib/valuation/days'
import { chartEvents } from './chart-events'
import type { Names } from './names'
import type { Parts } from './parts'

export interface AnalyticsQuestion {
  parts: Parts
  scope: AnalyticsScope
  range: DayRange
  names: Names
  /** A year. */
  riskFree: number
  /** Days of the moving window; absent: by the length of the range. */
  window?: number | undefined
  /** What is compared with. */
  benchmark: PriceSeries | null
}

type Days = readonly (number | null)[]

export function analyticsOf(question: AnalyticsQuestion): AnalyticsView {
  const { parts, scope, range, names, riskFree, benchmark, window = windowOf(range) } = question
  const part = parts.part(scope)
  const series = part?.series() ?? emptySeries(parts.currency, range)
  const daily = dailyReturns(series, range)
  const growth = growthIndex(daily)
  // With what was measured over several days at once: the table, the chart and the figures tell of the same falls.
  const index = Float64Array.from(growth.slice(1), known)
  const fallen = drawdowns(index, range.from)
  const performance = measurePerformance(series, range, { daily })
  const compared = benchmark === null ? null : simpleReturns(benchmark, range)
  const entries = part?.entries.filter(({ at }) => isWithinRange(range, at)) ?? []
  return {
    currency: parts.currency,
    from: range.from * DAY_MS,
    until: range.until * DAY_MS,
    performance,
    risk: measureRisk(daily.returns, {
      firstDay: range.from,
      riskFree,
      growth: index,
      cagr: performance.cagr,
    }),
    relative: compared && measureRelative(daily.returns, compared, { riskFree }),
    benchmarkRisk:
      compared && measureRisk(onCommonDays(compared, daily.returns), { firstDay: range.from, riskFree }),
    drawdowns: fallen.deepest,
    series: {
      from: (range.from - 1) * DAY_MS,
      value: daysOf(series.value, series.firstDay, range),
      flow: daysOf(series.flow, series.firstDay, range),
      growth,
      drawdown: [0, ...toDays(fallen.series)],
      benchmark: benchmark === null ? null : benchmarkBeside(benchmark, daily).index,
      rolling: withStart(rolling(daily.returns, { days: window, riskFree })),
    },
    events: part ? chartEvents({ part, scope, range, prices: parts.prices, names }) : [],
    entries: entries.length,
  }
}

const known = (value: number | null): number => value ?? Number.NaN
const told = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value
const toDays = (days: Float64Array): Days => Array.from(days, told)

/** From the day before the range on; before its first day a part was worth nothing. */
const daysOf = (days: Float64Array, firstDay: number, { from, until }: DayRange): Days =>
  Array.from({ length: until - from + 2 }, (_, at) => {
    const day = from - 1 + at - firstDay
    return day < 0 ? 0 : told(days[day])
  })

/** A benchmark is judged by the days that it is compared on. */
const onCommonDays = (compared: Float64Array, own: Float64Array): Float64Array =>
  compared.map((value, day) => (Number.isFinite(own[day]) ? value : Number.NaN))

const emptySeries = (currency: string, { from, until }: DayRange): ScopeSeries => {
  const days = () => new Float64Array(until - from + 1)
  const [value, flow, weightedFlow] = [days(), days(), days()]
  return { currency, firstDay: from, value, flow, weightedFlow }
}

/** A window that the range is several times as long as. */
const windowOf = ({ from, until }: DayRange): number => {
  const days = until - from + 1
  return days >= 730 ? 365 : days >= 270 ? 90 : 30
}

const withStart = ({ days, ...lines }: ReturnType<typeof rolling>) => ({
  days,
  volatility: [null, ...lines.volatility],
  sharpe: [null, ...lines.sharpe],
  twr: [null, ...lines.twr],
})
