/** Weights as the user has set them. */
import { say } from '@/lib/core/sentence'
import { defineMethod } from './define-method'
import { weightsIn } from './params-in'

export const targetWeights = defineMethod({
  id: 'target-weights',
  name: say('Target weights'),
  about: say('Each asset or group has the weight that you give it. What they leave is kept as money.'),
  fields: [{ key: 'weights', label: say('Weights'), kind: 'weights', rest: 'money' }],
  weigh: ({ sleeves }, params) => {
    const given = weightsIn(params, 'weights')
    return { weights: new Map(sleeves.map(({ id }) => [id, given.get(id) ?? 0])), remarks: [] }
  },
})
