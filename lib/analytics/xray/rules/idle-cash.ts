/** Money and stablecoins that lie about: free to use, and earning nothing that the sources tell of. */
import { isMoney } from '@/lib/accounting/plan-entry'
import type { Bucket } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { judgeSlices } from '../judge-slices'
import { slicesOf } from '../slices'
import { stablecoinOf } from '../stablecoin-of'

/** Where nothing works for its owner. */
const IDLE: ReadonlySet<Bucket> = new Set(['spot', 'funding', 'wallet', 'manual'])

export const idleCash = defineXrayRule({
  id: 'idle-cash',
  name: say('Idle cash'),
  about: say(
    'Money and stablecoins outside of orders, savings and staking. A reserve is fine; more is a choice.',
  ),
  threshold: { standard: 0.25, unit: 'ratio', min: 0.01, max: 1 },
  judge: (facts, threshold) =>
    judgeSlices(
      slicesOf(facts, ({ asset }, { bucket }) =>
        IDLE.has(bucket) && (isMoney(asset) || stablecoinOf(asset)?.peg !== undefined)
          ? { key: 'cash', label: '' }
          : undefined,
      ),
      {
        id: 'idle-cash',
        facts,
        threshold,
        sentenceOf: ({ share }) => say('{share} of your net worth is idle cash.', { share }),
        whyUnknown: say(
          'Not all that you own has been read and has a price, so the share of idle cash is not known.',
        ),
        fix: FIXES.holdings,
      },
    ),
})
