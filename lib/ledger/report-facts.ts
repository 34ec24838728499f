/** What reports are made from, out of what the ledger has built. Pure. */
import { byTime } from '@/lib/accounting/compute-gains'
import type { Income, Outgo } from '@/lib/accounting/lot'
import type { ReportFacts } from '@/lib/reports/define-report'
import { byText } from '@/lib/reports/lacks'
import { unprovenSince } from '@/lib/valuation/unproven'
import type { Built, Given } from './build-book'

/** @example taxYear.make(reportFacts(given, built), { of: 'year', label: '2024' }) */
export function reportFacts(given: Pick<Given, 'surroundings' | 'rules'>, built: Built): ReportFacts {
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
