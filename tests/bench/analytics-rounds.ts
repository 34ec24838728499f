/**
 * Times of analytics over five years by two hundred assets, round by round: what a rebuilt ledger costs, all figures from
 * it, and one day more. Each round must come to figures, or the times mean nothing.
 */
import { flowCells } from '@/lib/analytics/flows/flow-cells'
import { everything, ofAsset, seriesOf } from '@/lib/analytics/flows/series-of'
import { dailyReturns } from '@/lib/analytics/performance/daily-returns'
import { measurePerformance } from '@/lib/analytics/performance/measure-performance'
import { correlationMatrix, matrixOf } from '@/lib/analytics/risk/correlation-matrix'
import { CorrelationSums } from '@/lib/analytics/risk/correlation-sums'
import { measureRisk } from '@/lib/analytics/risk/measure-risk'
import { logReturns } from '@/lib/analytics/risk/price-returns'
import type { DayRange, ScopeSeries } from '@/lib/analytics/scope-series'
import { analyticsOf } from '@/lib/ledger/analytics'
import { attributionOf } from '@/lib/ledger/attribution'
import { createParts } from '@/lib/ledger/parts'
import { createValues } from '@/lib/ledger/values'
import { DailyValuer, type DailyValues, type DailyValuesQuestion } from '@/lib/valuation/daily-values'
import { type BuiltYears, buildYears, CURRENCY, endOf } from './analytics-ledger'
import { COINS, FIRST_DAY, LAST_DAY } from './analytics-years'

/** Of one round, in ms. */
export interface RecomputeTimes {
  /** A sum of products over the same days and assets. */
  plain: number
  /** From entries: daily values of everything, and what crossed. */
  values: number
  flows: number
  /** From these: the page of performance and risk, the page of attribution, figures of each asset, correlations of all. */
  whole: number
  attribution: number
  assets: number
  closes: number
  correlation: number
}

export interface OneDayTimes {
  values: number
  correlation: number
  figures: number
  /** What the day makes anew beside it: the book of all prices, all flows, the series of the whole, the matrix to look at. */
  prices: number
  flows: number
  series: number
  matrix: number
}

export interface AnalyticsTimes {
  entries: number
  /** Oldest first: the first one is cold. */
  recompute: RecomputeTimes[]
  days: OneDayTimes[]
}

const RISK_FREE = 0.02
const RANGE: DayRange = { from: FIRST_DAY, until: LAST_DAY }

function time<T>(work: () => T): [number, T] {
  const startedAt = performance.now()
  const result = work()
  return [performance.now() - startedAt, result]
}

/** @example measureAnalytics(5).recompute[0] // { plain: 1.1, values: 310, … } */
export function measureAnalytics(rounds: number): AnalyticsTimes {
  const years = buildYears()
  const recompute: RecomputeTimes[] = []
  for (let round = 0; round < rounds; round += 1) recompute.push(measureRecompute(years))
  return { entries: years.question.entries.length, recompute, days: measureDays(years, rounds) }
}

function valuesQuestion({ question }: BuiltYears): DailyValuesQuestion {
  const { prices: book, names, surroundings, ...rest } = question
  const { isCounted, collectionOf } = names
  return { ...rest, book, holdings: surroundings.holdings, unproven: new Map(), isCounted, collectionOf }
}

function flowQuestion({ question }: BuiltYears, lastDay: number) {
  const { isCounted, collectionOf } = question.names
  return { ...question, lastDay, isCounted, collectionOf }
}

function measureRecompute(years: BuiltYears): RecomputeTimes {
  const { question, book } = years
  const [values, valued] = time(() => new DailyValuer().value(valuesQuestion(years)))
  const [flows, table] = time(() => flowCells(flowQuestion(years, LAST_DAY)))
  if (!valued || !table) throw new Error('there are no values')
  const parts = createParts(question, createValues(question))
  // Values and flows are asked for the first time, and kept.
  parts.part({ of: 'whole' })
  const scope = { scope: { of: 'whole' }, range: RANGE, parts, names: question.names } as const
  const benchmark = parts.closes(COINS[1] ?? COINS[0] ?? missing())
  const [whole, view] = time(() => analyticsOf({ ...scope, riskFree: RISK_FREE, benchmark }))
  const [attribution, made] = time(() => attributionOf({ ...scope, book, taxCurrency: CURRENCY }))
  const [assets, figures] = time(() =>
    COINS.map((asset) => figuresOf(seriesOf(valued.byAsset.get(asset) ?? missing(), table, ofAsset(asset)), RANGE)),
  )
  const [closes, prices] = time(() => COINS.map((asset) => parts.closes(asset)))
  const [correlation, { matrix }] = time(() =>
    correlationMatrix(prices.map((series) => logReturns(series, RANGE))),
  )
  if (view.performance.mwr.value === null || view.relative === null) throw new Error('the whole has no figures')
  if (made.assets.some(({ profit }) => profit === null)) throw new Error('an asset has no profit')
  if (figures.some(({ performance, risk }) => performance.twr.value === null || risk.sharpe.value === null))
    throw new Error('an asset has no figures')
  if (matrix.some((row) => row.includes(null))) throw new Error('the matrix is not whole')
  const plain = time(() => sumOfProducts(valued, prices.map(({ close }) => close)))[0]
  return { plain, values, flows, whole, attribution, assets, closes, correlation }
}

function figuresOf(series: ScopeSeries, range: DayRange) {
  const performance = measurePerformance(series, range)
  const { returns } = dailyReturns(series, range)
  const risk = measureRisk(returns, { firstDay: range.from, riskFree: RISK_FREE, cagr: performance.cagr })
  return { performance, risk }
}

const missing = (): never => {
  throw new Error('an asset is missing')
}

/** The least that anything over all days of all assets can cost. */
function sumOfProducts({ whole }: DailyValues, closes: readonly Float64Array[]): number {
  const weights = Float64Array.from(whole.values, (value) => value ?? 0)
  let sum = 0
  for (const close of closes)
    for (let day = 0; day < weights.length; day += 1) sum += (weights[day] ?? 0) * (close[day] ?? 0)
  if (!(sum > 0)) throw new Error('there is no sum')
  return sum
}

/** Day after day onto what is kept, as an opened extension does; none of them is far from what was settled first. */
function measureDays(years: BuiltYears, days: number): OneDayTimes[] {
  const valuer = new DailyValuer()
  valuer.value(valuesQuestion(years))
  const sums = new CorrelationSums(COINS.length)
  const { closeOf } = years.question.prices
  for (let day = FIRST_DAY + 1; day <= LAST_DAY; day += 1) sums.add(returnsOn(day, closeOf))
  return Array.from({ length: days }, (_, at) => measureDay({ years, valuer, sums, day: LAST_DAY + 1 + at }))
}

interface NextDay {
  years: BuiltYears
  valuer: DailyValuer
  sums: CorrelationSums
  day: number
}

function measureDay({ years, valuer, sums, day }: NextDay): OneDayTimes {
  const range = { from: FIRST_DAY, until: day }
  const [prices, { book, differFrom }] = time(() => years.pricesOf(day))
  if (differFrom === undefined) throw new Error('the prices are other ones everywhere')
  const question = { ...valuesQuestion(years), book, pricesDifferFrom: differFrom, now: endOf(day) }
  const [values, valued] = time(() => valuer.value(question))
  const [correlation] = time(() => sums.add(returnsOn(day, book.closeOf)))
  const [flows, table] = time(() => flowCells({ ...flowQuestion(years, day), prices: book }))
  if (!valued || !table) throw new Error('there are no values')
  const [series, whole] = time(() => seriesOf(valued.whole, table, everything))
  const [figures, found] = time(() => figuresOf(whole, range))
  if (whole.value.length !== day - FIRST_DAY + 1) throw new Error('the day is missing')
  if (found.performance.twr.value === null || found.risk.sharpe.value === null)
    throw new Error('the day has no figures')
  const [matrix] = time(() => matrixOf(sums))
  return { values, correlation, figures, prices, flows, series, matrix }
}

const returnsOn = (day: number, closeOf: (asset: (typeof COINS)[number], day: number) => number) =>
  Float64Array.from(COINS, (asset) => Math.log(closeOf(asset, day) / closeOf(asset, day - 1)))
