/** The routes `#/analytics`, `…/risk`, `…/attribution`, `…/concentration` and `…/xray`. */
import { useMemo } from 'react'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { useQuestion } from '@/components/shell/question.hooks'
import type { RouteProps } from '@/components/shell/routes'
import { chainName } from '@/lib/chains/chain-name'
import type { ChainId } from '@/lib/core/ids'
import { ledgerMessages } from '@/lib/ledger/messages'
import { benchmarkOf, scopeOf } from './analytics-choice'
import { AnalyticsFrame } from './analytics-frame'
import { Answered } from './answered'
import { useAnalyticsChoice } from './choice.hooks'
import { addIndex, removeIndex } from './index-acts.browser'
import { SectionContent } from './section-content'
import { sectionOf } from './sections'
import { SectionSkeleton } from './skeletons'

const nameOfChain = (chain: string) => chainName(chain as ChainId)
const INDEX_ACTS = { onAdd: addIndex, onRemove: removeIndex }

export function AnalyticsPage({ rest }: RouteProps) {
  const facts = usePageFacts()
  const section = sectionOf(rest[0])
  const [choice, change] = useAnalyticsChoice()
  const choices = useQuestion(ledgerMessages['ledger.analytics-choices'], {})
  const currency = choice.currency ?? facts.currency
  const display = useMemo(
    () => ({ currency, hidden: facts.hidden, compact: false }),
    [currency, facts.hidden],
  )
  return (
    <MoneyDisplayProvider display={display}>
      <AnalyticsFrame
        section={section}
        choice={choice}
        choices={choices.answer}
        displayCurrency={facts.currency}
        now={facts.now}
        onChange={change}
        indexActs={INDEX_ACTS}
      >
        <Answered asked={choices} skeleton={<SectionSkeleton section={section} />}>
          {(known) => (
            <SectionContent
              section={section}
              nameOf={facts.nameOf}
              onChange={change}
              wanted={{
                scope: scopeOf(choice.scope, known, nameOfChain).scope,
                range: choice.range,
                currency,
                benchmark: benchmarkOf(choice, known),
                riskFree: choice.riskFree,
                window: choice.window,
              }}
            />
          )}
        </Answered>
      </AnalyticsFrame>
    </MoneyDisplayProvider>
  )
}
