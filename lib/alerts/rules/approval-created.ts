/**
 * Somebody was given the right to take a wallet's tokens. Known once approvals are read again; by the time of the chain, so that
 * what was given before the rule was made is no news.
 */
import * as v from 'valibot'
import { erc20 } from '@/lib/assets/asset-id'
import type { FiringWords } from '@/lib/core/alert'
import type { AccountId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { AllowanceRow } from '@/lib/db/rows'
import { choiceIn } from '@/lib/rebalance/methods/params-in'
import type { AlertFacts } from '../alert-facts'
import { defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import { memoryIn } from './parts/memory-in'
import { newsSince } from './parts/news-since'
import { idIn } from './parts/params-in'
import { whyMissing } from './parts/price-now'
import { noEvents } from './parts/unknown-look'

/** `undated`: rights of which the chain did not tell when they were given; `accounts`: whose rights were read. */
const schema = v.object({ since: v.number(), undated: v.array(v.string()), accounts: v.array(v.string()) })

export const approvalCreated = defineAlertRule({
  id: 'approval-created',
  group: 'safety',
  name: say('New approval'),
  about: say(
    'Tells when one of your wallets lets a contract take its tokens, as soon as approvals are read again. If you did not give it, take it back.',
  ),
  fields: [
    {
      key: 'which',
      label: say('What is told'),
      kind: 'choice',
      standard: 'all',
      options: [
        { value: 'all', label: say('Every approval') },
        { value: 'unlimited', label: say('Unlimited approvals') },
      ],
    },
    {
      key: 'account',
      label: say('Wallet'),
      help: say('Empty: all of them.'),
      kind: 'account',
      of: 'wallets',
      optional: true,
    },
  ],
  needs: ['allowances'],
  repeat: { kind: 'every', minutes: 0 },
  look: (input) => lookAtApprovals(input),
})

function lookAtApprovals(input: LookInput): EventsLook {
  const { params, facts } = input
  const { since } = newsSince(input)
  const known = memoryIn(input.memory, schema)
  if (facts.allowances === undefined)
    return noEvents(whyMissing(facts, 'allowances'), known ?? { since, undated: [], accounts: [] })
  const given = facts.allowances.filter(
    ({ units, expiresAt }) => units !== '0' && (expiresAt ?? facts.now) >= facts.now,
  )
  const undated = given.filter(({ grantedAt }) => grantedAt === undefined)
  const account = idIn<AccountId>(params, 'account')
  const events = given
    .filter((row) => account === undefined || row.accountId === account)
    .filter(({ units }) => choiceIn(params, 'which') === 'all' || units === 'unlimited')
    .flatMap((row) => {
      const { id, grantedAt, accountId } = row
      const words = wordsOf(row, facts)
      if (grantedAt !== undefined)
        return grantedAt >= since ? [{ window: `${id}:${grantedAt}`, at: grantedAt, words }] : []
      // Without a date it is new where the account's other rights were read before.
      return known?.accounts.includes(accountId) && !known.undated.includes(id)
        ? [{ window: id, at: facts.now, words }]
        : []
    })
  const memory = {
    since,
    undated: undated.map(({ id }) => id),
    accounts: [...new Set([...(known?.accounts ?? []), ...given.map(({ accountId }) => accountId)])],
  }
  return { of: 'events', events, memory }
}

function wordsOf({ accountId, chain, token, spender, units }: AllowanceRow, facts: AlertFacts): FiringWords {
  const values = {
    account: facts.accountLabel(accountId),
    asset: facts.symbolOf(erc20(chain, token)),
    chain: facts.chainName(chain),
    spender: `${spender.slice(0, 6)}…${spender.slice(-4)}`,
  }
  return {
    title:
      units === 'unlimited'
        ? tell('{account}: unlimited approval of {asset}', values)
        : tell('{account}: approval of {asset}', values),
    body: tell(
      '{spender} on {chain} may take it without asking again. If you did not give this, take it back.',
      values,
    ),
    cover: say('A wallet has given a new approval.'),
    route: 'wallets/approvals',
  }
}
