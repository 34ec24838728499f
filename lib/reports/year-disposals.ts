/**
 * The disposals of one tax year, lot by lot, parted as the year's totals part them: known, without a known cost, without a
 * known value. Pure.
 */
import type { Match, Outgo } from '@/lib/accounting/lot'
import type { YearTotals } from '@/lib/accounting/year-totals'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { ReportFacts } from './define-report'
import { isWithin } from './local-days'

/** One lot, or a part of it, in one disposal. */
export interface Taken {
  outgo: Outgo
  match: Match
}

export interface YearDisposals {
  year: YearTotals
  /** Cost and proceeds are known: these are in the sums. */
  known: Taken[]
  /** Nobody knows the cost: in no sum. */
  withoutCost: Taken[]
  /** Nobody knows what was received: in no sum. */
  withoutValue: Outgo[]
}

/** @throws AppError `not-found` for a year in which nothing happened */
export function yearOf({ years }: ReportFacts, label: string): YearTotals {
  const year = years.find((each) => each.label === label)
  if (!year)
    throw new AppError(
      'not-found',
      say('Nothing happened in {year}, as far as the history tells.', { year: label }),
    )
  return year
}

/** @example disposalsOf(facts, '2024').known.map(({ match }) => match.gain) */
export function disposalsOf(facts: ReportFacts, label: string): YearDisposals {
  const year = yearOf(facts, label)
  const found: YearDisposals = { year, known: [], withoutCost: [], withoutValue: [] }
  for (const outgo of facts.outgoes) {
    if (outgo.what !== 'disposal' || !isWithin(year, outgo.at)) continue
    if (outgo.proceeds === null) {
      found.withoutValue.push(outgo)
      continue
    }
    for (const match of outgo.matches)
      (match.cost === null ? found.withoutCost : found.known).push({ outgo, match })
  }
  return found
}
