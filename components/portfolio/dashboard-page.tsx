/** The route `#/dashboard`, the start page. */
import { useQuestion } from '@/components/shell/question.hooks'
import { navigate } from '@/components/shell/routes'
import { ledgerMessages } from '@/lib/ledger/messages'
import { DashboardView } from './dashboard-view'
import { usePortfolio } from './portfolio.hooks'

const WHOLE: { scope: { of: 'whole' } } = { scope: { of: 'whole' } }

export function DashboardPage() {
  const portfolio = usePortfolio()
  // Before its answer, and when it has none, the chart shows the snapshots.
  const { answer } = useQuestion(ledgerMessages['ledger.values'], WHOLE)
  return (
    <DashboardView
      {...portfolio}
      past={answer}
      onUnlock={() => navigate('')}
      onConnect={() => navigate('accounts/add')}
    />
  )
}
