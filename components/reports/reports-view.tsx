/** The page of reports without its sources: the list, or one report, and the states around them. */

import { LedgerLine } from '@/components/history/ledger-line'
import { PageHeader } from '@/components/shell/page-header'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { AppError } from '@/lib/core/errors'
import type { ReportChoices } from '@/lib/ledger/report-messages'
import type { AnyReport } from '@/lib/reports/define-report'
import { ReportList } from './report-list'
import { ReportMaker } from './report-maker'

export interface ReportsViewProps {
  /** `null` until the first answer. */
  choices: ReportChoices | null
  error: AppError | null
  /** `null`: the list. */
  report: AnyReport | null
  hidden: boolean
  onAgain: () => void
}

export function ReportsView(props: ReportsViewProps) {
  const { t, sentence } = useT()
  const { error, report } = props
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={report ? sentence(report.name) : t('Reports')}
          lead={
            report
              ? sentence(report.about)
              : t('Documents from your own history, for you and for your tax return.')
          }
          actions={
            report ? (
              <a className={buttonClass('quiet')} href="#/reports">
                {t('All reports')}
              </a>
            ) : undefined
          }
        />
        <div className="mb-3 empty:hidden">
          <LedgerLine />
        </div>
        {error ? <ProblemBanner error={error} onAgain={props.onAgain} className="mb-4" /> : null}
      </div>
      <Content {...props} />
    </>
  )
}

function Content({ choices, error, report, hidden }: ReportsViewProps) {
  const { t } = useT()
  if (choices === null) return error ? null : <Skeleton className="h-64 w-full" />
  if (choices.entries === 0)
    return (
      <EmptyState
        icon="reports"
        sentence={t('There is nothing to report yet: the history has no entries.')}
        action={
          <a className={buttonClass('primary')} href="#/history/import">
            {t('Import a file')}
          </a>
        }
      />
    )
  if (report === null) return <ReportList choices={choices} />
  return <ReportMaker key={report.id} report={report} choices={choices} hidden={hidden} />
}
