/** The route `#/inbox`. */
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { useQuestion } from '@/components/shell/question.hooks'
import { ledgerMessages } from '@/lib/ledger/messages'
import { InboxView } from './inbox-view'

export function InboxPage() {
  const { nameOf, hidden } = usePageFacts()
  const { answer, error, again } = useQuestion(ledgerMessages['ledger.issues'], {})
  return (
    <MoneyDisplayProvider display={{ currency: answer?.currency ?? 'usd', hidden, compact: false }}>
      <InboxView issues={answer?.rows ?? null} error={error} nameOf={nameOf} onChanged={again} />
    </MoneyDisplayProvider>
  )
}
