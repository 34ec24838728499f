/**
 * Money of states at Binance: bank transfers, purchases by card, deals between users (C2C). What is paid by card or from hand to hand never
 * lay in the account: such a purchase is told as the money's deposit and its trade, so that no balance goes wrong.
 */
import * as v from 'valibot'
import { type Amount, isZero, negate, subtract } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import { numeral, numeralOrNothing } from '../../numeral'
import type { VenueSession } from '../../session'
import type { VenueHistoryContext } from '../define-venue-history'
import type { WindowedStream } from '../read-windows'
import { DAY } from '../time-windows'
import { type EntryFacts, entryOf, feeLegs, legOf, tradeDraft } from '../trade-draft'
import { SAPI_WEIGHT, USER_WEIGHT } from './binance-limits'

/** Before that Binance took no money of states. */
const FIAT_SINCE = Date.UTC(2019, 5, 1)
const PAGE = 500
const time = v.pipe(v.number(), v.integer())

const answerOf = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ success: v.literal(true), data: v.nullish(v.array(row), []) })

const order = v.object({
  orderNo: v.string(),
  fiatCurrency: v.string(),
  indicatedAmount: numeral,
  amount: numeral,
  totalFee: numeralOrNothing,
  method: v.nullish(v.string(), ''),
  status: v.string(),
  createTime: time,
})

/** @param direction 0 brings money in, 1 takes it out */
export const binanceFiatOrders = (
  session: VenueSession,
  context: VenueHistoryContext,
  direction: 0 | 1,
): WindowedStream => ({
  since: FIAT_SINCE,
  days: 89,
  calls: 1,
  async ask({ from, until }, page) {
    await context.pace(USER_WEIGHT, 90_000)
    const span = { beginTime: from, endTime: until, page: page + 1, rows: PAGE }
    const { data } = await session.ask(answerOf(order), 'sapiGetFiatOrders', {
      transactionType: direction,
      ...span,
    })
    const done = (data ?? []).filter(({ status }) => /^(?:successful|finished)$/i.test(status))
    const open = (data ?? []).filter(({ status }) => /process/i.test(status))
    return {
      entries: done.map((row) => orderDraft(context, direction, row)),
      rest: (data ?? []).length >= PAGE ? 'more' : 'none',
      pendingSince: open.length === 0 ? undefined : Math.min(...open.map(({ createTime }) => createTime)),
    }
  },
})

/** `indicatedAmount` is what was ordered, `amount` what is left of it after the fee. */
function orderDraft(
  context: VenueHistoryContext,
  direction: 0 | 1,
  row: v.InferOutput<typeof order>,
): EntryDraft {
  const facts: EntryFacts = {
    nativeId: `fiat:${row.orderNo}`,
    at: row.createTime,
    source: 'binance:fiat',
    counterparty: row.method ?? '',
    raw: row,
  }
  const fee = isZero(row.totalFee) ? subtract(row.indicatedAmount, row.amount) : row.totalFee
  const fees = feeLegs(context, [{ symbol: row.fiatCurrency, quantity: fee }])
  const money = (quantity: Amount) => [legOf(context, { symbol: row.fiatCurrency, quantity, bucket: 'spot' })]
  return direction === 0
    ? entryOf(facts, 'deposit', money(row.indicatedAmount), fees)
    : entryOf(facts, 'withdrawal', money(negate(subtract(row.indicatedAmount, fee))), fees)
}

const payment = v.object({
  orderNo: v.string(),
  sourceAmount: numeral,
  fiatCurrency: v.string(),
  obtainAmount: numeral,
  cryptoCurrency: v.string(),
  totalFee: numeralOrNothing,
  paymentMethod: v.nullish(v.string(), ''),
  status: v.string(),
  createTime: time,
})

/** @param direction 0 buys coins, 1 sells them */
export const binancePayments = (
  session: VenueSession,
  context: VenueHistoryContext,
  direction: 0 | 1,
): WindowedStream => ({
  since: FIAT_SINCE,
  days: 89,
  async ask({ from, until }, page) {
    await context.pace(SAPI_WEIGHT, 1)
    const span = { beginTime: from, endTime: until, page: page + 1, rows: PAGE }
    const { data } = await session.ask(answerOf(payment), 'sapiGetFiatPayments', {
      transactionType: direction,
      ...span,
    })
    const done = (data ?? []).filter(({ status }) => /^completed$/i.test(status))
    const open = (data ?? []).filter(({ status }) => /process/i.test(status))
    return {
      entries: done.flatMap((row) => paymentDrafts(context, direction, row)),
      rest: (data ?? []).length >= PAGE ? 'more' : 'none',
      pendingSince: open.length === 0 ? undefined : Math.min(...open.map(({ createTime }) => createTime)),
    }
  },
})

/** @returns the trade, and the money's way in or out when it was not the account's own */
export function paymentDrafts(
  context: Pick<VenueHistoryContext, 'asset'>,
  direction: 0 | 1,
  row: v.InferOutput<typeof payment>,
): EntryDraft[] {
  const { orderNo, createTime, fiatCurrency, cryptoCurrency, totalFee } = row
  const facts = { nativeId: `payment:${orderNo}`, at: createTime, source: 'binance:payments', raw: row }
  const [coins, fiat] =
    direction === 0 ? [row.obtainAmount, row.sourceAmount] : [row.sourceAmount, row.obtainAmount]
  // The fee is part of what is paid, and missing from what is paid out.
  const trade = tradeDraft(context, facts, {
    side: direction === 0 ? 'buy' : 'sell',
    base: { symbol: cryptoCurrency, quantity: coins },
    quote: { symbol: fiatCurrency, quantity: direction === 0 ? subtract(fiat, totalFee) : fiat },
    fees: direction === 0 ? [{ symbol: fiatCurrency, quantity: totalFee }] : [],
  })
  if (/cash balance/i.test(row.paymentMethod ?? '')) return [trade]
  return [...outsideMoney(context, facts, { direction, symbol: fiatCurrency, quantity: fiat }), trade]
}

function outsideMoney(
  context: Pick<VenueHistoryContext, 'asset'>,
  facts: EntryFacts,
  { direction, symbol, quantity }: { direction: 0 | 1; symbol: string; quantity: Amount },
): EntryDraft[] {
  const leg = legOf(context, { symbol, quantity: direction === 0 ? quantity : negate(quantity) })
  const own = { ...facts, nativeId: `${facts.nativeId}:money` }
  return [entryOf(own, direction === 0 ? 'deposit' : 'withdrawal', [leg], [])]
}

const deal = v.object({
  orderNumber: v.string(),
  tradeType: v.picklist(['BUY', 'SELL']),
  asset: v.string(),
  fiat: v.string(),
  amount: numeral,
  totalPrice: numeral,
  commission: numeralOrNothing,
  orderStatus: v.string(),
  counterPartNickName: v.nullish(v.string(), ''),
  createTime: time,
})

/** Deals between users: Binance tells those of the last six months, thirty days at once. */
export const C2C_KEEPS_DAYS = 180
const DEALS_PAGE = 100

export const binanceDeals = (
  session: VenueSession,
  context: VenueHistoryContext,
  tradeType: 'BUY' | 'SELL',
): WindowedStream => ({
  since: context.now() - C2C_KEEPS_DAYS * DAY,
  days: 30,
  async ask({ from, until }, page) {
    await context.pace(SAPI_WEIGHT, 1)
    const span = { startTimestamp: from, endTimestamp: until, page: page + 1, rows: DEALS_PAGE }
    const { data } = await session.ask(answerOf(deal), 'sapiGetC2cOrderMatchListUserOrderHistory', {
      tradeType,
      ...span,
    })
    const mine = (data ?? []).filter((row) => row.tradeType === tradeType)
    const done = mine.filter(({ orderStatus }) => orderStatus === 'COMPLETED')
    const open = mine.filter(({ orderStatus }) => !/COMPLETED|CANCELLED/.test(orderStatus))
    return {
      entries: done.flatMap((row) => dealDrafts(context, row)),
      rest: (data ?? []).length >= DEALS_PAGE ? 'more' : 'none',
      pendingSince: open.length === 0 ? undefined : Math.min(...open.map(({ createTime }) => createTime)),
    }
  },
})

/** Both sides pay each other outside of Binance. */
export function dealDrafts(
  context: Pick<VenueHistoryContext, 'asset'>,
  row: v.InferOutput<typeof deal>,
): EntryDraft[] {
  const direction = row.tradeType === 'BUY' ? 0 : 1
  const facts = {
    nativeId: `c2c:${row.orderNumber}`,
    at: row.createTime,
    source: 'binance:c2c',
    counterparty: row.counterPartNickName ?? '',
    raw: row,
  }
  const trade = tradeDraft(context, facts, {
    side: direction === 0 ? 'buy' : 'sell',
    base: { symbol: row.asset, quantity: row.amount, bucket: 'funding' },
    quote: { symbol: row.fiat, quantity: row.totalPrice },
    fees: [{ symbol: row.asset, quantity: row.commission }],
  })
  return [...outsideMoney(context, facts, { direction, symbol: row.fiat, quantity: row.totalPrice }), trade]
}
