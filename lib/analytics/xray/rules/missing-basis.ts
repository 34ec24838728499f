/** Open lots whose cost nobody knows: what is sold of them has no gain that could be believed. */
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { NO_PAST } from '../no-past'

export const missingBasis = defineXrayRule({
  id: 'missing-basis',
  name: say('Cost not known'),
  about: say('The share of your open lots, by number, whose cost nobody knows. Their gains are in no total.'),
  threshold: { standard: 0, unit: 'ratio', min: 0, max: 1 },
  judge: ({ past }, threshold) => {
    if (past === null) return { findings: [], unknown: NO_PAST }
    const { lots, missingLots } = past.openLots
    const share = lots === 0 ? 0 : missingLots / lots
    if (share <= threshold) return { findings: [] }
    return {
      findings: [
        {
          id: 'missing-basis',
          sentence: say('The cost of {share} of your open lots is not known.', { share }),
          severity: share > 0.5 ? 'high' : 'medium',
          fix: FIXES.lots,
        },
      ],
    }
  },
})
