/** The routes `#/reports` (which report) and `#/reports/<report>` (for when, what it says, and its files). */
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { useQuestion } from '@/components/shell/question.hooks'
import type { RouteProps } from '@/components/shell/routes'
import { ledgerMessages } from '@/lib/ledger/messages'
import { reportOf } from '@/lib/reports/registry'
import { ReportsView } from './reports-view'

export function ReportsPage({ rest }: RouteProps) {
  const { hidden } = usePageFacts()
  const { answer, error, again } = useQuestion(ledgerMessages['ledger.reports'], {})
  return (
    <ReportsView
      choices={answer}
      error={error}
      report={reportOf(rest[0] ?? '') ?? null}
      hidden={hidden}
      onAgain={again}
    />
  )
}
