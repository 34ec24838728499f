/**
 * Contracts that may take tokens without asking again. The history tells that an approval was given, not for how much, and a
 * signed permit leaves no entry at all: only the contracts know what is still allowed, and they are not asked yet. So this
 * rule says that it does not know, and never that all is well, where an account could have given one.
 */
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { NO_PAST } from '../no-past'

export const approvals = defineXrayRule({
  id: 'approvals',
  name: say('Unlimited approvals'),
  about: say('A contract with an unlimited approval can take all of a token, now and later.'),
  judge: ({ portfolio, past }) => {
    const wallets = portfolio.accounts.filter(({ kind }) => kind === 'evm')
    if (wallets.length === 0) return { findings: [] }
    if (past === null) return { findings: [], unknown: NO_PAST }
    const count = wallets.reduce((sum, { id }) => sum + (past.approvals.get(id) ?? 0), 0)
    return {
      findings: [],
      unknown:
        count === 0
          ? say(
              'No approval stands in the history, but signed permits leave no trace there. Only the tokens’ contracts know what is allowed, and Holdfast does not ask them.',
            )
          : say(
              'The history tells of {count} approvals, not of what they still allow. Only the tokens’ contracts know, and Holdfast does not ask them.',
              { count },
            ),
    }
  },
})
