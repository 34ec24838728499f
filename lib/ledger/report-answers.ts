/** Answers to the questions of the reports' page. Pure: a document is made when it is asked for, and the last one is kept. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { InputOf } from '@/lib/messages/define'
import type { AnyReport } from '@/lib/reports/define-report'
import type { ReportDocument } from '@/lib/reports/document'
import { localDay } from '@/lib/reports/local-days'
import { REPORTS, reportOf } from '@/lib/reports/registry'
import { sliceDocument } from '@/lib/reports/slice-document'
import type { Answers } from './book'
import type { Built, Given } from './build-book'
import type { ledgerMessages } from './messages'
import { type AnalyticsAnswers, performanceBy, reportFacts } from './report-facts'

type Asked = Pick<InputOf<(typeof ledgerMessages)['ledger.report']>, 'report' | 'period' | 'benchmark'>

export function reportAnswers(
  given: Pick<Given, 'surroundings' | 'rules'>,
  built: Built,
  revision: number,
  ask: AnalyticsAnswers,
): Pick<Answers, 'ledger.reports' | 'ledger.report'> {
  /** Slices of one document come one after the other; with the last one it is let go, for it may be as long as the history. */
  let made: { key: string; document: ReportDocument } | undefined
  const documentOf = (asked: Asked): ReportDocument => {
    const key = JSON.stringify(asked)
    if (made?.key === key) return made.document
    const report = fittingReport(asked.report, given)
    const compared = {
      currency: given.rules.currency,
      benchmark: asked.benchmark ?? ({ kind: 'none' } as const),
      names: { ...built.names, indexes: given.surroundings.indexes },
    }
    const facts = { ...reportFacts(given, built), performance: performanceBy(ask, compared) }
    const document = report.make(facts, asked.period)
    made = { key, document }
    return document
  }
  return {
    'ledger.reports': () => {
      const { calendar } = built.book
      const today = localDay(calendar, built.now)
      const [first] = built.counted
      return {
        revision,
        currency: given.rules.currency,
        entries: built.counted.length,
        years: built.book.years().map(({ label }) => label),
        firstDay: first === undefined ? today : localDay(calendar, first.at),
        today,
        reports: REPORTS.map(({ id, unfit }) => {
          const reason = unfit?.(given.rules)
          return { id, ...(reason === undefined ? {} : { unfit: reason }) }
        }),
      }
    },
    'ledger.report': ({ report, period, benchmark, ...slice }) => {
      const document = documentOf({ report, period, ...(benchmark ? { benchmark } : {}) })
      const rows = document.sections.map((section) => section.rows.length)
      if (slice.offset + slice.limit >= Math.max(...rows)) made = undefined
      return { revision, rows, document: sliceDocument(document, slice) }
    },
  }
}

function fittingReport(id: string, { rules }: Pick<Given, 'rules'>): AnyReport {
  const report = reportOf(id)
  if (!report) throw new AppError('not-found', say('There is no such report.'))
  const unfit = report.unfit?.(rules)
  if (unfit) throw new AppError('not-supported', unfit)
  return report
}
