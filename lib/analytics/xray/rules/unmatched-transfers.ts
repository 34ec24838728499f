/** Deposits and withdrawals whose other side is not known: they may be sales, purchases or own transfers. */
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { NO_PAST } from '../no-past'

const KINDS: ReadonlySet<string> = new Set(['unmatched-transfer', 'ambiguous-transfer'])

export const unmatchedTransfers = defineXrayRule({
  id: 'unmatched-transfers',
  name: say('Transfers without their other side'),
  about: say(
    'Until you say where they went or came from, gains and returns can be wrong. Set aside ones do not count.',
  ),
  threshold: { standard: 0, unit: 'count', min: 0, max: 1000 },
  judge: ({ past }, threshold) => {
    if (past === null) return { findings: [], unknown: NO_PAST }
    const count = past.issues.filter(({ kind, dismissed }) => KINDS.has(kind) && !dismissed).length
    if (count <= threshold) return { findings: [] }
    return {
      findings: [
        {
          id: 'unmatched-transfers',
          sentence: say('The other side of {count} transfers is not known.', { count }),
          severity: 'medium',
          fix: FIXES.inbox,
        },
      ],
    }
  },
})
