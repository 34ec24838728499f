/** What a method starts from that changes weights: the same for all, or weights that the user has set. */
import type { SleeveId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { MethodField, MethodInput, MethodParams } from './define-method'
import { choiceIn, weightsIn } from './params-in'

const OWN = 'weights'

export const baseFields: readonly MethodField[] = [
  {
    key: 'base',
    label: say('Starts from'),
    kind: 'choice',
    standard: 'equal',
    options: [
      { value: 'equal', label: say('Equal weights') },
      { value: OWN, label: say('Weights of your own') },
    ],
  },
  {
    key: 'weights',
    label: say('Weights'),
    kind: 'weights',
    rest: 'money',
    when: { key: 'base', is: OWN },
  },
]

/** @returns one for each sleeve; together 1, or less where the user's own leave money */
export function baseWeights(
  { sleeves }: Pick<MethodInput, 'sleeves'>,
  params: MethodParams,
): ReadonlyMap<SleeveId, number> {
  const own = choiceIn(params, 'base') === OWN ? weightsIn(params, 'weights') : undefined
  return new Map(sleeves.map(({ id }) => [id, own === undefined ? 1 / sleeves.length : (own.get(id) ?? 0)]))
}
