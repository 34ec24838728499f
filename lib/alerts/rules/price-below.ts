/** An asset's price below a limit. It is told at once where that is so already when the rule is made. */

import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { defineAlertRule } from '../define-alert-rule'
import { lookAtLimit } from './parts/look-at-limit'
import { assetIn, moneyIn } from './parts/params-in'
import { assetField, backField, priceField } from './parts/price-fields'

export const priceBelow = defineAlertRule({
  id: 'price-below',
  group: 'market',
  name: say('Price below'),
  about: say(
    'Tells when a price is below your limit, also when it was while the browser was closed, as far as an exchange tells. A price older than a quarter of an hour is no basis.',
  ),
  fields: [assetField, priceField, backField],
  needs: ['prices'],
  repeat: { kind: 'once' },
  isLive: true,
  named: (params, { symbolOf }) => {
    const { value: money, currency } = moneyIn(params, 'price')
    return tell('{asset} below {limit}', {
      asset: symbolOf(assetIn(params, 'asset')),
      limit: { money, currency },
    })
  },
  look: (input) =>
    lookAtLimit(input, {
      side: 'below',
      words: ({ asset, limit, price }) => ({
        title: tell('{asset} is below {limit}', { asset, limit }),
        body: tell('It costs {price} now.', { price }),
        cover: say('A price that you watch has reached its limit.'),
        route: 'dashboard',
      }),
      missedWords: ({ asset, limit, price, at }) => ({
        title: tell('{asset} was below {limit}', { asset, limit }),
        body: tell('It cost {price} on {at}, while nobody looked.', { price, at: { at } }),
        cover: say('A price that you watch has reached its limit.'),
        route: 'dashboard',
      }),
    }),
})
