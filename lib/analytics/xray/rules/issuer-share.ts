/** Too much in stablecoins of one issuer, bridged versions included: each is worth what the issuer's word is worth. */
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { judgeSlices } from '../judge-slices'
import { slicesOf } from '../slices'
import { stablecoinOf } from '../stablecoin-of'

export const issuerShare = defineXrayRule({
  id: 'issuer-share',
  name: say('Much with one issuer of stablecoins'),
  about: say('A stablecoin is worth what its issuer can pay. All coins of one issuer count together.'),
  threshold: { standard: 0.3, unit: 'ratio', min: 0.05, max: 1 },
  judge: (facts, threshold) =>
    judgeSlices(
      slicesOf(facts, (_line, { asset }) => {
        const issuer = stablecoinOf(asset)?.issuer
        return issuer === undefined ? undefined : { key: issuer, label: issuer }
      }),
      {
        id: 'issuer-share',
        facts,
        threshold,
        sentenceOf: ({ label: name, share }) =>
          say('{share} of your net worth are stablecoins of {name}.', { share, name }),
        fix: FIXES.holdings,
      },
    ),
})
