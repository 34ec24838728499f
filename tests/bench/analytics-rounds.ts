/**
 * Times of analytics over five years by two hundred assets, round by round: what a rebuilt ledger costs, all figures from
 * it, and one day more. Each round must come to figures, or the times mean nothing.
 */
import { type FlowTable, flowCells } from '@/lib/analytics/flows/flow-cells'
import { everything, ofAsset, seriesOf } from '@/lib/analytics/flows/series-of'
import { dailyReturns } from '@/lib/analytics/performance/daily-returns'
import { measurePerformance } from '@/lib/analytics/performance/measure-performance'
import { correlationMatrix, matrixOf } from '@/lib/analytics/risk/correlation-matrix'
import { CorrelationSums } from '@/lib/analytics/risk/correlation-sums'
import { measureRisk } from '@/lib/analytics/risk/measure-risk'
import { logReturns } from '@/lib/analytics/risk/price-returns'
import type { DayRange, PriceSeries, ScopeSeries } from '@/lib/analytics/scope-series'
import type { AssetId } from '@/lib/core/ids'
import { kept } from '@/lib/core/kept'
import { analyticsOf } from '@/lib/ledger/analytics'
import { attributionOf } from '@/lib/ledger/attribution'
import { createParts, type Parts } from '@/lib/ledger/parts'
import { createValues } from '@/lib/ledger/values'
import { DailyValuer, type DailyValues, type DailyValuesQuestion } from '@/lib/valuation/daily-values'
import { type BuiltYears, buildYears, CURRENCY, endOf } from './analytics-ledger'
import { COINS, FIRST_DAY, LAST_DAY } from './analytics-years'

/** Of one round, in ms. */
export interface RecomputeTimes {
  /** A sum of products over the same days and assets: what the machine gives at the time. */
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

export interface AnalyticsRounds {
  entries: number
  recompute: () => RecomputeTimes
  /** One day more than the call before. */
  nextDay: () => OneDayTimes
}

const RISK_FREE = 0.02
const PASSES = 200
const RANGE: DayRange = { from: FIRST_DAY, until: LAST_DAY }

const missing = (): never => {
  throw new Error('a part of the five years is missing')
}

function time<T>(work: () => T): [number, T] {
  const startedAt = performance.now()
  const result = work()
  return [performance.now() - startedAt, result]
}

/** @example const rounds = startRounds(); rounds.recompute() // { plain: 1.1, values: 310, … } */
export function startRounds(): AnalyticsRounds {
  const years = buildYears()
  const { question } = years
  // What is computed from entries is asked for the first time here, and kept.
  const parts = createParts(question, createValues(question))
  parts.part({ of: 'whole' })
  const nextDay = kept(() => keepDays(years))
  return {
    entries: question.entries.length,
    recompute: () => {
      const made = fromEntries(years)
      return { ...made.times, ...allFigures(years, parts, made) }
    },
    nextDay: () => nextDay()(),
  }
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

interface FromEntries {
  valued: DailyValues
  table: FlowTable
}

function fromEntries(years: BuiltYears): FromEntries & { times: Pick<RecomputeTimes, 'values' | 'flows'> } {
  const [values, valued] = time(() => new DailyValuer().value(valuesQuestion(years)))
  const [flows, table] = time(() => flowCells(flowQuestion(years, LAST_DAY)))
  return { valued: valued ?? missing(), table: table ?? missing(), times: { values, flows } }
}

function allFigures(
  { question: { names }, book }: BuiltYears,
  parts: Parts,
  { valued, table }: FromEntries,
): Omit<RecomputeTimes, 'values' | 'flows'> {
  const scope = { scope: { of: 'whole' }, range: RANGE, parts, names } as const
  const benchmark = parts.closes(COINS[0] ?? missing())
  const [whole, view] = time(() => analyticsOf({ ...scope, riskFree: RISK_FREE, benchmark }))
  const [attribution, made] = time(() => attributionOf({ ...scope, book, taxCurrency: CURRENCY }))
  const ofCoin = (coin: AssetId) => seriesOf(valued.byAsset.get(coin) ?? missing(), table, ofAsset(coin))
  const [assets, figures] = time(() => COINS.map((coin) => figuresOf(ofCoin(coin), RANGE)))
  const [closes, prices] = time(() => COINS.map((coin) => parts.closes(coin)))
  const [correlation, { matrix }] = time(() =>
    correlationMatrix(prices.map((series) => logReturns(series, RANGE))),
  )
  refuseGaps([
    view.performance.mwr.value,
    view.risk.calmar.value,
    view.relative?.beta.value ?? null,
    ...made.assets.map(({ profit }) => profit),
    ...figures.flatMap(({ performance, risk }) => [performance.twr.value, risk.sharpe.value]),
    ...matrix.flat(),
  ])
  const plain = plainPass(prices)
  return { plain, whole, attribution, assets, closes, correlation }
}

/** On average over so many that it is disturbed as much as what is measured, when others want the machine too. */
function plainPass(prices: readonly PriceSeries[]): number {
  const [first = missing()] = prices
  const [took] = time(() => {
    for (let pass = 0; pass < PASSES; pass += 1) sumOfProducts(first.close, prices)
  })
  return took / PASSES
}

/** The least that anything over all days of all assets can cost. */
function sumOfProducts(weights: Float64Array, prices: readonly PriceSeries[]): number {
  let sum = 0
  for (const { close } of prices)
    for (let day = 0; day < weights.length; day += 1) sum += (weights[day] ?? 0) * (close[day] ?? 0)
  refuseGaps([sum > 0 ? sum : null])
  return sum
}

function refuseGaps(figures: readonly (number | null)[]): void {
  if (figures.includes(null))
    throw new Error('a figure is missing: what was timed is not the whole computation')
}

function figuresOf(series: ScopeSeries, range: DayRange) {
  const performance = measurePerformance(series, range)
  const { returns } = dailyReturns(series, range)
  const risk = measureRisk(returns, { firstDay: range.from, riskFree: RISK_FREE, cagr: performance.cagr })
  return { performance, risk }
}

/** Day after day onto what is kept, as an extension does that stays open. */
function keepDays(years: BuiltYears): () => OneDayTimes {
  const valuer = new DailyValuer()
  valuer.value(valuesQuestion(years))
  const sums = new CorrelationSums(COINS.length)
  const { closeOf } = years.question.prices
  for (let day = FIRST_DAY + 1; day <= LAST_DAY; day += 1) sums.add(returnsOn(day, closeOf))
  let day = LAST_DAY
  return () => measureDay({ years, valuer, sums, day: (day += 1) })
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
  const [series, whole] = time(() => seriesOf(valued?.whole ?? missing(), table ?? missing(), everything))
  const [figures, found] = time(() => figuresOf(whole, range))
  const [matrix, { days }] = time(() => matrixOf(sums))
  const isWhole = whole.value.length === day - FIRST_DAY + 1 && days[0]?.[1] === day - FIRST_DAY
  refuseGaps([isWhole ? 0 : null, found.performance.twr.value, found.risk.sharpe.value])
  return { values, correlation, figures, prices, flows, series, matrix }
}

const returnsOn = (day: number, closeOf: (asset: AssetId, day: number) => number) =>
  Float64Array.from(COINS, (asset) => Math.log(closeOf(asset, day) / closeOf(asset, day - 1)))
