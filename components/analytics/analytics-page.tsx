/** The routes `#/analytics`, `…/risk`, `…/attribution`, `…/concentration` and `…/xray`. */

import { MoneyDisplayProvider } from '@/components/money/money-display'
import { chainName } from '@/components/portfolio/chain-name'
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { useQuestion } from '@/components/shell/question.hooks'
import type { RouteProps } from '@/components/shell/routes'
import type { ChainId } from '@/lib/core/ids'
import { ledgerMessages } from '@/lib/ledger/messages'
import { benchmarkOf, scopeOf } from './analytics-choice'
import { AnalyticsFrame } from './analytics-frame'
import { Answered } from './answered'
import { useAnalyticsChoice } from './choice.hooks'
import { FigureSourcesProvider } from './figure-sources'
import { PerformanceView } from './performance-view'
import { sectionOf } from './sections'
import { PerformanceSkeleton } from './skeletons'

const nameOfChain = (chain: string) => chainName(chain as ChainId)

export function AnalyticsPage({ rest }: RouteProps) {
  const facts = usePageFacts()
  const section = sectionOf(rest[0])
  const [choice, change] = useAnalyticsChoice()
  const choices = useQuestion(ledgerMessages['ledger.analytics-choices'], {})
  const known = choices.answer
  const currency = choice.currency ?? facts.currency
  const scope = known ? scopeOf(choice.scope, known, nameOfChain).scope : null
  const asked = useQuestion(
    ledgerMessages['ledger.analytics'],
    known && scope && (section === 'performance' || section === 'risk')
      ? { scope, range: choice.range, currency, benchmark: benchmarkOf(choice, known), riskFree: 0 }
      : null,
  )
  return (
    <MoneyDisplayProvider
      display={{ currency: asked.answer?.currency ?? currency, hidden: facts.hidden, compact: false }}
    >
      <AnalyticsFrame
        section={section}
        choice={choice}
        choices={known}
        displayCurrency={facts.currency}
        shown={asked.answer}
        now={facts.now}
        onChange={change}
      >
        <Answered asked={asked} skeleton={<PerformanceSkeleton />}>
          {(view) => (
            <FigureSourcesProvider sources={{ scope: scope ?? { of: 'whole' }, ...view }}>
              <PerformanceView view={view} />
            </FigureSourcesProvider>
          )}
        </Answered>
      </AnalyticsFrame>
    </MoneyDisplayProvider>
  )
}
