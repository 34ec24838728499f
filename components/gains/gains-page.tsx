/** The routes `#/gains`, `#/gains/lots` and `#/gains/rules`. */
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { useQuestion } from '@/components/shell/question.hooks'
import { navigate, type RouteProps } from '@/components/shell/routes'
import { ledgerMessages } from '@/lib/ledger/messages'
import { GainsView } from './gains-view'

export function GainsPage({ rest }: RouteProps) {
  const { nameOf, hidden, now } = usePageFacts()
  const { answer, error, again } = useQuestion(ledgerMessages['ledger.gains'], {})
  return (
    <MoneyDisplayProvider display={{ currency: answer?.currency ?? 'usd', hidden, compact: false }}>
      <GainsView
        gains={answer}
        error={error}
        section={rest[0] === 'lots' || rest[0] === 'rules' ? rest[0] : 'years'}
        nameOf={nameOf}
        now={now}
        onAgain={again}
        onSection={(section) => navigate(section === 'years' ? 'gains' : `gains/${section}`)}
      />
    </MoneyDisplayProvider>
  )
}
