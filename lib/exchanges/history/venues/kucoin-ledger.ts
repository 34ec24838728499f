/**
 * What KuCoin's ledger of the main, trading and margin accounts tells that no other of its lists does: what was earned. Spans of
 * 24 hours, one year back. The ledger has every change of a balance; words that are not income are passed over.
 * https://www.kucoin.com/docs-new/rest/account-info/account-funding/get-account-ledgers-spot-margin
 */
import * as v from 'valibot'
import { absolute, isZero, negate } from '@/lib/core/amount'
import type { EntryReason } from '@/lib/core/entry'
import { say } from '@/lib/core/sentence'
import { badAnswer } from '../../errors'
import { numeral, numeralOrNothing } from '../../numeral'
import type { Draft, DraftContext, StreamSpec } from '../feature-stream'
import { implicit } from '../feature-unified'
import { entryOf, legOf } from '../trade-draft'
import { kucoinPages } from './kucoin-pages'

/** `bizType`, in lower case. Rebates of fees are not among them: a fill may have told them as a fee below zero. */
const REASONS: ReadonlyMap<string, EntryReason> = new Map([
  ['staking profits', 'staking'],
  ['soft staking profits', 'staking'],
  ['voting earnings', 'staking'],
  ['kucoin earn profits', 'interest'],
  ['hold to earn earnings', 'interest'],
  ['airdrop/fork', 'airdrop'],
  ['vote for coin', 'airdrop'],
  ['distribution', 'airdrop'], // GAS for holding NEO
  ['mining income', 'mining'],
  ['referral bonus', 'referral'],
  ['kucoin bonus', 'other-income'], // for holding KCS
  ['kucoin_bonus', 'other-income'],
  ['kucoin event', 'other-income'],
  ['rewards', 'other-income'],
  ['other rewards', 'other-income'],
])

const text = v.pipe(v.string(), v.minLength(1))
const ledgerRow = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1)),
  currency: text,
  amount: numeral,
  fee: numeralOrNothing,
  bizType: text,
  direction: v.picklist(['in', 'out']),
  createdAt: v.pipe(v.number(), v.minValue(1)),
})

/** @throws AppError `bad-answer` for a row without id, time, kind, direction, currency or amount */
export function draftLedgerRow(raw: unknown, context: DraftContext): Draft {
  const { session, source } = context
  const parsed = v.safeParse(ledgerRow, raw)
  if (!parsed.success)
    throw badAnswer(session.venueName, `a ledger row without ${v.getDotPath(parsed.issues[0])}`)
  const { id, currency, amount, fee, bizType, direction, createdAt: at } = parsed.output
  const reason = REASONS.get(bizType.trim().toLowerCase())
  if (reason === undefined || isZero(amount)) return { is: 'skip', at }
  const back = direction === 'out'
  const quantity = back ? negate(absolute(amount)) : absolute(amount)
  const legs = [legOf(context, { symbol: currency, code: session.code(currency), quantity })]
  // Taken back, or with a fee whose place is not documented for income.
  const unclear = back || !isZero(fee)
  const facts = { nativeId: `ledger:${id}`, at, source, note: bizType, unclear, raw }
  return { is: 'entry', entry: entryOf(facts, back ? 'adjustment' : ['income', reason], legs, []) }
}

const ledger = v.object({ data: v.object({ items: v.array(v.unknown()) }) })

export const kucoinLedger: StreamSpec = {
  id: 'income',
  label: say('Interest and rewards'),
  keepsDays: 365,
  days: 1,
  limit: 500,
  full: kucoinPages,
  call: implicit('privateGetAccountsLedgers', ({ since, until, limit, more }) => ({
    startAt: since,
    endAt: until,
    pageSize: limit,
    currentPage: 1,
    ...more,
  })),
  rowsOf(answer, { venueName }) {
    const parsed = v.safeParse(ledger, answer)
    if (!parsed.success) throw badAnswer(venueName, 'the list of rows is missing')
    return parsed.output.data.items
  },
  draft: draftLedgerRow,
  missing: ({ venueName }) => [
    {
      what: 'history:income:other',
      reason: say(
        'Of the ledger of {venue}, bonuses, rewards, airdrops and the profits of staking and Earn are read. Fees paid in KCS, rebates of fees, loans, conversions, card purchases, gifts and moves into products are not; import a CSV for them.',
        { venue: venueName },
      ),
    },
  ],
  optional: true,
}
