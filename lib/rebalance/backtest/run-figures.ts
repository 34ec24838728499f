/** What a run returned, risked and cost, by the same measures as the analytics of the real portfolio. */
import type { Figure } from '@/lib/analytics/figure'
import { cutRange } from '@/lib/analytics/performance/cut-range'
import { returnsOf } from '@/lib/analytics/performance/daily-returns'
import { performanceFacts } from '@/lib/analytics/performance/performance-facts'
import { cagr, twr } from '@/lib/analytics/performance/twr'
import { measureRisk } from '@/lib/analytics/risk/measure-risk'
import { SPREAD_DAYS, sampleOf } from '@/lib/analytics/risk/sample'
import { spreadFigures } from '@/lib/analytics/risk/spread-figures'
import type { DayRange, ScopeSeries } from '@/lib/analytics/scope-series'
import { type Amount, amount } from '@/lib/core/amount'
import type { Sentence } from '@/lib/core/sentence'
import type { BacktestFigures } from './backtest-view'
import type { Fill } from './simulated-orders'

/** Money earns nothing here, so nothing is to be had without risk. */
const RISK_FREE = 0
const YEAR = 365

export interface ValuedRun {
  /** Days since 1970 of the first value: all is money then. */
  firstDay: number
  values: Float64Array
  fills: readonly Fill[]
}

export interface MeasuredRun {
  figures: Omit<BacktestFigures, 'gain'>
  /** Why some of them are not computable. */
  reasons: readonly Sentence[]
}

/** @example measureRun({ firstDay: 20_000, values, fills }).figures.maxDrawdown // -0.31 */
export function measureRun(run: ValuedRun): MeasuredRun {
  const series = seriesOf(run)
  const range = rangeOf(run)
  const daily = returnsOf(cutRange(series, range))
  const facts = performanceFacts(series, range, daily)
  const growth = cagr(facts)
  const risk = measureRisk(daily.returns, { firstDay: range.from, riskFree: RISK_FREE, cagr: growth })
  const told: readonly Figure[] = [twr(facts), growth, risk.volatility, risk.sharpe, risk['max-drawdown']]
  const [total = null, perYear = null, volatility = null, sharpe = null, maxDrawdown = null] = told.map(
    ({ value }) => value,
  )
  return {
    figures: {
      total,
      cagr: perYear,
      volatility,
      sharpe,
      maxDrawdown,
      turnover: turnoverOf(run),
      feesUsd: cents(run.fills.reduce((sum, { fee }) => sum + fee, 0)),
    },
    reasons: told.flatMap((figure) => (figure.value === null ? [figure.why] : [])),
  }
}

/** @returns `null` for too few days, or when every day returned the same */
export function sharpeOf(run: Pick<ValuedRun, 'firstDay' | 'values'>): number | null {
  const { returns } = returnsOf(cutRange(seriesOf(run), rangeOf(run)))
  return spreadFigures(sampleOf(returns), RISK_FREE).sharpe.value
}

/** Nothing is put in or taken out of a run. */
const seriesOf = ({ firstDay, values }: Pick<ValuedRun, 'firstDay' | 'values'>): ScopeSeries => ({
  currency: 'usd',
  firstDay,
  value: values,
  flow: new Float64Array(values.length),
  weightedFlow: new Float64Array(values.length),
})

const rangeOf = ({ firstDay, values }: Pick<ValuedRun, 'firstDay' | 'values'>): DayRange => ({
  from: firstDay + 1,
  until: firstDay + values.length - 1,
})

/** As other figures that are made up to a year, from 30 days on. */
function turnoverOf({ values, fills }: ValuedRun): number | null {
  const days = values.length - 1
  if (days < SPREAD_DAYS) return null
  const bought = fills.reduce((sum, { usd }) => sum + Math.max(0, usd), 0)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return mean > 0 ? (bought / mean) * (YEAR / days) : null
}

/** A simulated sum as it is told. */
const cents = (value: number): Amount => amount(value.toFixed(2))
