/** Points to the plan of a strategy that exists. It is made, reviewed and carried out, or not, on the page of rebalancing. */
import { say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { driftTold } from '../parts/drift-told'
import { untrusted } from '../parts/leaves'
import { wantPortfolio } from '../parts/portfolio'
import { PROPOSED } from '../parts/proposed'
import { wantStrategy } from '../parts/strategy'
import { text, toolInput } from '../parts/tool-input'
import { record } from '../told'

export const proposeRebalance = defineTool({
  name: 'propose_rebalance',
  kind: 'propose',
  title: say('A rebalance plan'),
  about:
    'Prepares a plan of an existing strategy for the user, who sees its orders and alone can carry it out on the page of rebalancing. It makes no strategy. Only when the user asked for it. Tell the user that nothing was sent.',
  ...toolInput({}, { strategy: text('Its name; may be left out where there is one only.') }),
  run: async (asked, world) => {
    const strategy = await wantStrategy(world, asked.strategy)
    const view = await wantPortfolio(world)
    const drift = view.drifts?.find((each) => each.strategy === strategy.id)
    return {
      told: record({
        ...PROPOSED,
        strategy: untrusted(strategy.name),
        ...(drift === undefined ? {} : { stands: driftTold(drift, view.currency) }),
      }),
      proposal: { kind: 'rebalance', strategy: strategy.id },
    }
  },
})
