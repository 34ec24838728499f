/** The same sum is taken out in each period, whatever prices do. Buys nothing. */

import { amount, toRatio } from '@/lib/core/amount'
import type { SleeveId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { keepBounds } from '../targets/keep-bounds'
import { defineMethod } from './define-method'
import { sleevesIn, usdIn } from './params-in'
import { presentWeights } from './present-weights'

/** Rounding of sums of some hundred ratios. */
const ROUNDING = 1e-9

export const dcaOut = defineMethod({
  id: 'dca-out',
  name: say('Sell the same sum each time'),
  about: say(
    'Each time it is due, one sum is sold out of the assets, each in proportion to what is there, and kept as money. Buys nothing, and ends when the assets are at the least that you have set.',
  ),
  fields: [
    { key: 'sum', label: say('Sum each time, US dollars'), kind: 'usd', standard: amount('100') },
    {
      key: 'from',
      label: say('Sold from'),
      help: say('With none chosen, from all of them.'),
      kind: 'sleeves',
    },
  ],
  isStep: true,
  weigh: (input, params) => {
    const now = presentWeights(input)
    if ('unknown' in now) return now
    const chosen = sleevesIn(params, 'from')
    const isSold = (id: SleeveId) => chosen.size === 0 || chosen.has(id)
    const roomOf = (id: SleeveId, weight: number) =>
      isSold(id) ? Math.max(0, weight - (input.bounds?.get(id)?.low ?? 0)) : 0
    const rooms = new Map([...now.weights].map(([id, weight]) => [id, roomOf(id, weight)]))
    const most = sumOf(rooms.values())
    if (most <= ROUNDING) return { unknown: say('Nothing is left that may be sold.') }
    const whole = sumOf(now.weights.values())
    const sellable = sumOf([...now.weights].filter(([id]) => isSold(id)).map(([, weight]) => weight))
    const wanted = toRatio(usdIn(params, 'sum')) / input.wholeUsd
    // Where the money that is always kept is not there, it is made up first.
    const step = Math.min(most, Math.max(wanted, whole - 1))
    const { weights: sold } = keepBounds(
      new Map([...now.weights].map(([id, weight]) => [id, isSold(id) ? (step * weight) / sellable : 0])),
      new Map([...rooms].map(([id, high]) => [id, { low: 0, high }])),
    )
    return {
      weights: new Map(
        [...now.weights].map(([id, weight]) => [id, Math.max(0, weight - (sold.get(id) ?? 0))]),
      ),
      remarks: step < wanted ? [say('There is less than one step takes: all that may be sold is sold.')] : [],
    }
  },
})

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0)
