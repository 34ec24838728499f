/** Weights, with a part that is always in what keeps its value. */
import type { SleeveId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { defineMethod } from './define-method'
import { numberIn, sleevesIn, weightsIn } from './params-in'

export const stableFloor = defineMethod({
  id: 'stable-floor',
  name: say('Stable floor'),
  about: say(
    'At least a part of it is in the assets that you count as stable, and the others share the rest by their weights. With none chosen that part is kept as money.',
  ),
  fields: [
    {
      key: 'floor',
      label: say('Least part that is stable'),
      help: say('Of what is neither locked nor the money that is always kept.'),
      kind: 'percent',
      standard: 0.3,
      least: 0.01,
      most: 1,
    },
    { key: 'stable', label: say('Counted as stable'), kind: 'sleeves' },
    { key: 'weights', label: say('Weights'), kind: 'weights', rest: 'money' },
  ],
  weigh: ({ sleeves }, params) => {
    const floor = numberIn(params, 'floor')
    const stable = sleevesIn(params, 'stable')
    const given = weightsIn(params, 'weights')
    const weightOf = (id: SleeveId) => given.get(id) ?? 0
    const chosen = sleeves.filter(({ id }) => stable.has(id))
    const kept = chosen.reduce((sum, { id }) => sum + weightOf(id), 0)
    const isMoney = chosen.length === 0
    const money = Math.max(0, 1 - sleeves.reduce((sum, { id }) => sum + weightOf(id), 0))
    if ((isMoney ? money : kept) >= floor)
      return { weights: new Map(sleeves.map(({ id }) => [id, weightOf(id)])), remarks: [] }
    const rest = (1 - floor) / (1 - (isMoney ? money : kept))
    const stableShare = (id: SleeveId) => (kept > 0 ? weightOf(id) / kept : 1 / chosen.length)
    return {
      weights: new Map(
        sleeves.map(({ id }) => [id, stable.has(id) ? floor * stableShare(id) : weightOf(id) * rest]),
      ),
      remarks: [],
    }
  },
})
