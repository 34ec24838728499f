/** One report: for when, its files, and the document on the screen. */
import { useState } from 'react'
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { ReportChoices } from '@/lib/ledger/report-messages'
import type { AnyReport, ReportPeriod } from '@/lib/reports/define-report'
import { DocumentView } from './document-view'
import { firstPeriod } from './first-period'
import { PeriodChoice } from './period-choice'
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
  return <Made report={report} choices={choices} hidden={hidden} period={period} onPeriod={setChosen} />
}

interface MadeProps extends ReportMakerProps {
  period: ReportPeriod
  onPeriod: (period: ReportPeriod) => void
}

function Made({ report, choices, hidden, period, onPeriod }: MadeProps) {
  const { t, sentence } = useT()
  const { answer, error, again } = useQuestion(ledgerMessages['ledger.report'], {
    report: report.id,
    period,
    offset: 0,
    limit: PREVIEW_ROWS,
  })
  const files = useReportFiles({ report: report.id, period })
  const failed = files.action.error ?? error
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3 print:hidden">
        <div className="flex flex-wrap items-end gap-3">
          <PeriodChoice period={period} choices={choices} onChange={onPeriod} />
        </div>
        <Acts report={report} files={files} ready={answer !== null} />
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

function Acts({ report, files, ready }: { report: AnyReport; files: ReportFiles; ready: boolean }) {
  const { t } = useT()
  const { pending } = files.action
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon="print" disabled={!ready} busy={pending} onClick={files.print}>
        {t('Print')}
      </Button>
      {report.formats.includes('csv') ? (
        <Button icon="download" disabled={!ready} busy={pending} onClick={files.saveCsv}>
          {t('Save as CSV')}
        </Button>
      ) : null}
    </div>
  )
}
