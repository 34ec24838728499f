/** Accounts that cannot be read now, or never were: the totals go on without news of them. */
import { say } from '@/lib/core/sentence'
import type { AccountLine } from '@/lib/portfolio/view'
import type { XrayFinding, XraySeverity } from '../../views'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'

export const failingAccounts = defineXrayRule({
  id: 'failing-accounts',
  name: say('Accounts that cannot be read'),
  about: say('The last reading failed. The totals use the last good one, or nothing where there is none.'),
  judge: ({ portfolio }) => ({
    findings: portfolio.accounts.flatMap((account): XrayFinding[] => {
      const { id, label, paused } = account
      const isFailing = account.state === 'failed' || account.error !== undefined
      const rule = { id: `failing-accounts:${id}`, fix: FIXES.accounts }
      if (isUnread(account)) {
        // One that waits for its first turn will be read in a moment.
        const severity: XraySeverity = isFailing || paused ? 'high' : 'low'
        const sentence = say('{account} has never been read: it is in no total.', { account: label })
        return [{ ...rule, sentence, severity }]
      }
      if (!isFailing || paused) return []
      const sentence = say('The last reading of {account} failed.', { account: label })
      return [{ ...rule, sentence, severity: 'medium' }]
    }),
  }),
})

const isUnread = ({ lastGoodAt, kind }: AccountLine): boolean => lastGoodAt === undefined && kind !== 'manual'
