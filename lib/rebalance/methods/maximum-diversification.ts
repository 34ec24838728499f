/** The mixture that spreads most. */
import { say } from '@/lib/core/sentence'
import { defineMethod } from './define-method'
import { closesNeeded, daysField } from './look-back'
import { maximumDiversification as mostSpread } from './math/maximum-diversification'
import { optimised } from './optimised'

export const maximumDiversification = defineMethod({
  id: 'maximum-diversification',
  name: say('Maximum diversification'),
  about: say(
    'The mixture that is calmest compared with what is in it: it takes what moves differently from the rest, and may leave out what does not.',
  ),
  fields: [daysField],
  daysNeeded: closesNeeded,
  weigh: (input, params) => optimised(input, params, mostSpread),
})
