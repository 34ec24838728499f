/**
 * Volatility, Sharpe and time-weighted return over the days before each day. A window says nothing where less than
 * 80 % of it is measured, and one below 30 days has no volatility and no Sharpe.
 */
import { ROOT_YEAR } from './daily-rate'
import { isFlat } from './mean-and-deviation'
import { type Moments, movingMoments } from './moving-moments'
import { SPREAD_DAYS } from './sample'
import { sharpeRatio } from './spread-figures'

type Days = readonly (number | null)[]

/** One place a day, the window that ends there; `null`: not enough of it is measured. */
export interface Rolling {
  days: number
  /** A year. */
  volatility: Days
  sharpe: Days
  /** Of the window, not made up to a year. */
  twr: Days
}

const MEASURED_SHARE = 0.8

/**
 * @param returns simple, one place a day; NaN: not measured
 * @param question.days the window, a whole number from 1
 * @throws RangeError for a window that is none
 * @example rolling(returns, { days: 90, riskFree: 0 }).volatility.at(-1) // 0.58
 */
export function rolling(
  returns: Float64Array,
  { days, riskFree }: { days: number; riskFree: number },
): Rolling {
  if (!Number.isInteger(days) || days < 1) throw new RangeError('a window has a whole number of days')
  const moments = movingMoments(returns, days)
  const spread = Array.from(returns, (_, day) => spreadOf(moments, day, days))
  return {
    days,
    volatility: spread.map((each) => each && finite(each.deviation * ROOT_YEAR)),
    sharpe: spread.map(
      (each) =>
        each && (isFlat(each.deviation) ? null : finite(sharpeRatio(each.mean, each.deviation, riskFree))),
    ),
    twr: rollingReturn(returns, moments, days),
  }
}

const isEnough = (count: number, days: number): boolean => count >= days * MEASURED_SHARE

/** The first windows of a series are not whole: their missing days are days that were not measured. */
function spreadOf(
  { count, mean, squares }: Moments,
  day: number,
  days: number,
): { mean: number; deviation: number } | null {
  const measured = count[day] ?? 0
  if (days < SPREAD_DAYS || !isEnough(measured, days)) return null
  const deviation = Math.sqrt((squares[day] ?? Number.NaN) / (measured - 1))
  return { mean: mean[day] ?? Number.NaN, deviation }
}

/** By means of logarithms, which a total loss does not have: it is carried until it has left the window. */
function rollingReturn(returns: Float64Array, { count }: Moments, days: number): Days {
  const logs = movingMoments(
    returns.map((value) => (value > -1 ? Math.log1p(value) : Number.NaN)),
    days,
  )
  let [lastLoss, lastImpossible] = [-Infinity, -Infinity]
  return Array.from(returns, (value, day) => {
    if (value === -1) lastLoss = day
    if (value < -1) lastImpossible = day
    if (!isEnough(count[day] ?? 0, days) || day - lastImpossible < days) return null
    if (day - lastLoss < days) return -1
    return finite(Math.expm1((logs.mean[day] ?? Number.NaN) * (logs.count[day] ?? 0)))
  })
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
