/** Totals of each tax year, in the tax currency. What nobody knows is counted, never added as zero. */
import type { GainsAnswer } from './compute-gains'
import type { Outgo } from './lot'
import type { TaxYear } from './tax-calendar'
import { ruleOfYear, type TaxRules } from './tax-rules'

export interface YearTotals extends TaxYear {
  method: string
  /** Of disposals whose cost and proceeds are known. */
  proceeds: bigint
  cost: bigint
  gain: bigint
  gains: bigint
  losses: bigint
  short: bigint
  long: bigint
  exempt: bigint
  income: bigint
  fees: bigint
  disposals: number
  /** Disposals, some or all of whose cost is unknown, and what was received for that part. */
  missing: { disposals: number; proceeds: bigint }
  /** Disposals and income whose value nobody knows. */
  unvalued: number
}

/** Oldest first; years in which nothing happened are left out. */
export function yearTotals(
  { outgoes, income, fees, calendar }: Pick<GainsAnswer, 'outgoes' | 'income' | 'fees' | 'calendar'>,
  rules: TaxRules,
): YearTotals[] {
  const years = new Map<number, YearTotals>()
  const yearOf = (at: number): YearTotals => {
    const begins = calendar.yearOf(at)
    let year = years.get(begins)
    if (!year) {
      year = emptyYear(calendar.year(begins), ruleOfYear(rules.methods, begins) ?? 'fifo')
      years.set(begins, year)
    }
    return year
  }
  for (const outgo of outgoes) if (outgo.what === 'disposal') addDisposal(yearOf(outgo.at), outgo)
  for (const { at, value } of income) {
    const year = yearOf(at)
    if (value === null) year.unvalued += 1
    else year.income += value
  }
  for (const { at, value } of fees) yearOf(at).fees += value
  return [...years.values()].sort((a, b) => a.begins - b.begins)
}

const emptyYear = (year: TaxYear, method: string): YearTotals => ({
  ...year,
  method,
  proceeds: 0n,
  cost: 0n,
  gain: 0n,
  gains: 0n,
  losses: 0n,
  short: 0n,
  long: 0n,
  exempt: 0n,
  income: 0n,
  fees: 0n,
  disposals: 0,
  missing: { disposals: 0, proceeds: 0n },
  unvalued: 0,
})

/** Gains and losses are told by match: one sale may have both. */
function addDisposal(year: YearTotals, { matches, proceeds }: Outgo): void {
  year.disposals += 1
  if (proceeds === null) {
    year.unvalued += 1
    return
  }
  let isMissing = false
  for (const { gain, cost, proceeds: got, term } of matches) {
    if (cost === null) {
      isMissing = true
      year.missing.proceeds += got ?? 0n
      continue
    }
    if (gain === null || got === null) continue
    year.proceeds += got
    year.cost += cost
    year.gain += gain
    if (gain < 0n) year.losses += gain
    else year.gains += gain
    if (term !== 'none') year[term] += gain
  }
  if (isMissing) year.missing.disposals += 1
}
