/**
 * The returns of a part, day by day, that the time-weighted return, its index and all figures of risk are made of. A
 * day is measured between two known values with known flows; what is not measured says why and is never a day of zero.
 *
 * Days without a value are measured together with the day after them, as one span, when all of their flows are known:
 * good for the product over the range, but there is no daily return in it.
 */
import { freshDays, type LendDays } from '@/lib/analytics/lent-days'
import type { DayRange, ScopeSeries } from '@/lib/analytics/scope-series'
import { cutRange, type RangeCut } from './cut-range'
import { leastBase } from './least-base'
import { spanReturn } from './span-return'

/**
 * - `measured`: has a return of its own
 * - `spanned`: measured together with its neighbours, approximately
 * - `no-value`: no known value before or after it within the range
 * - `unknown-flow`: something of unknown value came or went, on the day or in the gap that it belongs to
 * - `passing`: most of the capital came and went within the day, and nobody knows how much there was (`isPassing`)
 * - `idle`: next to nothing was invested (`least-base.ts`)
 */
export type DayState = 'measured' | 'spanned' | 'no-value' | 'unknown-flow' | 'passing' | 'idle'

/** Days that have one return together; both are included. */
export interface Span {
  from: number
  until: number
  return: number
}

export interface DailyReturns {
  range: DayRange
  /** What they were measured on. */
  cut: RangeCut
  /** One place a day of the range: 0.01 is 1 %. NaN: no return of its own. */
  returns: Float64Array
  /** One place a day. */
  states: readonly DayState[]
  /** Oldest first. */
  spans: readonly Span[]
  /** Of the returns, those of a day or span whose flows multiplied the capital (`span-return.ts`). */
  largeFlows: number
}

/**
 * @param lend memory for the returns, when they are needed no longer than the next ones are asked for
 * @example dailyReturns(series, { from: 20_000, until: 20_364 }).returns[0] // 0.0123
 */
export const dailyReturns = (series: ScopeSeries, range: DayRange, lend?: LendDays): DailyReturns =>
  returnsOf(cutRange(series, range), lend)

export function returnsOf(cut: RangeCut, lend: LendDays = freshDays): DailyReturns {
  const least = leastBase(cut.currency, cut.value)
  const returns = lend(cut.days).fill(Number.NaN)
  const states: DayState[] = []
  states.length = cut.days
  states.fill('no-value')
  const spans: Span[] = []
  let largeFlows = 0
  let start = cut.value.findIndex(Number.isFinite)
  for (let end = start + 1; start !== -1 && end <= cut.days; end += 1) {
    if (!Number.isFinite(cut.value[end])) continue
    const quiet = end - start === 1 ? quietReturn(cut, start, least) : Number.NaN
    if (Number.isFinite(quiet)) {
      states[start] = 'measured'
      returns[start] = quiet
      start = end
      continue
    }
    const found = measure(cut, start, end, least)
    states.fill(found.state, start, end)
    if ((found.state === 'measured' || found.state === 'spanned') && found.isLarge) largeFlows += 1
    if (found.state === 'measured') returns[start] = found.return
    if (found.state === 'spanned')
      spans.push({ from: cut.range.from + start, until: cut.range.from + end - 1, return: found.return })
    start = end
  }
  return { range: cut.range, cut, returns, states, spans, largeFlows }
}

/** Nothing came or went, as on most days: its change is all there is to it. @returns NaN for any other day */
function quietReturn({ value, flow, weightedFlow }: RangeCut, day: number, least: number): number {
  const start = value[day] ?? Number.NaN
  if (flow[day] !== 0 || weightedFlow[day] !== 0 || !(start >= least)) return Number.NaN
  return Math.max(-1, ((value[day + 1] ?? Number.NaN) - start) / start)
}

type Measured =
  | { state: 'measured' | 'spanned'; return: number; isLarge: boolean }
  | { state: 'unknown-flow' | 'passing' | 'idle' }

function measure(cut: RangeCut, start: number, end: number, least: number): Measured {
  if (!hasKnownFlows(cut, start, end)) return { state: 'unknown-flow' }
  const found = spanReturn(cut, start, end)
  if (!(found.base >= least) || !Number.isFinite(found.return)) return { state: 'idle' }
  if (found.isPassing) return { state: 'passing' }
  const { return: value, isLarge } = found
  return { state: end - start === 1 ? 'measured' : 'spanned', return: value, isLarge }
}

function hasKnownFlows({ flow, weightedFlow }: RangeCut, start: number, end: number): boolean {
  for (let day = start; day < end; day += 1)
    if (!Number.isFinite(flow[day]) || !Number.isFinite(weightedFlow[day])) return false
  return true
}

export type DayCounts = Readonly<Record<DayState, number>>

/** @example dayCounts(dailyReturns(series, range)) // { measured: 360, spanned: 3, 'no-value': 0, 'unknown-flow': 2, passing: 0, idle: 0 } */
export function dayCounts({ states }: DailyReturns): DayCounts {
  const counts = { measured: 0, spanned: 0, 'no-value': 0, 'unknown-flow': 0, passing: 0, idle: 0 }
  let from = 0
  for (let day = 1; day <= states.length; day += 1) {
    const state = states[from]
    if (state === undefined || states[day] === state) continue
    // Most days are as the day before them.
    counts[state] += day - from
    from = day
  }
  return counts
}
