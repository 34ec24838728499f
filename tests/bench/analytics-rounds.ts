/**
 * Times of analytics over five years by two hundred assets, round by round: what a rebuilt ledger costs, all figures from
 * it, and one day more. Each round must come to figures, or the times mean nothing.
 */
import { NO_MIDDLES } from '@/lib/analytics/attribution/book-middles'
import { type FlowTable, flowCells } from '@/lib/analytics/flows/flow-cells'
import { lentMemory, ofAsset, seriesOf } from '@/lib/analytics/flows/series-of'
import { correlationMatrix } from '@/lib/analytics/risk/correlation-matrix'
import { logReturns } from '@/lib/analytics/risk/price-returns'
import type { DayRange, PriceSeries } from '@/lib/analytics/scope-series'
import type { AssetId } from '@/lib/core/ids'
import { kept } from '@/lib/core/kept'
import { analyticsOf } from '@/lib/ledger/analytics'
import { attributionOf } from '@/lib/ledger/attribution'
import { createParts, type Parts } from '@/lib/ledger/parts'
import { createValues } from '@/lib/ledger/values'
import { DailyValuer, type DailyValues } from '@/lib/valuation/daily-values'
import { COINS, FIRST_DAY, LAST_DAY } from './analytics-closes'
import { keepDays, type OneDayTimes } from './analytics-days'
import {
  figuresOf,
  flowQuestion,
  missing,
  RISK_FREE,
  refuseGaps,
  time,
  valuesQuestion,
} from './analytics-figures'
import { type BuiltYears, buildYears } from './analytics-ledger'

/** Of one round, in ms: from entries daily values of everything, and what crossed. */
export interface EntriesTimes {
  values: number
  flows: number
}

/** In ms, too. */
export interface FigureTimes {
  /** From these: the page of performance and risk, the page of attribution, figures of each asset, correlations of all. */
  whole: number
  attribution: number
  assets: number
  closes: number
  correlation: number
}

export interface AnalyticsRounds {
  entries: number
  fromEntries: () => EntriesTimes
  figures: () => FigureTimes
  /** A sum of products over the same days and assets, in ms: what the machine gives at the time. */
  plain: () => number
  /** One day more than the call before. */
  nextDay: () => OneDayTimes
}

const PASSES = 200
const RANGE: DayRange = { from: FIRST_DAY, until: LAST_DAY }

/** @example const rounds = startRounds(); rounds.fromEntries() // { values: 310, flows: 90 } */
export function startRounds(): AnalyticsRounds {
  const years = buildYears()
  const { question } = years
  // What is computed from entries is asked for the first time here, and kept.
  const parts = createParts(question, createValues(question))
  parts.part({ of: 'whole' })
  const nextDay = kept(() => keepDays(years))
  let made: FromEntries | undefined
  return {
    entries: question.entries.length,
    fromEntries: () => {
      const { times, ...rest } = fromEntries(years)
      made = rest
      return times
    },
    figures: () => allFigures(years, parts, made ?? missing()),
    plain: () => plainPass(COINS.map((coin) => parts.closes(coin))),
    nextDay: () => nextDay()(),
  }
}

interface FromEntries {
  valued: DailyValues
  table: FlowTable
}

function fromEntries(years: BuiltYears): FromEntries & { times: EntriesTimes } {
  const [values, valued] = time(() => new DailyValuer().value(valuesQuestion(years)))
  const [flows, table] = time(() => flowCells(flowQuestion(years)))
  return { valued: valued ?? missing(), table: table ?? missing(), times: { values, flows } }
}

function allFigures(
  { question: { names }, book }: BuiltYears,
  parts: Parts,
  { valued, table }: FromEntries,
): FigureTimes {
  const scope = { scope: { of: 'whole' }, range: RANGE, parts, names } as const
  const benchmark = parts.closes(COINS[0] ?? missing())
  const [whole, view] = time(() => analyticsOf({ ...scope, riskFree: RISK_FREE, benchmark }))
  const [attribution, made] = time(() => attributionOf({ ...scope, book: () => book, middles: NO_MIDDLES }))
  // Pages ask of one asset at a time, in fresh memory: under half a millisecond more for the question. Asked of all in one go,
  // that memory would be most of the time, and nothing in the product asks so.
  const memory = lentMemory()
  const ofCoin = (coin: AssetId) =>
    seriesOf(valued.byAsset.get(coin) ?? missing(), table, ofAsset(coin), {
      cells: table.byAsset.get(coin) ?? missing(),
      memory,
    })
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
  return { whole, attribution, assets, closes, correlation }
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
