/** Whether the price of a market has gone too far from where it was planned with. Pure. */
import { type Amount, absolute, divide, isZero, subtract, toRatio } from '@/lib/core/amount'
import type { PlanLeg } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'

/**
 * @param bound ratio
 * @returns why nothing is sent; `undefined` while it is close enough, or the plan tells no price
 * @example leavePlan(leg, '103', 0.01)?.params // { before: '100', after: '103', percent: '1.0' }
 */
export function leavePlan({ way }: PlanLeg, middle: Amount, bound: number): Sentence | undefined {
  if (way.kind !== 'order' || way.middle === undefined || isZero(way.middle)) return undefined
  const { middle: before } = way
  if (toRatio(divide(absolute(subtract(middle, before)), before)) <= bound) return undefined
  return say(
    'The price has moved from {before} to {after} since the plan, by more than {percent} %. Nothing was sent. End this run and make a new plan.',
    { before, after: middle, percent: (bound * 100).toFixed(1) },
  )
}
