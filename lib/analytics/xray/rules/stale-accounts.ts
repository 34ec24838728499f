/** Accounts whose last good reading is old: their figures are in the totals as they were then. */
import { say } from '@/lib/core/sentence'
import type { XrayFinding } from '../../views'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'

const DAY_MS = 86_400_000

export const staleAccounts = defineXrayRule({
  id: 'stale-accounts',
  name: say('Accounts out of date'),
  about: say('What was not read for so long may have changed. Paused accounts count too.'),
  threshold: { standard: 1, unit: 'days', min: 0.125, max: 365 },
  judge: ({ portfolio, now }, threshold) => ({
    findings: portfolio.accounts.flatMap(({ id, label, kind, lastGoodAt, paused }): XrayFinding[] => {
      if (kind === 'manual' || lastGoodAt === undefined) return []
      const days = (now - lastGoodAt) / DAY_MS
      if (days <= threshold) return []
      const params = { account: label, days }
      return [
        {
          id: `stale-accounts:${id}`,
          sentence: paused
            ? say('{account} is paused and was last read {days} days ago.', params)
            : say('{account} was last read {days} days ago.', params),
          severity: paused ? 'low' : 'medium',
          fix: FIXES.accounts,
        },
      ]
    }),
  }),
})
