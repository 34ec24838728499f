/** Base weights, and as much money beside them as makes the whole no more restless than wanted. Never on credit. */
import { say } from '@/lib/core/sentence'
import { baseFields, baseWeights } from './base-weights'
import { defineMethod } from './define-method'
import { closesNeeded, daysField, lookBack } from './look-back'
import { scaled, varianceOf } from './math/covariance'
import { YEAR_DAYS } from './math/moments'
import { numberIn } from './params-in'

export const volatilityTarget = defineMethod({
  id: 'volatility-target',
  name: say('Volatility target'),
  about: say(
    'When prices of late moved more than you want, all weights are made smaller alike and the rest is kept as money. In calm times nothing is borrowed: the weights are never above where they start.',
  ),
  fields: [
    {
      key: 'volatility',
      label: say('Volatility a year'),
      kind: 'percent',
      standard: 0.4,
      least: 0.01,
      most: 2,
    },
    ...baseFields,
    daysField,
  ],
  daysNeeded: closesNeeded,
  weigh: (input, params) => {
    const looked = lookBack(input, params)
    if ('unknown' in looked) return looked
    const { correlation, deviations } = looked.moments
    const base = baseWeights(input, params)
    const vector = Float64Array.from(input.sleeves, ({ id }) => base.get(id) ?? 0)
    const volatility = Math.sqrt(varianceOf(scaled(correlation, deviations), vector) * YEAR_DAYS)
    const part = volatility > 0 ? Math.min(1, numberIn(params, 'volatility') / volatility) : 1
    const told = say('These weights had a volatility of {volatility} % a year; {part} % of them are held.', {
      volatility: Math.round(volatility * 100),
      part: Math.round(part * 100),
    })
    return {
      weights: new Map([...base].map(([id, weight]) => [id, weight * part])),
      remarks: [...looked.remarks, told],
    }
  },
})
