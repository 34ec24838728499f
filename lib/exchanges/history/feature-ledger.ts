/** Rows of a venue's ledger in ccxt's form: what was earned. Trades and transfers come from streams of their own. */
import * as v from 'valibot'
import { absolute, isNegative, isZero } from '@/lib/core/amount'
import type { EntryReason } from '@/lib/core/entry'
import { badAnswer } from '../errors'
import { numeral } from '../numeral'
import type { Draft, DraftContext } from './feature-stream'
import { text } from './row-fields'
import { entryOf, feeLegs, legOf } from './trade-draft'

const ledgerRow = v.object({
  id: text,
  timestamp: v.pipe(v.number(), v.minValue(1)),
  type: v.nullish(v.string()),
  currency: v.pipe(v.string(), v.minLength(1)),
  amount: numeral,
  direction: v.nullish(v.picklist(['in', 'out'])),
  info: v.unknown(),
})

/** First match wins; a type that none of these fits is the business of another stream. */
const REASONS: readonly (readonly [RegExp, EntryReason])[] = [
  [/staking/i, 'staking'],
  [/interest|lending|saving|earn/i, 'interest'],
  [/airdrop/i, 'airdrop'],
  [/mining/i, 'mining'],
  [/referral|affiliate|commission/i, 'referral'],
  [/cashback/i, 'cashback'],
  [/rebate/i, 'rebate'],
  [/bonus|reward|distribution|dividend|payout/i, 'other-income'],
]

/** @returns what a ledger's word for its row means as income. @example incomeReason('staking_reward') // 'staking' */
export const incomeReason = (type: string): EntryReason | undefined =>
  REASONS.find(([pattern]) => pattern.test(type))?.[1]

/** @throws AppError `bad-answer` for income without id, time, currency or amount */
export function draftIncome(raw: unknown, context: DraftContext): Draft {
  const parsed = v.safeParse(ledgerRow, raw)
  if (!parsed.success)
    throw badAnswer(context.session.venueName, `a ledger row without ${v.getDotPath(parsed.issues[0])}`)
  const { id, timestamp, type, currency, amount, direction, info } = parsed.output
  const at = Math.floor(timestamp)
  const reason = incomeReason(type ?? '')
  if (!reason || isZero(amount)) return { is: 'skip', at }
  const facts = { nativeId: `ledger:${id}`, at, source: context.source, raw: info }
  const money = { symbol: currency, quantity: absolute(amount) }
  const paid = isNegative(amount) || direction === 'out'
  return {
    is: 'entry',
    entry: paid
      ? entryOf(facts, 'fee', [], feeLegs(context, [money]))
      : entryOf(facts, ['income', reason], [legOf(context, money)], []),
  }
}
