/** Anything that was confirmed or has failed for a wallet: by its own journal, and by what its chain's history tells. */
import { listingOf } from '@/lib/assets/listing'
import type { AccountId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { WalletTxRow } from '@/lib/db/rows'
import { choiceIn } from '@/lib/rebalance/methods/params-in'
import type { AlertFacts } from '../alert-facts'
import { defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import { hasCome, movingLegs, quantityOf } from './parts/moved'
import { newsSince } from './parts/news-since'
import { idIn } from './parts/params-in'
import { whyMissing } from './parts/price-now'
import { noEvents } from './parts/unknown-look'

export const walletActivity = defineAlertRule({
  id: 'wallet-activity',
  group: 'activity',
  name: say('Wallet activity'),
  about: say(
    'Tells of each transaction of a wallet that was confirmed or has failed, once its chain was read. Tokens that nobody lists and that came unasked are left out: most of them are spam.',
  ),
  fields: [
    {
      key: 'account',
      label: say('Wallet'),
      help: say('Empty: all of them.'),
      kind: 'account',
      of: 'wallets',
      optional: true,
    },
    {
      key: 'which',
      label: say('What is told'),
      kind: 'choice',
      standard: 'all',
      options: [
        { value: 'all', label: say('Everything') },
        { value: 'out', label: say('What leaves or has failed') },
        { value: 'failed', label: say('What has failed') },
      ],
    },
  ],
  needs: ['entries', 'walletTxs', 'assets'],
  repeat: { kind: 'every', minutes: 0 },
  look: (input) => lookAtWallets(input),
})

type SeenEntry = NonNullable<AlertFacts['entries']>[number]
type Event = EventsLook['events'][number]

function lookAtWallets(input: LookInput): EventsLook {
  const { params, facts } = input
  const news = newsSince(input)
  if (facts.entries === undefined && facts.walletTxs === undefined)
    return noEvents(whyMissing(facts, 'entries'), news)
  const account = idIn<AccountId>(params, 'account')
  const isAsked = (of: AccountId) => account === undefined || of === account
  const own = (facts.walletTxs ?? [])
    .filter((row) => isAsked(row.accountId))
    .flatMap((row) => eventOfTx(row, facts, choiceIn(params, 'which')))
  const told = new Set(own.map(({ window }) => window))
  const seen = (facts.entries ?? [])
    .filter((entry) => entry.origin === 'chain' && isAsked(entry.accountId) && !isSpam(entry, facts))
    .flatMap((entry) => eventOfEntry(entry, facts, choiceIn(params, 'which')))
    .filter(({ window }) => !told.has(window))
  const missing =
    facts.entries === undefined ? 'entries' : facts.walletTxs === undefined ? 'walletTxs' : undefined
  return {
    of: 'events',
    events: [...own, ...seen].filter(({ at }) => at >= news.since),
    ...(missing ? { why: whyMissing(facts, missing) } : {}),
    memory: news,
  }
}

/** One transaction is told once, whether the journal or the history tells it first. */
const windowOf = (account: AccountId, hash: string): string => `tx:${account}:${hash.toLowerCase()}`

function eventOfTx(row: WalletTxRow, facts: AlertFacts, which: string): Event[] {
  const { receipt, state, accountId } = row
  if (!receipt || (state !== 'mined' && state !== 'failed')) return []
  if (state === 'mined' && which === 'failed') return []
  const values = { account: facts.accountLabel(accountId), chain: facts.chainName(row.tx.chain) }
  const shared = { cover: say('There is news of a wallet.'), route: 'wallets' }
  const words =
    state === 'mined'
      ? {
          ...shared,
          title: tell('{account}: transaction confirmed', values),
          body: tell('It is in a block of {chain}.', values),
        }
      : {
          ...shared,
          title: tell('{account}: transaction failed', values),
          body: tell('{chain} took the gas and did nothing else.', values),
        }
  return [{ window: windowOf(accountId, receipt.hash), at: receipt.at, words }]
}

function eventOfEntry(entry: SeenEntry, facts: AlertFacts, which: string): Event[] {
  if (entry.replacedBy !== undefined) return []
  const legs = movingLegs(entry)
  const hasFailed = entry.reason === 'failed'
  const [leg] = legs
  const isLeaving = legs.some((each) => !hasCome(each))
  if (!hasFailed && (which === 'failed' || (which === 'out' && !isLeaving && entry.kind !== 'fee'))) return []
  // Zero of a token that somebody "sent" is there to be mistaken for somebody.
  if (leg === undefined && entry.kind !== 'fee') return []
  const account = facts.accountLabel(entry.accountId)
  const shared = { cover: say('There is news of a wallet.'), route: 'history' }
  const window = entry.txHash === undefined ? entry.id : windowOf(entry.accountId, entry.txHash)
  return [{ window, at: entry.at, words: { ...shared, ...wordsOf(entry, account, facts) } }]
}

function wordsOf(entry: SeenEntry, account: string, facts: AlertFacts) {
  const at = { at: entry.at }
  if (entry.reason === 'failed')
    return {
      title: tell('{account}: transaction failed', { account }),
      body: tell('It failed on {at}; its gas is gone.', { at }),
    }
  const legs = movingLegs(entry)
  const came = legs.find(hasCome)
  const went = legs.find((leg) => !hasCome(leg))
  const inn = came && quantityOf(came, facts)
  const out = went && quantityOf(went, facts)
  if (inn && out)
    return {
      title: tell('{account}: one asset for another', { account }),
      body: tell('{out} went and {came} came on {at}.', { out, came: inn, at }),
    }
  if (inn)
    return {
      title: tell('{account}: received', { account }),
      body: tell('{moved} came on {at}.', { moved: inn, at }),
    }
  if (out)
    return {
      title: tell('{account}: sent', { account }),
      body: tell('{moved} left on {at}.', { moved: out, at }),
    }
  return {
    title: tell('{account}: transaction confirmed', { account }),
    body: tell('It moved nothing but its gas, on {at}.', { at }),
  }
}

/** It only brings what nobody lists. While it is not known what is listed, a token that is not catalogued counts as such. */
function isSpam(entry: SeenEntry, { assets }: AlertFacts): boolean {
  const legs = movingLegs(entry)
  const rows = new Map((assets ?? []).map((row) => [row.asset, row]))
  return (
    legs.length > 0 &&
    legs.every(
      (leg) => hasCome(leg) && listingOf({ asset: leg.asset, row: rows.get(leg.asset) }) !== 'included',
    )
  )
}
