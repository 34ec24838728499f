/** Questions of the reports' page; a part of `messages.ts`. */
import * as v from 'valibot'
import { benchmarkChoice } from '@/lib/analytics/benchmark/benchmark-choice'
import type { Sentence } from '@/lib/core/sentence'
import { engineUi } from '@/lib/messages/define'
import type { ReportPeriod } from '@/lib/reports/define-report'
import type { ReportDocument } from '@/lib/reports/document'

/** Rows of each table that cross in one message. */
export const MOST_ROWS = 5_000

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const period: v.GenericSchema<unknown, ReportPeriod> = v.variant('of', [
  v.strictObject({ of: v.literal('year'), label: v.pipe(v.string(), v.minLength(4), v.maxLength(10)) }),
  v.strictObject({ of: v.literal('days'), from: date, until: date }),
  v.strictObject({ of: v.literal('day'), day: date }),
])

export interface ReportChoices {
  revision: number
  /** Lower case: of the tax rules. */
  currency: string
  /** Entries that count. */
  entries: number
  /** Labels of tax years in which something happened, oldest first. */
  years: string[]
  /** Local dates of the tax zone; the first one is today's when there is no entry. */
  firstDay: string
  today: string
  /** `unfit`: why the rules do not make this report. */
  reports: { id: string; unfit?: Sentence }[]
}

export interface ReportSlice {
  /** The books that it was made from; slices of two of them do not belong together. */
  revision: number
  /** How many rows each table of the whole document has. */
  rows: number[]
  document: ReportDocument
}

export const reportMessages = {
  /** What can be reported, and for which times. */
  'ledger.reports': engineUi('ledger.reports', v.strictObject({})).returns<ReportChoices>(),
  /** A document in the currency and time zone of the tax rules, some rows of each table at a time. */
  'ledger.report': engineUi(
    'ledger.report',
    v.strictObject({
      report: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
      period,
      /** For reports that compare; absent: with nothing. */
      benchmark: v.optional(benchmarkChoice),
      offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROWS)),
    }),
  ).returns<ReportSlice>(),
} as const
