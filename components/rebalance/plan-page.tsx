/** The routes `#/rebalance/<id>/plan` and `#/rebalance/<id>/plan/buys`. */
import { navigate } from '@/components/shell/routes'
import type { StrategyRow } from '@/lib/db/rows'
import { useLegNames } from './leg-names.hooks'
import type { PageWorld } from './page-world.hooks'
import { usePlan } from './plan/plan.hooks'
import { PlanView } from './plan/plan-view'

export interface PlanPageProps {
  world: PageWorld
  row: StrategyRow
  isBuysOnly: boolean
}

export function PlanPage({ world, row, isBuysOnly }: PlanPageProps) {
  const names = useLegNames(world)
  const plan = usePlan(row.id, isBuysOnly ? 'buys' : undefined)
  return (
    <PlanView
      strategy={row}
      isBuysOnly={isBuysOnly}
      plan={plan}
      names={names}
      onStarted={(run) => navigate(`rebalance/runs/${run}`)}
    />
  )
}
