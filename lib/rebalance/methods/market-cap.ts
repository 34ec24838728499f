/** By what all coins of it are worth, none above a cap. */
import type { SleeveId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { keepBounds } from '../targets/keep-bounds'
import { defineMethod } from './define-method'
import { choiceIn, numberIn } from './params-in'

const ROOT = 'root'
/** Rounding of sums of some hundred ratios. */
const ROUNDING = 1e-9

export const marketCap = defineMethod({
  id: 'market-cap',
  name: say('Market value'),
  about: say(
    'Weights follow what all coins of an asset in circulation are worth, as an index does. Of a group, its first asset counts.',
  ),
  fields: [
    {
      key: 'cap',
      label: say('Most of one asset'),
      help: say('What is above it goes to the others in proportion; when all are at it, the rest is money.'),
      kind: 'percent',
      standard: 0.3,
      least: 0.01,
      most: 1,
    },
    {
      key: 'weighting',
      label: say('In proportion to'),
      kind: 'choice',
      standard: 'value',
      options: [
        { value: 'value', label: say('The market value') },
        { value: ROOT, label: say('The square root of it: small ones get more') },
      ],
    },
  ],
  needsMarketCaps: true,
  weigh: ({ sleeves, marketCaps }, params) => {
    const cap = numberIn(params, 'cap')
    const isRoot = choiceIn(params, 'weighting') === ROOT
    const shares = new Map<SleeveId, number>()
    for (const { id, name } of sleeves) {
      const value = marketCaps?.get(id) ?? Number.NaN
      if (!(value > 0 && Number.isFinite(value)))
        return { unknown: say('The market value of {name} is not known.', { name }) }
      shares.set(id, isRoot ? Math.sqrt(value) : value)
    }
    const sum = [...shares.values()].reduce((before, share) => before + share, 0)
    const { weights } = keepBounds(
      new Map([...shares].map(([id, share]) => [id, share / sum])),
      new Map(sleeves.map(({ id }) => [id, { low: 0, high: cap }])),
    )
    const given = [...weights.values()].reduce((before, weight) => before + weight, 0)
    const left = say('All are at their most of {most} %; the rest is money.', { most: Math.round(cap * 100) })
    return { weights, remarks: given < 1 - ROUNDING ? [left] : [] }
  },
})
