/** Deposits and withdrawals of coins at Binance. Spans are 89 days: from 90 on Binance answers with an empty list and no error. */
import * as v from 'valibot'
import { negate } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import { numeral, numeralOrNothing } from '../../numeral'
import type { VenueSession } from '../../session'
import type { VenueHistoryContext } from '../define-venue-history'
import type { WindowedStream } from '../read-windows'
import { type EntryFacts, entryOf, feeLegs, legOf } from '../trade-draft'
import { SAPI_WEIGHT, USER_WEIGHT } from './binance-limits'

/** Binance opened in July 2017. */
export const OPENED = Date.UTC(2017, 6, 1)
const DAYS = 89
const PAGE = 1000

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const wallet = v.optional(v.number(), 0)
const deposit = v.object({
  id: text,
  amount: numeral,
  coin: v.string(),
  network: v.optional(v.string(), ''),
  status: v.number(),
  address: v.optional(v.string(), ''),
  txId: v.nullish(v.string(), ''),
  insertTime: v.pipe(v.number(), v.integer()),
  walletType: wallet,
})
const withdrawal = v.object({
  id: text,
  amount: numeral,
  transactionFee: numeralOrNothing,
  coin: v.string(),
  network: v.optional(v.string(), ''),
  status: v.number(),
  address: v.optional(v.string(), ''),
  txId: v.nullish(v.string(), ''),
  /** `2019-10-12 11:12:02`, UTC. */
  applyTime: v.pipe(v.string(), v.transform(utc), v.integer()),
  walletType: wallet,
})

/** Credited, or credited and still barred from withdrawal. */
const CREDITED = new Set([1, 6])
const WRONG_DEPOSIT = 7
const SENT = 6
/** E-mail sent, awaiting approval, processing: the money may still come back. */
const UNDER_WAY = new Set([0, 2, 4])

/** @example utc('2019-10-12 11:12:02') // 1570878722000 */
export function utc(text: string): number {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text.replace(' ', 'T')}Z`) : Number.NaN
}

const bucketOf = (walletType: number) => (walletType === 1 ? 'funding' : 'spot')
/** Transfers between users of Binance have words in place of a hash. */
const hashOf = (txId: string | null): string => (txId !== null && !/\s/.test(txId) ? txId : '')

export const binanceDeposits = (session: VenueSession, context: VenueHistoryContext): WindowedStream => ({
  since: OPENED,
  days: DAYS,
  async ask({ from, until }, page) {
    await context.pace(SAPI_WEIGHT, 1)
    const params = { startTime: from, endTime: until, limit: PAGE, offset: page * PAGE }
    const rows = await session.ask(v.array(deposit), 'sapiGetCapitalDepositHisrec', params)
    const pending = rows.filter(({ status }) => !CREDITED.has(status) && status !== WRONG_DEPOSIT)
    return {
      entries: rows.filter(({ status }) => CREDITED.has(status)).map((row) => depositDraft(context, row)),
      rest: rows.length >= PAGE ? 'more' : 'none',
      pendingSince: oldest(pending.map(({ insertTime }) => insertTime)),
    }
  },
})

export const binanceWithdrawals = (session: VenueSession, context: VenueHistoryContext): WindowedStream => ({
  since: OPENED,
  days: DAYS,
  calls: 2,
  async ask({ from, until }, page) {
    await context.pace(USER_WEIGHT, 18_000)
    const params = { startTime: from, endTime: until, limit: PAGE, offset: page * PAGE }
    const rows = await session.ask(v.array(withdrawal), 'sapiGetCapitalWithdrawHistory', params)
    const pending = rows.filter(({ status }) => UNDER_WAY.has(status))
    return {
      entries: rows.filter(({ status }) => status === SENT).map((row) => withdrawalDraft(context, row)),
      rest: rows.length >= PAGE ? 'more' : 'none',
      pendingSince: oldest(pending.map(({ applyTime }) => applyTime)),
    }
  },
})

const oldest = (times: readonly number[]): number | undefined =>
  times.length === 0 ? undefined : Math.min(...times)

function depositDraft(context: VenueHistoryContext, row: v.InferOutput<typeof deposit>): EntryDraft {
  const facts: EntryFacts = {
    nativeId: `deposit:${row.id}`,
    at: row.insertTime,
    source: 'binance:deposits',
    txHash: hashOf(row.txId),
    counterparty: row.address,
    note: row.network,
    raw: row,
  }
  const money = { symbol: row.coin, quantity: row.amount, bucket: bucketOf(row.walletType) } as const
  return entryOf(facts, 'deposit', [legOf(context, money)], [])
}

/** `amount` is what the other side gets; the fee comes on top. */
function withdrawalDraft(context: VenueHistoryContext, row: v.InferOutput<typeof withdrawal>): EntryDraft {
  const facts: EntryFacts = {
    nativeId: `withdrawal:${row.id}`,
    at: row.applyTime,
    precision: 's',
    source: 'binance:withdrawals',
    txHash: hashOf(row.txId),
    counterparty: row.address,
    note: row.network,
    raw: row,
  }
  const bucket = bucketOf(row.walletType)
  const money = { symbol: row.coin, quantity: negate(row.amount), bucket } as const
  const fee = { symbol: row.coin, quantity: row.transactionFee }
  return entryOf(facts, 'withdrawal', [legOf(context, money)], feeLegs(context, [fee]))
}
