/** What the profit of a part over a range is made of: prices, income, fees, losses. The parts add up exactly by definition. */
import type { DayRange, ScopeSeries } from '../scope-series'
import type { ProfitParts } from '../views'

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)

/**
 * Where it begins is the end of the day before the range; before its first day a part was worth nothing.
 * @example profitParts(series, { from: 19_000, until: 19_364 }).profit // 1200
 */
export function profitParts(series: ScopeSeries, range: DayRange): ProfitParts {
  const [first, last] = [range.from - series.firstDay, range.until - series.firstDay]
  const sumOf = (days: Float64Array) => {
    let sum = 0
    for (let day = Math.max(0, first); day <= last && day < days.length; day += 1) sum += days[day] ?? 0
    return sum
  }
  const start = first <= 0 ? 0 : (series.value[first - 1] ?? Number.NaN)
  const end = series.value[last] ?? Number.NaN
  const flow = sumOf(series.flow)
  const [income, fees, losses] = [sumOf(series.income), sumOf(series.fees), sumOf(series.losses)]
  const profit = end - start - flow
  return {
    start: known(start),
    end: known(end),
    flow: known(flow),
    price: known(profit - income + fees + losses),
    income,
    fees,
    losses,
    profit: known(profit),
  }
}
