/** Too much in one asset. Money is left to the rule of idle cash. */
import { isMoney } from '@/lib/accounting/plan-entry'
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { judgeSlices } from '../judge-slices'
import { slicesOf } from '../slices'

export const assetShare = defineXrayRule({
  id: 'asset-share',
  name: say('Much in one asset'),
  about: say('One price then decides on most of your net worth. Money itself does not count here.'),
  threshold: { standard: 0.5, unit: 'ratio', min: 0.05, max: 1 },
  judge: (facts, threshold) =>
    judgeSlices(
      slicesOf(facts, ({ asset, symbol }) => (isMoney(asset) ? undefined : { key: asset, label: symbol })),
      {
        id: 'asset-share',
        facts,
        threshold,
        sentenceOf: ({ label: asset, share }) =>
          say('{share} of your net worth is {asset}.', { share, asset }),
        fix: FIXES.holdings,
      },
    ),
})
