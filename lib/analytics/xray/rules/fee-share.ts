/** Fees of trades against what was traded, over the last 365 days. */
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { feeRate } from '../fee-rate'
import { FIXES } from '../fixes'
import { NO_PAST } from '../no-past'

export const feeShare = defineXrayRule({
  id: 'fee-share',
  name: say('Expensive trading'),
  about: say('Fees as a share of what you traded in the last 365 days, over all that Holdfast has read.'),
  threshold: { standard: 0.005, unit: 'ratio', min: 0, max: 0.2 },
  judge: ({ past }, threshold) => {
    if (past === null) return { findings: [], unknown: NO_PAST }
    const { share, low, high } = feeRate(past.costs)
    const findings =
      low > threshold
        ? [
            {
              id: 'fee-share',
              sentence: say('Fees took {share} of what you traded in the last 365 days.', { share }),
              severity: low > 4 * threshold ? ('high' as const) : ('medium' as const),
              fix: FIXES.history,
            },
          ]
        : []
    if (low > threshold || high <= threshold) return { findings }
    return {
      findings,
      unknown: say(
        'Some trades or fees of the last 365 days have no value. Of what is known, fees took {share} of what you traded.',
        { share },
      ),
    }
  },
})
