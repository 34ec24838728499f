/** The same sum is put to work in each period, whatever prices do. Sells nothing. */

import { amount, toRatio } from '@/lib/core/amount'
import type { SleeveId } from '@/lib/core/rebalance'
import { CASH } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { keepBounds } from '../targets/keep-bounds'
import { defineMethod } from './define-method'
import { usdIn, weightsIn } from './params-in'
import { presentWeights } from './present-weights'

export const dcaIn = defineMethod({
  id: 'dca-in',
  name: say('Buy the same sum each time'),
  about: say(
    'Cost averaging: each time it is due, one sum goes from your money into the assets by their weights. Sells nothing, and ends when only the money that is always kept is left.',
  ),
  fields: [
    { key: 'sum', label: say('Sum each time, US dollars'), kind: 'usd', standard: amount('100') },
    { key: 'weights', label: say('How it is split'), kind: 'weights', rest: 'none' },
  ],
  isStep: true,
  weigh: (input, params) => {
    const now = presentWeights(input)
    if ('unknown' in now) return now
    const money = input.weights.get(CASH)
    if (money === undefined) return { unknown: say('How much money there is, is not known.') }
    if (money <= 0)
      return { unknown: say('There is no money above what is always kept, so nothing can be bought.') }
    const wanted = toRatio(usdIn(params, 'sum')) / input.wholeUsd
    const step = Math.min(wanted, money)
    const split = weightsIn(params, 'weights')
    const room = (id: SleeveId) =>
      Math.max(0, (input.bounds?.get(id)?.high ?? 1) - (now.weights.get(id) ?? 0))
    const { weights: bought } = keepBounds(
      new Map(input.sleeves.map(({ id }) => [id, step * (split.get(id) ?? 0)])),
      new Map(input.sleeves.map(({ id }) => [id, { low: 0, high: room(id) }])),
    )
    return {
      weights: new Map([...now.weights].map(([id, weight]) => [id, weight + (bought.get(id) ?? 0)])),
      remarks: step < wanted ? [say('There is less money than one step takes: all of it is used.')] : [],
    }
  },
})
