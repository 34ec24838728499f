/** The calmest mixture. */
import { say } from '@/lib/core/sentence'
import { defineMethod } from './define-method'
import { closesNeeded, daysField } from './look-back'
import { minimumVariance as calmest } from './math/minimum-variance'
import { optimised } from './optimised'

export const minimumVariance = defineMethod({
  id: 'minimum-variance',
  name: say('Minimum variance'),
  about: say(
    'The mixture whose value spread least from day to day. It likes few and calm assets: set a most for each, and keep stablecoins as money.',
  ),
  fields: [daysField],
  daysNeeded: closesNeeded,
  weigh: (input, params) => optimised(input, params, calmest),
})
