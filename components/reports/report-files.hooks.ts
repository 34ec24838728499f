/** The files of a report, and its print: each takes every row, however few are on the screen. */
import { useEffect, useState } from 'react'
import { saveFile } from '@/components/settings/save-file'
import { useT } from '@/components/shell/translation'
import { type Action, useAction } from '@/components/ui/action.hooks'
import type { BenchmarkChoice } from '@/lib/analytics/views'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { ledgerMessages } from '@/lib/ledger/messages'
import { call } from '@/lib/messages/call.browser'
import type { ReportPeriod } from '@/lib/reports/define-report'
import type { ReportDocument, Section } from '@/lib/reports/document'
import { makePdf } from '@/lib/reports/pdf.client'
import { printedOf } from '@/lib/reports/printed-document'
import { writeReportCsv, writeTableCsv } from '@/lib/reports/write-report-csv'
import { wholeReport } from './whole-report'

/** More is slow to lay out and of no use on paper; the CSV file has no such limit. */
export const MOST_PRINTED_ROWS = 20_000

export interface ReportFiles {
  action: Action
  saveCsv: () => void
  saveTable: (section: Section) => void
  savePdf: () => void
  print: () => void
  /** The whole document while it is printed. */
  printed: ReportDocument | null
}

/** Which report, and for when. */
export interface AskedReport {
  report: string
  period: ReportPeriod
  /** Absent: it compares with nothing. */
  benchmark?: BenchmarkChoice
}

/** @example const { saveCsv, print } = useReportFiles({ report: 'tax-year', period }) */
export function useReportFiles(asked: AskedReport): ReportFiles {
  const { locale, sentence } = useT()
  const action = useAction()
  const [printed, setPrinted] = useState<ReportDocument | null>(null)
  const whole = () => wholeReport((slice) => call(ledgerMessages['ledger.report'], slice), asked)
  useEffect(() => {
    if (!printed) return
    const done = () => setPrinted(null)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [printed])
  return {
    action,
    printed,
    saveCsv: () =>
      void action.run(async () => {
        const document = await whole()
        saveFile(`${document.fileName}.csv`, writeReportCsv(document, sentence), 'text/csv')
      }),
    saveTable: ({ id }) =>
      void action.run(async () => {
        const document = await whole()
        const section = document.sections.find((each) => each.id === id)
        if (section) saveFile(`${document.fileName}-${id}.csv`, writeTableCsv(section, sentence), 'text/csv')
      }),
    savePdf: () =>
      void action.run(async () => {
        const document = printedOf(notTooLong(await whole()), { locale, tell: sentence })
        saveFile(document.fileName, await makePdf(document))
      }),
    print: () => void action.run(async () => setPrinted(notTooLong(await whole()))),
  }
}

/** @throws AppError `too-large` */
function notTooLong(document: ReportDocument): ReportDocument {
  const rows = document.sections.reduce((sum, section) => sum + section.rows.length, 0)
  if (rows > MOST_PRINTED_ROWS)
    throw new AppError(
      'too-large',
      say('This report is too long for paper. Save it as CSV, or choose a shorter period.'),
    )
  return document
}
