/** What the profit of a part over a range is made of: prices, income, fees, losses. The parts add up exactly by definition. */
import { DAY_MS } from '@/lib/valuation/days'
import type { DailySeries } from '@/lib/valuation/series-builder'
import type { FlowSums } from '../flows/flow-sums'
import type { DayRange } from '../scope-series'
import type { ProfitParts } from '../views'

/** At the end of the day before the range, and at the end of its last day; `null`: not known. */
export interface Ends {
  start: number | null
  end: number | null
}

/** Before its first day a part was worth nothing. @example endsOf(values.whole, range) // { start: 0, end: 5200 } */
export const endsOf = ({ from, values }: Pick<DailySeries, 'from' | 'values'>, range: DayRange): Ends => {
  const worthAt = (day: number) => (day < from / DAY_MS ? 0 : (values[day - from / DAY_MS] ?? null))
  return { start: worthAt(range.from - 1), end: worthAt(range.until) }
}

/** @example profitParts(endsOf(values.whole, range), flowSums(table, everything, range)).profit // 1200 */
export function profitParts({ start, end }: Ends, sums: FlowSums): ProfitParts {
  const { income, fees, losses } = sums
  const flow = Number.isNaN(sums.flow) ? null : sums.flow
  const profit = start === null || end === null || flow === null ? null : end - start - flow
  return {
    start,
    end,
    flow,
    price: profit === null ? null : profit - income + fees + losses,
    income,
    fees,
    losses,
    profit,
  }
}
