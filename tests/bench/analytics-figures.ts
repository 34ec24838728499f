/** What the rounds of analytics have in common: the clock, the questions, figures of a series, and a refusal of gaps. */

import { lentDays } from '@/lib/analytics/lent-days'
import { dailyReturns } from '@/lib/analytics/performance/daily-returns'
import { measurePerformance } from '@/lib/analytics/performance/measure-performance'
import { measureRisk } from '@/lib/analytics/risk/measure-risk'
import type { DayRange, ScopeSeries } from '@/lib/analytics/scope-series'
import type { DailyValuesQuestion } from '@/lib/valuation/daily-values'
import type { BuiltYears } from './analytics-ledger'

export const RISK_FREE = 0.02

export const missing = (): never => {
  throw new Error('a part of the five years is missing')
}

/** @returns ms, and what came of it */
export function time<T>(work: () => T): [number, T] {
  const startedAt = performance.now()
  const result = work()
  return [performance.now() - startedAt, result]
}

export function valuesQuestion({ question }: BuiltYears): DailyValuesQuestion {
  const { prices: book, names, surroundings, ...rest } = question
  const { isCounted, collectionOf } = names
  return { ...rest, book, holdings: surroundings.holdings, unproven: new Map(), isCounted, collectionOf }
}

export function flowQuestion({ question }: BuiltYears) {
  const { isCounted, collectionOf } = question.names
  return { ...question, isCounted, collectionOf }
}

/** A figure that was refused would have cost nothing. */
export function refuseGaps(figures: readonly (number | null)[]): void {
  if (figures.includes(null))
    throw new Error('a figure is missing: what was timed is not the whole computation')
}

const lend = lentDays()

export function figuresOf(series: ScopeSeries, range: DayRange) {
  const daily = dailyReturns(series, range, lend)
  const performance = measurePerformance(series, range, { daily })
  const risk = measureRisk(daily.returns, {
    firstDay: range.from,
    riskFree: RISK_FREE,
    cagr: performance.cagr,
  })
  return { performance, risk }
}
