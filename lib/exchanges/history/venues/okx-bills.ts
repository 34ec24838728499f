/**
 * OKX's bills: of the funding account since February 2021, of the trading account for three months. A bill says by how much a balance
 * changed, exactly. What fills, deposits, withdrawals and conversions tell is left to their lists, and so are moves into products
 * that count as holdings. https://www.okx.com/docs-v5/en/#funding-account-rest-api-get-asset-bills-history
 */
import * as v from 'valibot'
import { isNegative, isZero, negate } from '@/lib/core/amount'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import { badAnswer } from '../../errors'
import { numeral } from '../../numeral'
import type { VenueSession } from '../../session'
import type { Draft, DraftContext } from '../feature-stream'
import { entryOf, feeLegs, legOf } from '../trade-draft'

const answered = v.object({ code: v.literal('0'), data: v.array(v.unknown()) })

/** @throws AppError `bad-answer` when the list is not there */
export function billsOf(answer: unknown, { venueName }: VenueSession): readonly unknown[] {
  const parsed = v.safeParse(answered, answer)
  if (!parsed.success) throw badAnswer(venueName, 'the list of bills is missing')
  return parsed.output.data
}

const digits = v.pipe(v.string(), v.regex(/^\d+$/))
const row = v.object({
  billId: digits,
  ccy: v.pipe(v.string(), v.minLength(1)),
  balChg: numeral,
  type: digits,
  subType: v.nullish(v.string(), ''),
  instType: v.nullish(v.string(), ''),
  ts: v.pipe(digits, v.transform(Number)),
})
type Bill = v.InferOutput<typeof row>

type Income = Extract<
  EntryReason,
  'staking' | 'interest' | 'airdrop' | 'mining' | 'referral' | 'rebate' | 'other-income'
>
/** `elsewhere`: another list tells it, or nothing moves between what is counted and what is not. */
type Meaning = Income | 'elsewhere' | 'transfer' | 'gift' | 'fee' | 'adjustment' | 'unknown'

const meanings = (groups: Partial<Record<Meaning, string>>): ReadonlyMap<string, Meaning> =>
  new Map(
    Object.entries(groups).flatMap(([meaning, numbers]) =>
      numbers.split(' ').map((number) => [number, meaning as Meaning] as const),
    ),
  )

/** Kinds of the funding account by the venue's numbers; any other one is an unclear transfer with its true quantity. */
const FUNDING = meanings({
  interest: '89 307 308 309 343 344 400 408 516',
  staking: '83 139 328 350',
  airdrop: '28 229',
  mining: '85 87',
  referral: '150 151 172 299',
  rebate: '68 152 173 185 233 271 300',
  'other-income': '48 88 146 162 189 204 209 223 227 232 242 251 263 265 266 333 354',
  fee: '84 346 347',
  adjustment: '47',
  // To and from sub-accounts, which are accounts of their own.
  transfer: '20 21 22 23 361',
  gift: '313 314',
  // Deposits, withdrawals with their fees, conversions; flexible savings and on-chain earn; the trading account. Of purchases
  // (200, 201) and tokens handed over (72-74) nobody knows whether another list tells them, too: these are said to be missing.
  elsewhere: '1 2 13 61 72 73 74 75 76 80 82 130 131 195 196 197 200 201 221 222 272 273 311',
})

/** Kinds and sub-kinds of the trading account that are told nowhere else: interest of debts, profit shares, automatic earning. */
const TRADING = meanings({ fee: '7', interest: '381' })
const TRADING_SUB = meanings({ interest: '381', 'other-income': '282', fee: '250 251 280 281' })
const CONTRACTS = /^(?:SWAP|FUTURES|OPTION|EVENTS)$/

/** @throws AppError `bad-answer` for a bill without number, kind, coin, time or change */
export function draftFundingBill(raw: unknown, context: DraftContext): Draft {
  const bill = billOf(raw, context)
  const meaning = FUNDING.get(bill.type) ?? 'unknown'
  return draftBill({ nativeId: `funding:${bill.billId}`, bill, meaning, raw, context })
}

/** @throws AppError `bad-answer` for a bill without number, kind, coin, time or change */
export function draftTradingBill(raw: unknown, context: DraftContext): Draft {
  const bill = billOf(raw, context)
  if (CONTRACTS.test(bill.instType)) return { is: 'skip', at: bill.ts, left: 'derivatives' }
  const meaning = TRADING_SUB.get(bill.subType) ?? TRADING.get(bill.type) ?? 'elsewhere'
  return draftBill({ nativeId: `bill:${bill.billId}`, bill, meaning, raw, context })
}

function billOf(raw: unknown, { session }: DraftContext): Bill {
  const parsed = v.safeParse(row, raw)
  if (parsed.success) return parsed.output
  throw badAnswer(session.venueName, `a bill without ${v.getDotPath(parsed.issues[0])}`)
}

interface Parts {
  nativeId: string
  bill: Bill
  meaning: Meaning
  raw: unknown
  context: DraftContext
}

function draftBill({ nativeId, bill, meaning, raw, context }: Parts): Draft {
  const { ts: at, ccy, balChg: quantity, type } = bill
  if (meaning === 'elsewhere' || isZero(quantity)) return { is: 'skip', at }
  const money = { symbol: ccy, code: context.session.code(ccy), quantity }
  const facts = { nativeId, at, source: context.source, note: `type ${type}`, raw }
  if (meaning === 'fee') {
    const paid = feeLegs(context, [{ ...money, quantity: negate(quantity) }])
    return { is: 'entry', entry: entryOf(facts, 'fee', [], paid) }
  }
  const { kind, unclear } = kindOf(meaning, isNegative(quantity))
  return { is: 'entry', entry: entryOf({ ...facts, unclear }, kind, [legOf(context, money)], []) }
}

interface Told {
  kind: EntryKind | readonly [EntryKind, EntryReason]
  unclear?: true
}

/** Income that is taken back is no income: a correction, for the user to look at. */
function kindOf(meaning: Exclude<Meaning, 'elsewhere' | 'fee'>, went: boolean): Told {
  switch (meaning) {
    case 'adjustment':
      return { kind: 'adjustment' }
    case 'transfer':
      return { kind: went ? 'withdrawal' : 'deposit' }
    case 'gift':
      return { kind: went ? 'gift-sent' : 'gift-received' }
    case 'unknown':
      return { kind: went ? 'withdrawal' : 'deposit', unclear: true }
    case 'staking':
    case 'interest':
    case 'airdrop':
    case 'mining':
    case 'referral':
    case 'rebate':
    case 'other-income':
      return went ? { kind: 'adjustment', unclear: true } : { kind: ['income', meaning] }
    default:
      return meaning satisfies never
  }
}
