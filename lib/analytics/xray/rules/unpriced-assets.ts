/** Assets that count and have no price: net worth does not say what they are worth. */
import { isZero } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { namesList } from '../names-list'

export const unpricedAssets = defineXrayRule({
  id: 'unpriced-assets',
  name: say('Assets without a price'),
  about: say('Their share of all your assets, by number: nobody knows what they are worth.'),
  threshold: { standard: 0, unit: 'ratio', min: 0, max: 1 },
  judge: ({ portfolio }, threshold) => {
    const lines = portfolio.lines.filter(({ quantity }) => !isZero(quantity))
    const unpriced = lines.filter(({ value }) => value === null)
    const share = lines.length === 0 ? 0 : unpriced.length / lines.length
    if (share <= threshold) return { findings: [] }
    const assets = namesList(unpriced.map(({ symbol }) => symbol))
    return {
      findings: [
        {
          id: 'unpriced-assets',
          sentence: say('{share} of your assets have no price: {assets}. They are in no total.', {
            share,
            assets,
          }),
          severity: 'medium',
          fix: FIXES.assets,
        },
      ],
    }
  },
})
