/** Binance's conversions outside of the order book: Convert, dust swept into BNB, ETH staked for its receipt coin. */
import * as v from 'valibot'
import { type Amount, add, negate } from '@/lib/core/amount'
import type { EntryDraft, EntryKind, EntryReason } from '@/lib/core/entry'
import { numeral, numeralOrNothing } from '../../numeral'
import type { VenueSession } from '../../session'
import type { VenueHistoryContext } from '../define-venue-history'
import type { WindowedStream } from '../read-windows'
import { type EntryFacts, entryOf, feeLegs, legOf, type Money } from '../trade-draft'
import { SAPI_WEIGHT, USER_WEIGHT } from './binance-limits'

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const time = v.pipe(v.number(), v.integer())

const flow = v.object({
  moreData: v.optional(v.boolean(), false),
  list: v.array(
    v.object({
      orderId: text,
      orderStatus: v.string(),
      fromAsset: v.string(),
      fromAmount: numeral,
      toAsset: v.string(),
      toAmount: numeral,
      createTime: time,
    }),
  ),
})

/** Thirty days at once; a longer span is answered with nothing. */
export const binanceConverts = (session: VenueSession, context: VenueHistoryContext): WindowedStream => ({
  since: Date.UTC(2020, 8, 1),
  days: 29,
  async ask({ from, until }) {
    await context.pace(USER_WEIGHT, 3000)
    const params = { startTime: from, endTime: until, limit: 1000 }
    const { list, moreData } = await session.ask(flow, 'sapiGetConvertTradeFlow', params)
    if (moreData) return { entries: [], rest: 'too-many' }
    const done = list.filter(({ orderStatus }) => orderStatus === 'SUCCESS')
    const open = list.filter(({ orderStatus }) => /PROCESS|ACCEPT/.test(orderStatus))
    return {
      entries: done.map((row) => {
        const facts = {
          nativeId: `convert:${row.orderId}`,
          at: row.createTime,
          source: 'binance:convert',
          raw: row,
        }
        const gives = { symbol: row.fromAsset, quantity: row.fromAmount }
        return swapDraft(context, facts, ['trade', 'conversion'], gives, {
          symbol: row.toAsset,
          quantity: row.toAmount,
        })
      }),
      rest: 'none',
      pendingSince: open.length === 0 ? undefined : Math.min(...open.map(({ createTime }) => createTime)),
    }
  },
})

const detail = v.object({
  transId: text,
  serviceChargeAmount: numeralOrNothing,
  amount: numeral,
  operateTime: time,
  transferedAmount: numeral,
  fromAsset: v.string(),
  targetAsset: v.optional(v.string(), 'BNB'),
})
const dust = v.object({
  userAssetDribblets: v.array(v.object({ userAssetDribbletDetails: v.array(detail) })),
})
/** Binance tells the last hundred of a span. */
const MOST_DUST = 100

export const binanceDust = (session: VenueSession, context: VenueHistoryContext): WindowedStream => ({
  since: Date.UTC(2020, 11, 1),
  days: 89,
  async ask({ from, until }) {
    await context.pace(SAPI_WEIGHT, 1)
    const params = { startTime: from, endTime: until }
    const { userAssetDribblets } = await session.ask(dust, 'sapiGetAssetDribblet', params)
    if (userAssetDribblets.length >= MOST_DUST) return { entries: [], rest: 'too-many' }
    const rows = userAssetDribblets.flatMap(({ userAssetDribbletDetails }) => userAssetDribbletDetails)
    return { entries: rows.map((row) => dustDraft(context, row)), rest: 'none' }
  },
})

/** `transferedAmount` is what arrives after the service charge. */
function dustDraft(context: VenueHistoryContext, row: v.InferOutput<typeof detail>): EntryDraft {
  const facts = {
    nativeId: `dust:${row.transId}:${row.fromAsset}`,
    at: row.operateTime,
    source: 'binance:dust',
    raw: row,
  }
  const fee = { symbol: row.targetAsset, quantity: row.serviceChargeAmount }
  const gets = { symbol: row.targetAsset, quantity: add(row.transferedAmount, row.serviceChargeAmount) }
  const gives = { symbol: row.fromAsset, quantity: row.amount }
  return swapDraft(context, facts, ['trade', 'dust'], gives, gets, fee)
}

function swapDraft(
  context: VenueHistoryContext,
  facts: EntryFacts,
  kind: readonly [EntryKind, EntryReason],
  gives: Money,
  gets: Money,
  fee?: Money,
): EntryDraft {
  const legs = [legOf(context, { ...gives, quantity: negate(gives.quantity) }), legOf(context, gets)]
  return entryOf(facts, kind, legs, feeLegs(context, [fee]))
}

const staked = v.object({
  rows: v.array(
    v.object({
      time,
      asset: v.string(),
      amount: numeral,
      status: v.string(),
      distributeAsset: v.optional(v.string(), ''),
      distributeAmount: v.optional(numeral),
    }),
  ),
  total: text,
})
const STAKED_PAGE = 100

/** ETH given for WBETH and back: another form of the same money. */
export const binanceEthStaking = (
  session: VenueSession,
  context: VenueHistoryContext,
  way: 'stake' | 'unstake',
): WindowedStream => ({
  since: Date.UTC(2023, 3, 1),
  days: 89,
  async ask({ from, until }, page) {
    await context.pace(SAPI_WEIGHT, 150)
    const method =
      way === 'stake'
        ? 'sapiGetEthStakingEthHistoryStakingHistory'
        : 'sapiGetEthStakingEthHistoryRedemptionHistory'
    const params = { startTime: from, endTime: until, current: page + 1, size: STAKED_PAGE }
    const { rows } = await session.ask(staked, method, params)
    const settled = rows.filter(({ status }) => /^success$/i.test(status))
    const open = rows.filter(({ status }) => /pending|process/i.test(status))
    return {
      entries: settled.flatMap((row) => stakedDraft(context, way, row)),
      rest: rows.length >= STAKED_PAGE ? 'more' : 'none',
      pendingSince: open.length === 0 ? undefined : Math.min(...open.map((row) => row.time)),
    }
  },
})

function stakedDraft(
  context: VenueHistoryContext,
  way: 'stake' | 'unstake',
  row: v.InferOutput<typeof staked>['rows'][number],
): EntryDraft[] {
  const received: Amount | undefined = row.distributeAmount
  if (received === undefined) return []
  const other = way === 'stake' ? 'WBETH' : 'ETH'
  const facts = {
    nativeId: `eth-${way}:${row.time}:${row.asset}:${row.amount}`,
    at: row.time,
    source: 'binance:eth-staking',
    raw: row,
  }
  const gets = { symbol: row.distributeAsset || other, quantity: received }
  return [swapDraft(context, facts, ['rollover', way], { symbol: row.asset, quantity: row.amount }, gets)]
}
