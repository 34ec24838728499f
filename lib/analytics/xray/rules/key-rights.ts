/** Keys that may do more than read: whoever gets hold of one can do the same. */
import { say } from '@/lib/core/sentence'
import type { XrayFinding } from '../../views'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { namesList } from '../names-list'

export const keyRights = defineXrayRule({
  id: 'key-rights',
  name: say('Keys that may do more than read'),
  about: say('To know what you own, a key needs to read and nothing else.'),
  judge: ({ portfolio }) => {
    const findings: XrayFinding[] = []
    const unknown: string[] = []
    for (const { id, label: account, rights } of portfolio.accounts) {
      if (rights === undefined) continue
      const rule = { id: `key-rights:${id}`, fix: FIXES.accounts }
      if (rights.canWithdraw === true)
        findings.push({
          ...rule,
          sentence: say('The key of {account} may withdraw.', { account }),
          severity: 'high',
        })
      else if (rights.canTrade === true)
        findings.push({
          ...rule,
          sentence: say('The key of {account} may trade.', { account }),
          severity: 'medium',
        })
      if (rights.canWithdraw === 'unknown' || (rights.canTrade === 'unknown' && !rights.canWithdraw))
        unknown.push(account)
    }
    return {
      findings,
      ...(unknown.length === 0
        ? {}
        : {
            unknown: say(
              'The exchange does not tell what the key of {accounts} may do. Look it up there, where the key was made.',
              { accounts: namesList(unknown) },
            ),
          }),
    }
  },
})
