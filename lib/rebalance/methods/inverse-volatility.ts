/** The more restless, the less of it. */
import { say } from '@/lib/core/sentence'
import { defineMethod } from './define-method'
import { closesNeeded, daysField, lookBackOnMoves } from './look-back'

export const inverseVolatility = defineMethod({
  id: 'inverse-volatility',
  name: say('Inverse volatility'),
  about: say(
    'The more the price of an asset moves from day to day, the smaller its weight. Does not look at how the assets move together.',
  ),
  fields: [daysField],
  daysNeeded: closesNeeded,
  weigh: (input, params) => {
    const looked = lookBackOnMoves(input, params)
    if ('unknown' in looked) return looked
    const shares = looked.moments.deviations.map((deviation) => 1 / deviation)
    const sum = shares.reduce((before, share) => before + share, 0)
    return {
      weights: new Map(input.sleeves.map(({ id }, at) => [id, (shares[at] ?? Number.NaN) / sum])),
      remarks: looked.remarks,
    }
  },
})
