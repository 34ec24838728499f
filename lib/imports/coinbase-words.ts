/** What the transaction types of Coinbase's report mean, in lower case. A type that stands nowhere is a problem, not a guess. */
import type { EntryKind, EntryReason } from '@/lib/core/entry'

export type Meaning = EntryKind | readonly [EntryKind, EntryReason]

const all = (meaning: Meaning, ...types: string[]): [string, Meaning][] =>
  types.map((type) => [type, meaning])

export const COMES: ReadonlyMap<string, Meaning> = new Map([
  ...all(['income', 'other-income'], 'coinbase earn', 'learning reward', 'incentives rewards payout'),
  ...all(['income', 'staking'], 'rewards income', 'reward income', 'inflation reward', 'staking income'),
  ...all(['income', 'interest'], 'interest payout'),
  ...all(
    ['income', 'rebate'],
    'subscription rebate',
    'subscription rebates (24 hours)',
    'retail simple price improvement',
  ),
  ...all(['income', 'cashback'], 'credit card reward', 'card buy back'),
  ...all(
    'deposit',
    'deposit',
    'receive',
    'exchange withdrawal',
    'pro withdrawal',
    'prime withdrawal',
    'intx withdrawal',
  ),
])

export const GOES: ReadonlyMap<string, Meaning> = new Map([
  ...all(
    'withdrawal',
    'withdrawal',
    'send',
    'exchange deposit',
    'pro deposit',
    'prime deposit',
    'intx deposit',
  ),
  ...all('donation', 'donation'),
  ...all('adjustment', 'admin debit'),
  ...all('spend', 'card spend', 'subscription', 'credit card balance payment'),
])

export const MOVES: ReadonlySet<string> = new Set([
  'vault withdrawal',
  'cash to savings',
  'savings to cash',
  'transfer',
  'retail staking transfer',
  'retail unstaking transfer',
])

/** Told as a row for each side, with nothing but the moment to join them. */
export const SWAPS: ReadonlyMap<string, readonly [EntryKind, EntryReason]> = new Map([
  ['retail mgx dex trade', ['trade', 'conversion']],
  ['retail simple dust', ['trade', 'dust']],
  ['asset migration', ['rollover', 'migration']],
  ['retail eth2 deprecation', ['rollover', 'migration']],
  ['retail eth deprecation', ['rollover', 'migration']],
  ['wrap asset', ['rollover', 'wrap']],
  ['unwrap asset', ['rollover', 'unwrap']],
])

/** Before rewards had a type of their own, they came as `Receive` with a note. */
export function referral(type: string, note: string): Meaning | undefined {
  if (type !== 'receive') return undefined
  if (/Coinbase Referral/i.test(note)) return ['income', 'referral']
  return /Coinbase (?:Earn|Rewards)/i.test(note) ? ['income', 'other-income'] : undefined
}
