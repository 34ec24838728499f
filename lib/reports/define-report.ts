/**
 * The form of a report: one file in `reports/`, one line in `registry.ts`. `make` is pure: the books and a period in, a
 * document out. It never guesses: what has no cost or no value stands in a table of its own, and in no sum.
 */
import type { GainsQuestion } from '@/lib/accounting/gains-question'
import type { Income, Outgo } from '@/lib/accounting/lot'
import type { TaxCalendar } from '@/lib/accounting/tax-calendar'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { YearTotals } from '@/lib/accounting/year-totals'
import type { AnalyticsView, AttributionView } from '@/lib/analytics/views'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Unproven } from '@/lib/valuation/unproven'
import type { ReportDocument } from './document'

export interface ReportNames {
  symbolOf: (asset: AssetId) => string
  labelOf: (account: AccountId) => string
  collectionOf: (asset: AssetId) => AssetId
  /** Counts in totals: listed, or wanted by the user, and not hidden. */
  isCounted: (asset: AssetId) => boolean
}

/** What a report is made from: the ledger's books under the user's tax rules. */
export interface ReportFacts {
  /** Entries that count in order of time, transfers, prices, rules: what the gains were computed from. */
  question: GainsQuestion
  calendar: TaxCalendar
  /** Oldest first. */
  years: readonly YearTotals[]
  /** What went, in order of time: disposals, what departed, fees. */
  outgoes: readonly Outgo[]
  /** In order of time. */
  income: readonly Income[]
  entryOf: (id: EntryId) => EffectiveEntry | undefined
  names: ReportNames
  /** Accounts whose history is not proven to be complete, and from when on. */
  unproven: Unproven
  /** Accounts that are kept by hand: they have holdings and no history. */
  withoutHistory: readonly AccountId[]
  /** Returns and where they came from, of everything. Days are ms (UTC midnight), both included. */
  performance: (range: { from: number; until: number }) => {
    analytics: AnalyticsView
    attribution: AttributionView
    /** What the analytics compare with; `null`: with nothing. */
    benchmark: Sentence | string | null
  }
}

/** Dates are local dates of the tax zone, as `2024-03-01`; both ends are included. */
export type ReportPeriod =
  | { of: 'year'; label: string }
  | { of: 'days'; from: string; until: string }
  | { of: 'day'; day: string }

export type PeriodOf<K extends ReportPeriod['of']> = Extract<ReportPeriod, { of: K }>

export interface Report<K extends ReportPeriod['of'] = ReportPeriod['of']> {
  /** `tax-year`; also its file's name. */
  id: string
  name: Sentence
  about: Sentence
  formats: readonly ('csv' | 'pdf')[]
  /** What is chosen before it is made. */
  period: K
  /** A benchmark can be chosen beside it. */
  compares?: true
  /** Why the rules do not make this report, and what would. */
  unfit?: (rules: TaxRules) => Sentence | undefined
  /** @throws AppError `not-found` for a year in which nothing happened */
  make: (facts: ReportFacts, period: PeriodOf<K>) => ReportDocument
}

/** A report whose period has been checked against its kind. */
export interface AnyReport extends Omit<Report, 'make'> {
  /** @throws AppError `invalid-input` for a period of another kind */
  make: (facts: ReportFacts, period: ReportPeriod) => ReportDocument
}

/** @example export const taxYear = defineReport({ id: 'tax-year', period: 'year', … }) */
export function defineReport<K extends ReportPeriod['of']>(report: Report<K>): AnyReport {
  return {
    ...report,
    make: (facts, period) => {
      if (!isOf(period, report.period))
        throw new AppError('invalid-input', say('This report is made for another kind of period.'))
      return report.make(facts, period)
    },
  }
}

const isOf = <K extends ReportPeriod['of']>(period: ReportPeriod, of: K): period is PeriodOf<K> =>
  period.of === of
