/** How the strategies stand against their targets, as their pages show it. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { driftTold } from '../parts/drift-told'
import { fittedList } from '../parts/fitted'
import { asOf, wantPortfolio } from '../parts/portfolio'
import { toolInput } from '../parts/tool-input'
import { record } from '../told'

export const drift = defineTool({
  name: 'drift',
  kind: 'read',
  title: say('How far the strategies have strayed'),
  about:
    'Each rebalancing strategy: its weights against targets and bands, what is outside, what would bring it back to the target, and whether it is due. For a plan of orders: propose_rebalance.',
  ...toolInput({}, {}),
  run: async (_asked, world) => {
    const view = await wantPortfolio(world)
    const drifts = view.drifts ?? []
    if (drifts.length === 0)
      throw new AppError(
        'not-found',
        say('There is no strategy yet. One is made on the page of rebalancing.'),
      )
    return {
      told: record({
        ...asOf(view),
        strategies: fittedList(
          drifts.map((each) => driftTold(each, view.currency)),
          { most: 6 },
        ),
      }),
    }
  },
})
