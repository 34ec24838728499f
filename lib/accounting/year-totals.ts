/** Totals of each tax year, in the tax currency. What nobody knows is counted, never added as zero. */
import type { Income, Match, Outgo, Term } from './lot'
import type { TaxCalendar, TaxYear } from './tax-calendar'
import { lotRulesOf, type TaxRules } from './tax-rules'

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

/**
 * Adds up year by year.
 * @example
 * const tally = new YearTally(calendar, rules)
 * tally.addOutgo(outgo, outgo.matches)
 * tally.rows()[0]?.gain
 */
export class YearTally {
  /** Without `gain` and `cost`, which `rows` tells. */
  private readonly years = new Map<number, YearTotals>()
  /** Rows come in the order of time: nearly always the year is the one of the row before. */
  private last: YearTotals | undefined

  constructor(
    private readonly calendar: TaxCalendar,
    private readonly rules: TaxRules,
  ) {}

  /** Gains and losses are told by match: one sale may have both. What is no disposal is in no total. */
  addOutgo({ at, what, proceeds }: Pick<Outgo, 'at' | 'what' | 'proceeds'>, matches: readonly Match[]): void {
    if (what !== 'disposal') return
    const year = this.of(at)
    year.disposals += 1
    if (proceeds === null) {
      year.unvalued += 1
      return
    }
    let missing: bigint | undefined
    for (const match of matches) {
      const { gain } = match
      if (gain === null) missing = (missing ?? 0n) + (match.proceeds ?? 0n)
      else addGain(year, gain, match.term)
    }
    if (missing === undefined) year.proceeds += proceeds
    else {
      year.proceeds += proceeds - missing
      year.missing.proceeds += missing
      year.missing.disposals += 1
    }
  }

  addIncome({ at, value }: Income): void {
    if (value === null) this.of(at).unvalued += 1
    else this.of(at).income += value
  }

  addFees(at: number, value: bigint): void {
    this.of(at).fees += value
  }

  /** Oldest first; years in which nothing happened are left out. */
  rows(): YearTotals[] {
    const rows = [...this.years.values()].sort((a, b) => a.begins - b.begins)
    // These two follow from the others: not adding them for each match saves two of its five sums.
    return rows.map((year) => {
      const gain = year.gains + year.losses
      return { ...year, missing: { ...year.missing }, gain, cost: year.proceeds - gain }
    })
  }

  private of(at: number): YearTotals {
    if (this.last && at >= this.last.from && at <= this.last.until) return this.last
    const begins = this.calendar.yearOf(at)
    let year = this.years.get(begins)
    if (!year) {
      year = emptyYear(this.calendar.year(begins), lotRulesOf(this.rules, begins).method)
      this.years.set(begins, year)
    }
    this.last = year
    return year
  }
}

function addGain(year: YearTotals, gain: bigint, term: Term): void {
  if (gain < 0n) year.losses += gain
  else year.gains += gain
  if (term !== 'none') year[term] += gain
}

const SUMS = [
  'proceeds',
  'cost',
  'gain',
  'gains',
  'losses',
  'short',
  'long',
  'exempt',
  'income',
  'fees',
] as const

/** The years of several tallies together, oldest first. The tallies stay as they are. */
export function sumYears(tallies: Iterable<YearTally>): YearTotals[] {
  const years = new Map<number, YearTotals>()
  for (const tally of tallies)
    for (const row of tally.rows()) {
      const year = years.get(row.begins)
      if (!year) {
        years.set(row.begins, { ...row, missing: { ...row.missing } })
        continue
      }
      for (const name of SUMS) year[name] += row[name]
      year.disposals += row.disposals
      year.unvalued += row.unvalued
      year.missing.disposals += row.missing.disposals
      year.missing.proceeds += row.missing.proceeds
    }
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
