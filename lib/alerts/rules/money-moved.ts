/** A deposit or a withdrawal at an exchange. Transfers between own accounts are left out unless they are asked for. */
import type { AccountId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { choiceIn } from '@/lib/rebalance/methods/params-in'
import type { AlertFacts } from '../alert-facts'
import { defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import { hasCome, isAtLeast, movingLegs, quantityOf, worthOf } from './parts/moved'
import { newsSince } from './parts/news-since'
import { idIn, optionalMoneyIn } from './parts/params-in'
import { whyMissing } from './parts/price-now'
import { noEvents } from './parts/unknown-look'

export const moneyMoved = defineAlertRule({
  id: 'money-moved',
  group: 'activity',
  name: say('Deposit or withdrawal'),
  about: say(
    'Tells when money came to one of your exchanges or left it, once the exchange lists it. A transfer to yourself is known as one when both of its sides were read; until then it is told like any other.',
  ),
  fields: [
    {
      key: 'account',
      label: say('Account'),
      help: say('Empty: all of them.'),
      kind: 'account',
      of: 'exchanges',
      optional: true,
    },
    {
      key: 'way',
      label: say('Direction'),
      kind: 'choice',
      standard: 'either',
      options: [
        { value: 'either', label: say('Either way') },
        { value: 'deposit', label: say('Deposits') },
        { value: 'withdrawal', label: say('Withdrawals') },
      ],
    },
    {
      key: 'least',
      label: say('Worth at least'),
      help: say('What has no known value is told in any case.'),
      kind: 'money',
      optional: true,
    },
    {
      key: 'own',
      label: say('Between your own accounts'),
      kind: 'choice',
      standard: 'no',
      options: [
        { value: 'no', label: say('Not told') },
        { value: 'yes', label: say('Told, too') },
      ],
    },
  ],
  needs: ['entries', 'accounts', 'prices'],
  repeat: { kind: 'every', minutes: 0 },
  look: (input) => lookAtEntries(input),
})

type SeenEntry = NonNullable<AlertFacts['entries']>[number]

function lookAtEntries(input: LookInput): EventsLook {
  const { facts } = input
  const news = newsSince(input)
  if (facts.entries === undefined) return noEvents(whyMissing(facts, 'entries'), news)
  if (facts.accounts === undefined) return noEvents(whyMissing(facts, 'accounts'), news)
  const exchanges = new Set(
    facts.accounts.filter(({ row }) => row.source.kind === 'exchange').map(({ row }) => row.id),
  )
  const events = facts.entries
    .filter((entry) => entry.at >= news.since && exchanges.has(entry.accountId) && isWanted(entry, input))
    .map((entry) => ({ window: entry.id, at: entry.at, words: wordsOf(entry, facts) }))
  return { of: 'events', events, memory: news }
}

function isWanted(entry: SeenEntry, { params, facts }: LookInput): boolean {
  if (entry.kind !== 'deposit' && entry.kind !== 'withdrawal') return false
  if (entry.replacedBy !== undefined || movingLegs(entry).length === 0) return false
  const account = idIn<AccountId>(params, 'account')
  if (account !== undefined && entry.accountId !== account) return false
  const way = choiceIn(params, 'way')
  if (way !== 'either' && way !== entry.kind) return false
  if (entry.isOwnTransfer && choiceIn(params, 'own') === 'no') return false
  const least = optionalMoneyIn(params, 'least')
  const worth = least && worthOf(entry, least.currency, facts)
  return least === undefined || worth === undefined || isAtLeast(worth, least.value)
}

function wordsOf(entry: SeenEntry, facts: AlertFacts) {
  const [leg] = movingLegs(entry)
  const account = facts.accountLabel(entry.accountId)
  const moved = leg ? quantityOf(leg, facts) : ''
  const at = { at: entry.at }
  const isIn = leg === undefined || hasCome(leg)
  return {
    title: isIn ? tell('Deposit at {account}', { account }) : tell('Withdrawal from {account}', { account }),
    body: isIn
      ? tell('{moved} came on {at}.', { moved, at })
      : tell('{moved} left on {at}. If that was not you, act at the exchange now.', { moved, at }),
    cover: say('Money has moved at an exchange.'),
    route: 'history',
  }
}
