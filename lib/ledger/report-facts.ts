/** What reports are made from, out of what the ledger has built. Pure. */
import { byTime } from '@/lib/accounting/compute-gains'
import type { Income, Outgo } from '@/lib/accounting/lot'
import { type BenchmarkNames, benchmarkName } from '@/lib/analytics/benchmark/benchmark-name'
import type { BenchmarkChoice } from '@/lib/analytics/views'
import type { ReportFacts } from '@/lib/reports/define-report'
import { byText } from '@/lib/reports/lacks'
import { unprovenSince } from '@/lib/valuation/unproven'
import type { Answers } from './book'
import type { Built, Given } from './build-book'

/** All but what the analytics say. */
export function reportFacts(
  given: Pick<Given, 'surroundings' | 'rules'>,
  built: Built,
): Omit<ReportFacts, 'performance'> {
  const { accounts, histories } = given.surroundings
  const lines = built.book.lines()
  const withPast = accounts.filter(({ source }) => source.kind !== 'manual').map(({ id }) => id)
  const told = new Set(built.counted.map(({ accountId }) => accountId))
  return {
    question: built.question,
    calendar: built.book.calendar,
    years: built.book.years(),
    outgoes: lines.flatMap(({ outgoes }) => outgoes).sort(inOrder),
    income: lines.flatMap(({ income }) => income).sort(inOrder),
    entryOf: built.entryOf,
    names: built.names,
    unproven: unprovenSince(withPast, histories),
    withoutHistory: accounts
      .filter(({ id, source }) => source.kind === 'manual' && !told.has(id))
      .map(({ id }) => id),
  }
}

/** Lines of a book stand in the order in which they were found: what one entry did to several is told by asset. */
const inOrder = (a: Outgo | Income, b: Outgo | Income): number => byTime(a, b) || byText(a.asset, b.asset)

export type AnalyticsAnswers = Pick<Answers, 'ledger.analytics' | 'ledger.attribution'>

export interface Compared {
  /** Of the tax rules. */
  currency: string
  benchmark: BenchmarkChoice
  names: BenchmarkNames
}

/** What the analytics say of everything. */
export const performanceBy =
  (ask: AnalyticsAnswers, { currency, benchmark, names }: Compared): ReportFacts['performance'] =>
  (days) => {
    const asked = { scope: { of: 'whole' }, range: { name: 'custom', ...days }, currency } as const
    return {
      analytics: ask['ledger.analytics']({ ...asked, benchmark, riskFree: 0 }),
      attribution: ask['ledger.attribution'](asked),
      benchmark: benchmarkName(benchmark, names),
    }
  }
