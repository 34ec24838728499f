/** Times of one day more on what is kept of five years, and of what that day makes anew today. */
import { everything, seriesOf } from '@/lib/analytics/flows/series-of'
import { matrixOf } from '@/lib/analytics/risk/correlation-matrix'
import { CorrelationSums } from '@/lib/analytics/risk/correlation-sums'
import type { AssetId } from '@/lib/core/ids'
import { KeptWhole } from '@/lib/ledger/kept-whole'
import { COINS, FIRST_DAY, LAST_DAY } from './analytics-closes'
import { figuresOf, flowQuestion, missing, refuseGaps, time, valuesQuestion } from './analytics-figures'
import { type BuiltYears, endOf } from './analytics-ledger'

/** In ms. */
export interface OneDayTimes {
  values: number
  correlation: number
  figures: number
  /** What the day makes anew beside it: the book of all prices, the series of the whole, the matrix to look at; flows are kept. */
  prices: number
  flows: number
  series: number
  matrix: number
}

/** Day after day onto what is kept, as an extension does that stays open. */
export function keepDays(years: BuiltYears): () => OneDayTimes {
  const kept = new KeptWhole()
  kept.note(years.pricesOf(LAST_DAY))
  kept.values(valuesQuestion(years))
  kept.flows(flowQuestion(years))
  const sums = new CorrelationSums(COINS.length)
  const { closeOf } = years.question.prices
  for (let day = FIRST_DAY + 1; day <= LAST_DAY; day += 1) sums.add(returnsOn(day, closeOf))
  let day = LAST_DAY
  return () => measureDay({ years, kept, sums, day: (day += 1) })
}

interface NextDay {
  years: BuiltYears
  kept: KeptWhole
  sums: CorrelationSums
  day: number
}

function measureDay({ years, kept, sums, day }: NextDay): OneDayTimes {
  const range = { from: FIRST_DAY, until: day }
  const [prices, told] = time(() => years.pricesOf(day))
  if (told.differFrom === undefined) throw new Error('the prices are other ones everywhere')
  kept.note(told)
  const { book } = told
  const question = { ...valuesQuestion(years), book, now: endOf(day) }
  const [values, valued] = time(() => kept.values(question))
  const [correlation] = time(() => sums.add(returnsOn(day, book.closeOf)))
  const [flows, table] = time(() => kept.flows({ ...flowQuestion(years), prices: book }))
  const [series, whole] = time(() => seriesOf(valued?.whole ?? missing(), table ?? missing(), everything))
  const [figures, found] = time(() => figuresOf(whole, range))
  const [matrix, { days }] = time(() => matrixOf(sums))
  const isWhole = whole.value.length === day - FIRST_DAY + 1 && days[0]?.[1] === day - FIRST_DAY
  refuseGaps([isWhole ? 0 : null, found.performance.twr.value, found.risk.sharpe.value])
  return { values, correlation, figures, prices, flows, series, matrix }
}

const returnsOn = (day: number, closeOf: (asset: AssetId, day: number) => number) =>
  Float64Array.from(COINS, (asset) => Math.log(closeOf(asset, day) / closeOf(asset, day - 1)))
