/**
 * Contracts that may take tokens without asking again. Only the contracts know what is still allowed: they are asked on the
 * wallets' page, and what was not read there is said to be unknown, never to be fine.
 */
import { say } from '@/lib/core/sentence'
import type { AccountLine } from '@/lib/portfolio/view'
import { defineXrayRule, type Judgement } from '../define-xray-rule'
import type { XrayPast } from '../facts'
import { FIXES } from '../fixes'
import { namesList } from '../names-list'
import { NO_PAST } from '../no-past'

export const approvals = defineXrayRule({
  id: 'approvals',
  name: say('Unlimited approvals'),
  about: say('A contract with an unlimited approval can take all of a token, now and later.'),
  judge: ({ portfolio, past }) => {
    const wallets = portfolio.accounts.filter(({ kind }) => kind === 'evm')
    if (wallets.length === 0) return { findings: [] }
    if (past === null) return { findings: [], unknown: NO_PAST }
    const findings = wallets.flatMap((wallet) => findingsOf(wallet, past))
    const open = wallets.filter(({ id }) => !past.approvals.get(id)?.isComplete)
    return { findings, ...(open.length === 0 ? {} : { unknown: unread(open) }) }
  },
})

function findingsOf({ id, label }: AccountLine, past: XrayPast): Judgement['findings'] {
  const unlimited = past.approvals.get(id)?.unlimited ?? []
  if (unlimited.length === 0) return []
  return [
    {
      id: `approvals:${id}`,
      sentence: say('{account} lets contracts take all of {assets}: {count} unlimited approvals.', {
        account: label,
        assets: namesList([...new Set(unlimited)]),
        count: unlimited.length,
      }),
      severity: 'medium',
      fix: FIXES.approvals,
    },
  ]
}

const unread = (wallets: readonly AccountLine[]) =>
  say('The approvals of {accounts} were not read to the end. Read them on the page of your wallets.', {
    accounts: namesList(wallets.map(({ label }) => label)),
  })
