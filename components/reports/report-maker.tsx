/** One report: for when, its files, and the document on the screen. */
import { type ReactNode, useState } from 'react'
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { BenchmarkChoice } from '@/lib/analytics/views'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { ReportChoices } from '@/lib/ledger/report-messages'
import type { AnyReport, ReportPeriod } from '@/lib/reports/define-report'
import type { ReportDocument } from '@/lib/reports/document'
import { printedOf } from '@/lib/reports/printed-document'
import { unwritableIn } from '@/lib/reports/win-ansi'
import { DocumentView } from './document-view'
import { firstPeriod } from './first-period'
import { PeriodChoice } from './period-choice'
import { useReportBenchmark } from './report-benchmark.hooks'
import { type ReportFiles, useReportFiles } from './report-files.hooks'

const PREVIEW_ROWS = 50

export interface ReportMakerProps {
  report: AnyReport
  choices: ReportChoices
  hidden: boolean
}

export function ReportMaker({ report, choices, hidden }: ReportMakerProps) {
  const { t, sentence } = useT()
  const [chosen, setChosen] = useState<ReportPeriod>()
  const unfit = choices.reports.find(({ id }) => id === report.id)?.unfit
  if (unfit)
    return (
      <Banner
        tone="warn"
        action={
          <a className={buttonClass('secondary', 'sm')} href="#/gains/rules">
            {t('Open the rules')}
          </a>
        }
      >
        {sentence(unfit)}
      </Banner>
    )
  const period = chosen ?? firstPeriod(report.period, choices)
  if (!period)
    return (
      <EmptyState
        icon="reports"
        sentence={t('Nothing was acquired or sold yet, as far as the history tells.')}
      />
    )
  const made = { report, choices, hidden, period, onPeriod: setChosen }
  return report.compares ? <Compared {...made} /> : <Made {...made} />
}

/** With the benchmark that is chosen here, or was on the analytics pages. */
function Compared(props: MadeProps) {
  const { control, benchmark } = useReportBenchmark()
  return <Made {...props} benchmark={benchmark} control={control} />
}

interface MadeProps extends ReportMakerProps {
  period: ReportPeriod
  onPeriod: (period: ReportPeriod) => void
  benchmark?: BenchmarkChoice
  /** Beside the choice of the period. */
  control?: ReactNode
}

function Made({ report, choices, hidden, period, onPeriod, benchmark, control }: MadeProps) {
  const { t, sentence } = useT()
  const asked = { report: report.id, period, ...(benchmark ? { benchmark } : {}) }
  const { answer, error, again } = useQuestion(ledgerMessages['ledger.report'], {
    ...asked,
    offset: 0,
    limit: PREVIEW_ROWS,
  })
  const files = useReportFiles(asked)
  const failed = files.action.error ?? error
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3 print:hidden">
        <div className="flex flex-wrap items-end gap-3">
          <PeriodChoice period={period} choices={choices} onChange={onPeriod} />
          {control}
        </div>
        <Acts report={report} files={files} document={answer?.document ?? null} />
      </div>
      {failed ? (
        <Banner
          tone="danger"
          className="print:hidden"
          action={
            error ? (
              <Button size="sm" onClick={again}>
                {t('Try again')}
              </Button>
            ) : undefined
          }
        >
          {sentence(failed.sentence)}
        </Banner>
      ) : null}
      {files.printed ? (
        <DocumentView document={files.printed} rows={[]} hidden={hidden} />
      ) : answer ? (
        <DocumentView document={answer.document} rows={answer.rows} hidden={hidden} onCsv={files.saveTable} />
      ) : error ? null : (
        <Skeleton className="h-96 w-full" />
      )}
    </div>
  )
}

interface ActsProps {
  report: AnyReport
  files: ReportFiles
  /** `null` until there is something to save. */
  document: ReportDocument | null
}

function Acts({ report, files, document }: ActsProps) {
  const { t, locale, sentence } = useT()
  const { pending } = files.action
  const isPdf = report.formats.includes('pdf')
  const signs = document && isPdf ? unwritableIn(printedOf(document, { locale, tell: sentence })) : []
  const ready = document !== null
  return (
    <div className="flex flex-col items-end gap-1.5">
      <div className="flex flex-wrap gap-2">
        <Button icon="print" disabled={!ready} busy={pending} onClick={files.print}>
          {t('Print')}
        </Button>
        {report.formats.includes('csv') ? (
          <Button icon="download" disabled={!ready} busy={pending} onClick={files.saveCsv}>
            {t('Save as CSV')}
          </Button>
        ) : null}
        {isPdf ? (
          <Button
            icon="download"
            variant="primary"
            disabled={!ready || signs.length > 0}
            busy={pending}
            onClick={files.savePdf}
          >
            {t('Save as PDF')}
          </Button>
        ) : null}
      </div>
      {signs.length > 0 ? (
        <p className="max-w-96 text-xs text-muted">
          {t(
            'A PDF cannot have these signs: {signs}. Print the report instead; the browser can save that as a PDF.',
            {
              signs: signs.join(' '),
            },
          )}
        </p>
      ) : null}
    </div>
  )
}
