/** How entries are called and drawn: a word and an icon for each kind, a word for each reason and mark. */
import type { IconName } from '@/components/ui/icon'
import type { EntryKind, EntryOrigin, EntryReason } from '@/lib/core/entry'
import { type Sentence, say } from '@/lib/core/sentence'
import type { ENTRY_FLAGS } from '@/lib/ledger/messages'
import type { Term } from '@/lib/ledger/views'

export type EntryFlag = (typeof ENTRY_FLAGS)[number]

export const KIND_WORDS: Readonly<Record<EntryKind, Sentence>> = {
  trade: say('Traded'),
  deposit: say('Deposit'),
  withdrawal: say('Withdrawal'),
  income: say('Income'),
  fee: say('Fee'),
  rollover: say('Rollover'),
  internal: say('Internal move'),
  spend: say('Spent'),
  'gift-sent': say('Gift sent'),
  'gift-received': say('Gift received'),
  donation: say('Donation'),
  lost: say('Lost'),
  stolen: say('Stolen'),
  worthless: say('Worthless'),
  adjustment: say('Adjustment'),
}

export const KIND_ICONS: Readonly<Record<EntryKind, IconName>> = {
  trade: 'exchange',
  deposit: 'download',
  withdrawal: 'upload',
  income: 'income',
  fee: 'minus',
  rollover: 'sync',
  internal: 'exchange',
  spend: 'tag',
  'gift-sent': 'gift',
  'gift-received': 'gift',
  donation: 'gift',
  lost: 'help',
  stolen: 'alert',
  worthless: 'close',
  adjustment: 'edit',
}

export const REASON_WORDS: Readonly<Record<EntryReason, Sentence>> = {
  staking: say('Staking'),
  interest: say('Interest'),
  airdrop: say('Airdrop'),
  mining: say('Mining'),
  referral: say('Referral'),
  cashback: say('Cashback'),
  rebate: say('Rebate'),
  fork: say('Fork'),
  salary: say('Salary'),
  'other-income': say('Other income'),
  wrap: say('Wrapped'),
  unwrap: say('Unwrapped'),
  migration: say('Migration'),
  redenomination: say('Redenomination'),
  'add-liquidity': say('Liquidity added'),
  'remove-liquidity': say('Liquidity removed'),
  lend: say('Lent'),
  redeem: say('Redeemed'),
  stake: say('Staked'),
  unstake: say('Unstaked'),
  'bridge-out': say('Bridge, out'),
  'bridge-in': say('Bridge, in'),
  borrow: say('Borrowed'),
  repay: say('Repaid'),
  conversion: say('Conversion'),
  dust: say('Small balances converted'),
  margin: say('Margin'),
  instant: say('Instant purchase'),
  gas: say('Network fee'),
  approval: say('Approval'),
  failed: say('Failed transaction'),
  funding: say('Funding'),
}

export const FLAG_WORDS: Readonly<Record<EntryFlag, Sentence>> = {
  edited: say('Edited'),
  ignored: say('Ignored'),
  unclear: say('Unclear'),
  unmatched: say('Not matched'),
  ambiguous: say('Several matches'),
  linked: say('Linked'),
  'missing-basis': say('Missing basis'),
  unvalued: say('No value'),
  'has-fee': say('With a fee'),
}

export const ORIGIN_WORDS: Readonly<Record<EntryOrigin, Sentence>> = {
  api: say('Exchange'),
  csv: say('File'),
  chain: say('Blockchain'),
  user: say('By hand'),
}

export const TERM_WORDS: Readonly<Record<Term, Sentence>> = {
  short: say('Short-term'),
  long: say('Long-term'),
  exempt: say('Exempt'),
  mixed: say('Mixed'),
  none: say('No term'),
}

const RULE_WORDS: Readonly<Record<string, Sentence>> = {
  fifo: say('First in, first out'),
  lifo: say('Last in, first out'),
  hifo: say('Highest cost first'),
  'same-day': say('Same day'),
  '30-days': say('Within 30 days'),
  'section-104': say('Section 104 pool'),
  average: say('Average cost'),
  specific: say('Chosen by you'),
  missing: say('No lot known'),
}

/** A rule of another method is shown by its own name. */
export const ruleWord = (rule: string): Sentence => RULE_WORDS[rule] ?? say('Rule: {rule}', { rule })
