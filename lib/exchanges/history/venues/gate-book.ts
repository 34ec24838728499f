/**
 * What Gate's spot account book tells that no other of its lists does: what was earned. The book has every change of a balance, so
 * whatever is read elsewhere (orders, deposits, withdrawals, conversions), and whatever is not income, is passed over here.
 * Numbers and words: https://www.gate.com/docs/developers/apiv4/en/#accountbook-code
 */
import * as v from 'valibot'
import { isNegative, isZero, negate } from '@/lib/core/amount'
import type { EntryReason } from '@/lib/core/entry'
import { say } from '@/lib/core/sentence'
import { badAnswer } from '../../errors'
import { numeral } from '../../numeral'
import type { Draft, DraftContext, StreamSpec } from '../feature-stream'
import { implicit } from '../feature-unified'
import { text } from '../row-fields'
import { entryOf, feeLegs, legOf } from '../trade-draft'
import { gateList } from './gate-list'

/** The venue's first day. */
export const GATE_FROM = '2013-04-01'

/** The venue's `code` of a row, and where a row has none its older `type`. */
const CODES: readonly (readonly [EntryReason, string])[] = [
  ['interest', '111 612 627 628 629 681 688 689 723 726 730 732 736 738 1171 1173 1174'],
  ['interest', 'interest_in hodl_int'],
  ['staking', '623 626 1186 1196 1255 2803 2806 2809 2812 slot_int_in str_int_in'],
  ['airdrop', '404 2614 3922 3923 airdrop'],
  ['mining', '2314 2704 mining_rewards'],
  ['referral', '109 162 164 166 191 196 739 3301 3321 3341 3390 3410'],
  ['referral', 'referral_rebate sec_rebate_in ab_rebate eb_rebate u_rebate ads_rebate au_rebate'],
  ['referral', 'pis_rebate pds_rebate pu_rebate'],
  ['rebate', '3105'],
  ['cashback', '3502'],
  ['other-income', '401 402 403 405 754 805 807 1502 2401 2902 2903 2904 2905 2906 3204 3607 3920'],
  ['other-income', 'deposit_bonus trading_rewards purchase_bonus award'],
]
const REASONS: ReadonlyMap<string, EntryReason> = new Map(
  CODES.flatMap(([reason, codes]) => codes.split(' ').map((code) => [code, reason] as const)),
)
/** "Lending-Fees Deducted", and "Interest", which is paid as well as earned. */
const COSTS = new Set(['613', 'lending_fee'])
const EITHER_WAY = new Set(['111'])

const bookRow = v.object({
  id: text,
  /** Milliseconds. */
  time: v.pipe(text, v.digits(), v.transform(Number), v.minValue(1_000_000_000_000)),
  currency: v.pipe(v.string(), v.minLength(1)),
  /** Signed: what came is positive. */
  change: numeral,
  type: v.nullish(v.string()),
  code: v.nullish(text),
})

/** @throws AppError `bad-answer` for a row without id, time, currency or change */
export function draftBookRow(raw: unknown, context: DraftContext): Draft {
  const { session, source } = context
  const parsed = v.safeParse(bookRow, raw)
  if (!parsed.success)
    throw badAnswer(session.venueName, `a row of the book without ${v.getDotPath(parsed.issues[0])}`)
  const { id, time, currency, change, type, code } = parsed.output
  // A code that the list does not have may be newer than it; the word says then what kind of row it is.
  const word = [code, type].find((each) => each && (REASONS.has(each) || COSTS.has(each)))
  if (!word || isZero(change)) return { is: 'skip', at: time }
  const facts = { nativeId: `book:${id}`, at: time, source, note: type ?? undefined, raw }
  const money = { symbol: currency, code: session.code(currency), quantity: change }
  const reason = REASONS.get(word)
  if (!reason || (EITHER_WAY.has(word) && isNegative(change))) {
    const fees = feeLegs(context, [{ ...money, quantity: negate(change) }])
    return { is: 'entry', entry: entryOf(facts, 'fee', [], fees) }
  }
  const legs = [legOf(context, money)]
  // Taken back: the quantity is true, but which payment it undoes is not told.
  if (isNegative(change))
    return { is: 'entry', entry: entryOf({ ...facts, unclear: true }, 'adjustment', legs, []) }
  return { is: 'entry', entry: entryOf(facts, ['income', reason], legs, []) }
}

const notIncome: StreamSpec['missing'] = ({ venueName }) => [
  {
    what: 'history:income:other',
    reason: say(
      'Of the account book of {venue}, interest, rewards, rebates and airdrops are read. Interest that is reinvested at once, loans, staking, points, gifts, card payments, trades between users and moves to other wallets are not; import a CSV for them.',
      { venue: venueName },
    ),
  },
]

/** A page holds 100 rows unless more are asked for, so fewer than that are the last, whatever the venue's most may be. */
const LEAST_PAGE = 100

export const gateBook: StreamSpec = {
  id: 'income',
  label: say('Interest and rewards'),
  from: GATE_FROM,
  // 30 would be answered, but never more than 100,000 rows of a span, and every fill is two or three.
  days: 7,
  unit: 's',
  limit: 1000,
  full: ({ count }, { more }) => (count < LEAST_PAGE ? undefined : { page: Number(more?.['page'] ?? 1) + 1 }),
  // ccxt's own method sends milliseconds where the venue counts seconds.
  call: implicit('privateSpotGetAccountBook', ({ since, until, limit, more }) => ({
    from: Math.floor(since / 1000),
    to: Math.floor(until / 1000),
    limit,
    page: 1,
    ...more,
  })),
  rowsOf: gateList,
  draft: draftBookRow,
  missing: notIncome,
  optional: true,
}
