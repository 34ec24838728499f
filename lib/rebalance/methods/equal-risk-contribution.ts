/** Each brings the same part of the risk. */
import { say } from '@/lib/core/sentence'
import { defineMethod } from './define-method'
import { closesNeeded, daysField } from './look-back'
import { equalRisk } from './math/equal-risk'
import { optimised } from './optimised'

export const equalRiskContribution = defineMethod({
  id: 'equal-risk-contribution',
  name: say('Equal risk contribution'),
  about: say(
    'Each asset or group brings the same part of the risk of the whole, counting how they move together. Risk is the spread of daily returns; with few days their correlations are drawn towards the mean.',
  ),
  fields: [daysField],
  daysNeeded: closesNeeded,
  weigh: (input, params) => optimised(input, params, equalRisk),
})
