/** What kinds, reasons, terms, methods and matching rules are called in a document. */
import type { Term } from '@/lib/accounting/lot'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import { type Sentence, say } from '@/lib/core/sentence'

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

const REASON_WORDS: Readonly<Record<EntryReason, Sentence>> = {
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

/** Income whose source gave no reason is said to be without one. */
export const reasonWord = (reason: EntryReason | undefined): Sentence =>
  reason === undefined ? say('No reason told') : REASON_WORDS[reason]

export const TERM_WORDS: Readonly<Record<Term, Sentence>> = {
  short: say('Short-term'),
  long: say('Long-term'),
  exempt: say('Exempt'),
  none: say('No term'),
}

const RULE_WORDS: Readonly<Record<string, Sentence>> = {
  fifo: say('First in, first out'),
  lifo: say('Last in, first out'),
  hifo: say('Highest cost first'),
  lofo: say('Lowest cost first'),
  average: say('Average cost'),
  'same-day': say('Same day'),
  '30-days': say('Within 30 days'),
  'section-104': say('Section 104 pool'),
  specific: say('Chosen by you'),
  missing: say('No lot known'),
}

/** By which a lot was taken. One without a name here is shown as it is called. */
export const ruleWord = (rule: string): Sentence => RULE_WORDS[rule] ?? say('Rule: {rule}', { rule })

/** A method of a whole year. @example methodWord('uk').template // 'Same day, 30 days, then the section 104 pool' */
export const methodWord = (method: string): Sentence =>
  method === 'uk'
    ? say('Same day, 30 days, then the section 104 pool')
    : (RULE_WORDS[method] ?? say('Method: {method}', { method }))
