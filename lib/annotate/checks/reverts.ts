/** A call that would be reverted: it would cost gas and do nothing. */
import { say } from '@/lib/core/sentence'
import { reverts as revertCheck } from '@/lib/wallets/reviewing/simulation-checks'
import { defineCheck } from '../define-check'
import { said } from './parts/said'

export const reverts = defineCheck({
  id: 'reverts',
  title: say('Whether it works'),
  explanation: say(
    'A node runs the call on the present block without sending it. What works now may be reverted later, and the other way round.',
  ),
  needs: 'asked',
  mayBeDanger: true,
  run: ({ asked, simulation }) => {
    if (asked.kind !== 'calls') return undefined
    if (simulation === undefined) return { notRun: say('It was not simulated.') }
    switch (simulation.outcome) {
      // That no node could tell is said of every request, whatever is muted.
      case 'unavailable':
        return undefined
      case 'reverts':
        return [said('danger', { sentence: revertCheck(simulation.reason).sentence })]
      case 'works':
        return []
      default:
        return simulation satisfies never
    }
  },
})
