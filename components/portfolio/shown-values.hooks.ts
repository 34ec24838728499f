/** Asks the ledger for the value of what the dashboard's chart shows, and for what it can show. */
import { useState } from 'react'
import { useQuestion } from '@/components/shell/question.hooks'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { AnyView } from './portfolio-props'
import { type ScopeKey, type ShownValues, shownOf, type ValueScope, WHOLE } from './value-scope'

const values = ledgerMessages['ledger.values']
const EVERYTHING: { scope: ValueScope } = { scope: { of: 'whole' } }

/**
 * @param view `null` until it is there: the whole is asked for meanwhile
 * @param fixed what the dashboard shows and nothing else; absent: whatever is chosen
 */
export function useShownValues(view: AnyView | null, fixed?: ScopeKey): ShownValues {
  const [wanted, setChosen] = useState<ScopeKey>(WHOLE)
  const chosen = fixed ?? wanted
  const whole = useQuestion(values, EVERYTHING)
  const held = whole.answer?.held ?? []
  const scope = view ? shownOf(chosen, view, held).scope : EVERYTHING.scope
  const part = useQuestion(values, scope.of === 'whole' ? null : { scope })
  const { answer, error, again } = scope.of === 'whole' ? whole : part
  const isFixed = fixed !== undefined
  return { chosen, isFixed, series: answer, error, held, onChoose: setChosen, onRetry: again }
}
