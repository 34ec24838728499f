/** What a method that takes one step at a time comes to in the end: all of the money in the weights that it steps to or from. */
import type { StrategySpec } from '@/lib/core/rebalance'
import { methodOf } from '../methods/registry'

/** @returns the strategy with those weights, or with equal ones where the method has none of its own */
export function allAtOnce(spec: StrategySpec): StrategySpec {
  const field = methodOf(spec.method.id)?.fields.find(({ kind }) => kind === 'weights')
  const weights = field && spec.method.params[field.key]
  return {
    ...spec,
    method:
      weights === undefined ? { id: 'equal', params: {} } : { id: 'target-weights', params: { weights } },
  }
}
