/** Too much on one chain: what its bridges, validators or a fault of its software can take along. */
import { chainOf } from '@/lib/assets/asset-id'
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { judgeSlices } from '../judge-slices'
import { slicesOf } from '../slices'

export const chainShare = defineXrayRule({
  id: 'chain-share',
  name: say('Much on one chain'),
  about: say(
    'What lies in wallets on one chain shares its faults. What an exchange holds for you is on none.',
  ),
  threshold: { standard: 0.6, unit: 'ratio', min: 0.05, max: 1 },
  judge: (facts, threshold) =>
    judgeSlices(
      slicesOf(facts, (_line, { chain: told, asset }) => {
        const chain = told ?? chainOf(asset)
        return chain && { key: chain, label: facts.chainName(chain) }
      }),
      {
        id: 'chain-share',
        facts,
        threshold,
        sentenceOf: ({ label: name, share }) =>
          say('{share} of your net worth is on {name}.', { share, name }),
        fix: FIXES.holdings,
      },
    ),
})
