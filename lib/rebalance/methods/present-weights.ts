/** What stands now, for methods that go on from there: every sleeve must be of known value. */
import type { SleeveId } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { MethodInput } from './define-method'

/** @returns weights of the sleeves; what is owed is refused, for a step that sells or buys something else would pay it back */
export function presentWeights({
  sleeves,
  weights,
}: Pick<MethodInput, 'sleeves' | 'weights'>):
  | { weights: ReadonlyMap<SleeveId, number> }
  | { unknown: Sentence } {
  const present = new Map<SleeveId, number>()
  for (const { id, name } of sleeves) {
    const weight = weights.get(id) ?? Number.NaN
    if (Number.isNaN(weight)) return { unknown: say('The value of {name} is not known.', { name }) }
    if (weight < 0)
      return { unknown: say('You owe {name}: lock it, and this method leaves it as it is.', { name }) }
    present.set(id, weight)
  }
  return { weights: present }
}
