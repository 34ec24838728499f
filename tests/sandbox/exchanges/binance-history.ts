/**
 * Binance's lists of the past over true events, with its rules: trades by market and id, spans of at most 90 (or 30, or 180) days
 * that answer with nothing when they are longer, default spans, pages, weights by address and by user.
 */
import { fixed, minus, plus } from '../ledger/decimal'
import { type EventOf, eventsOf, type TrueEvent } from '../ledger/history/true-event'
import type { SandboxAnswer } from '../types'
import { json } from './access'
import type { BinanceMarkets } from './binance-markets'

export interface HistoryCall {
  events: readonly TrueEvent[]
  params: URLSearchParams
  markets: BinanceMarkets
  now: number
}

type Reader = (call: HistoryCall) => SandboxAnswer

const DAY = 86_400_000
const amount = (text: string): string => fixed(text, 8)
const refuse = (code: number, msg: string): SandboxAnswer => json(400, { code, msg })

/** By address, for one call. */
export const HISTORY_WEIGHTS: Readonly<Record<string, number>> = {
  '/api/v3/myTrades': 20,
  '/sapi/v1/asset/assetDividend': 10,
  '/sapi/v1/simple-earn/flexible/history/rewardsRecord': 150,
  '/sapi/v1/simple-earn/locked/history/rewardsRecord': 150,
  '/sapi/v1/eth-staking/eth/history/stakingHistory': 150,
  '/sapi/v1/eth-staking/eth/history/redemptionHistory': 150,
}
/** By user, of 180,000 a minute. */
export const USER_WEIGHTS: Readonly<Record<string, number>> = {
  '/sapi/v1/capital/withdraw/history': 18_000,
  '/sapi/v1/fiat/orders': 90_000,
  '/sapi/v1/convert/tradeFlow': 3000,
}

interface Span {
  from: number
  until: number
  /** Longer than Binance allows: it answers as if nothing had happened. */
  tooLong: boolean
}

function spanOf({ params, now }: HistoryCall, days: number, names: readonly [string, string]): Span {
  const until = Number(params.get(names[1]) ?? now)
  const from = Number(params.get(names[0]) ?? until - days * DAY)
  return { from, until, tooLong: until - from > days * DAY }
}

/** Newest first. */
function within<Event extends TrueEvent>(events: readonly Event[], { from, until, tooLong }: Span): Event[] {
  return tooLong ? [] : events.filter(({ at }) => at >= from && at <= until).reverse()
}

const USUAL = ['startTime', 'endTime'] as const
const BEGIN = ['beginTime', 'endTime'] as const

function tradeRow(trade: EventOf<'trade'>): unknown {
  return {
    symbol: trade.market,
    id: trade.number,
    orderId: Number(trade.orderId),
    orderListId: -1,
    price: amount(trade.price),
    qty: amount(trade.quantity),
    quoteQty: amount(trade.cost),
    commission: amount(trade.fee),
    commissionAsset: trade.feeSymbol,
    time: trade.at,
    isBuyer: trade.side === 'buy',
    isMaker: trade.maker,
    isBestMatch: true,
  }
}

function myTrades({ events, params, markets }: HistoryCall): SandboxAnswer {
  const symbol = params.get('symbol')
  if (symbol === null)
    return refuse(-1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.")
  if (!markets.has(symbol)) return refuse(-1121, 'Invalid symbol.')
  const [fromId, start, end] = ['fromId', 'startTime', 'endTime'].map((name) => params.get(name) ?? undefined)
  const orderId = params.get('orderId')
  if (fromId !== undefined && (start !== undefined || end !== undefined))
    return refuse(-1128, 'Combination of optional parameters invalid.')
  if (start !== undefined && end !== undefined && Number(end) - Number(start) > DAY)
    return refuse(-1127, 'More than 24 hours between startTime and endTime.')
  const limit = Math.min(1000, Number(params.get('limit') ?? 500))
  const all = eventsOf(events, 'trade')
    .filter((trade) => trade.market === symbol && (orderId === null || trade.orderId === orderId))
    .toSorted((a, b) => a.number - b.number)
    .filter(
      ({ at }) => (start === undefined || at >= Number(start)) && (end === undefined || at <= Number(end)),
    )
  if (fromId !== undefined)
    return json(
      200,
      all
        .filter(({ number }) => number >= Number(fromId))
        .slice(0, limit)
        .map(tradeRow),
    )
  return json(200, (start === undefined ? all.slice(-limit) : all.slice(0, limit)).map(tradeRow))
}

/** Pages by `offset` and `limit`, a thousand at most. */
function offsetPage<Row>(rows: readonly Row[], params: URLSearchParams): Row[] {
  const limit = Math.min(1000, Number(params.get('limit') ?? 1000))
  const offset = Number(params.get('offset') ?? 0)
  return rows.slice(offset, offset + limit)
}

function deposits(call: HistoryCall): SandboxAnswer {
  const rows = within(eventsOf(call.events, 'deposit'), spanOf(call, 90, USUAL)).filter(({ fiat }) => !fiat)
  const told = offsetPage(rows, call.params).map((event) => ({
    id: event.id,
    amount: amount(event.quantity),
    coin: event.symbol,
    network: event.network,
    status: 1,
    address: event.address,
    addressTag: '',
    txId: event.txHash,
    insertTime: event.at,
    transferType: 0,
    confirmTimes: '12/12',
    unlockConfirm: 12,
    walletType: 0,
  }))
  return json(200, told)
}

function withdrawals(call: HistoryCall): SandboxAnswer {
  const rows = within(eventsOf(call.events, 'withdrawal'), spanOf(call, 90, USUAL)).filter(
    ({ fiat }) => !fiat,
  )
  const told = offsetPage(rows, call.params).map((event) => ({
    id: event.id,
    amount: amount(event.quantity),
    transactionFee: amount(event.fee),
    coin: event.symbol,
    status: 6,
    address: event.address,
    txId: event.txHash,
    applyTime: new Date(event.at).toISOString().slice(0, 19).replace('T', ' '),
    network: event.network,
    transferType: 0,
    info: '',
    confirmNo: 12,
    walletType: 0,
    txKey: '',
    completeTime: new Date(event.at).toISOString().slice(0, 19).replace('T', ' '),
  }))
  return json(200, told)
}

const listAnswer = (rows: readonly unknown[], params: URLSearchParams, most: number): SandboxAnswer => {
  const size = Math.min(most, Number(params.get('rows') ?? 100))
  const page = Number(params.get('page') ?? 1)
  const data = rows.slice((page - 1) * size, page * size)
  return json(200, { code: '000000', message: 'success', data, total: rows.length, success: true })
}

function fiatOrders(call: HistoryCall): SandboxAnswer {
  const type = call.params.get('transactionType')
  if (type === null)
    return refuse(-1102, "Mandatory parameter 'transactionType' was not sent, was empty/null, or malformed.")
  const incoming = type === '0'
  const events = eventsOf(call.events, incoming ? 'deposit' : 'withdrawal').filter(({ fiat }) => fiat)
  const rows = within(events, spanOf(call, call.params.has('beginTime') ? 90 : 30, BEGIN)).map((event) => {
    const gross = incoming ? event.quantity : plus(event.quantity, event.fee)
    return {
      orderNo: event.id,
      fiatCurrency: event.symbol,
      indicatedAmount: fixed(gross, 8),
      amount: fixed(minus(gross, event.fee), 8),
      totalFee: fixed(event.fee, 8),
      method: 'BankAccount',
      status: 'Successful',
      createTime: event.at,
      updateTime: event.at,
    }
  })
  return listAnswer(rows, call.params, 500)
}

function convertFlow(call: HistoryCall): SandboxAnswer {
  const [start, end] = [call.params.get('startTime'), call.params.get('endTime')]
  if (start === null || end === null)
    return refuse(-1102, "Mandatory parameter 'startTime' was not sent, was empty/null, or malformed.")
  const limit = Math.min(1000, Number(call.params.get('limit') ?? 100))
  const rows = within(eventsOf(call.events, 'convert'), spanOf(call, 30, USUAL))
  const list = rows.slice(0, limit).map((event) => ({
    quoteId: `q${event.id}`,
    orderId: Number(event.id),
    orderStatus: 'SUCCESS',
    fromAsset: event.from,
    fromAmount: event.fromQuantity,
    toAsset: event.to,
    toAmount: minus(event.toQuantity, event.fee),
    ratio: '1',
    inverseRatio: '1',
    createTime: event.at,
  }))
  const span = { startTime: Number(start), endTime: Number(end) }
  return json(200, { list, ...span, limit, moreData: rows.length > limit })
}

/** The last hundred of the span, each sweep with its coins. */
function dribblet(call: HistoryCall): SandboxAnswer {
  const rows = within(eventsOf(call.events, 'dust'), spanOf(call, 90, USUAL)).slice(0, 100)
  const userAssetDribblets = rows.map((event) => ({
    operateTime: event.at,
    totalTransferedAmount: minus(event.toQuantity, event.fee),
    totalServiceChargeAmount: event.fee,
    transId: Number(event.id),
    userAssetDribbletDetails: [
      {
        transId: Number(event.id),
        serviceChargeAmount: event.fee,
        amount: event.fromQuantity,
        operateTime: event.at,
        transferedAmount: minus(event.toQuantity, event.fee),
        fromAsset: event.from,
      },
    ],
  }))
  return json(200, { total: rows.length, userAssetDribblets })
}

/** Savings' interest stands here a second time, as at the real one. */
function dividends(call: HistoryCall): SandboxAnswer {
  const limit = Math.min(500, Number(call.params.get('limit') ?? 20))
  const all = within(eventsOf(call.events, 'reward'), spanOf(call, 180, USUAL))
  const words = { airdrop: 'Launchpool Airdrop', interest: 'Flexible', staking: 'Locked Staking' }
  const rows = all.slice(0, limit).map((event) => ({
    id: Number(event.id),
    amount: amount(event.quantity),
    asset: event.symbol,
    divTime: event.at,
    enInfo: words[event.reason],
    tranId: Number(event.id),
    direction: 1,
  }))
  return json(200, { rows, total: all.length })
}

function earnPage(rows: readonly unknown[], params: URLSearchParams): SandboxAnswer {
  const size = Math.min(100, Number(params.get('size') ?? 10))
  const current = Number(params.get('current') ?? 1)
  return json(200, { rows: rows.slice((current - 1) * size, current * size), total: String(rows.length) })
}

const rewardsOf = (call: HistoryCall, reason: 'interest' | 'staking'): EventOf<'reward'>[] =>
  within(
    eventsOf(call.events, 'reward').filter((event) => event.reason === reason),
    spanOf(call, 90, USUAL),
  )

function flexibleRewards(call: HistoryCall): SandboxAnswer {
  const type = call.params.get('type')
  if (type === null)
    return refuse(-1102, "Mandatory parameter 'type' was not sent, was empty/null, or malformed.")
  const rows = type === 'REALTIME' ? rewardsOf(call, 'interest') : []
  return earnPage(
    rows.map((event) => ({
      asset: event.symbol,
      rewards: amount(event.quantity),
      projectId: `${event.symbol}001`,
      type,
      time: event.at,
    })),
    call.params,
  )
}

const lockedRewards = (call: HistoryCall): SandboxAnswer =>
  earnPage(
    rewardsOf(call, 'staking').map((event) => ({
      positionId: '123123',
      time: event.at,
      asset: event.symbol,
      lockPeriod: '30',
      amount: amount(event.quantity),
    })),
    call.params,
  )

const nothing: Reader = ({ params }) => listAnswer([], params, 500)

export const HISTORY_READERS: Readonly<Record<string, Reader>> = {
  'GET /api/v3/myTrades': myTrades,
  'GET /sapi/v1/capital/deposit/hisrec': deposits,
  'GET /sapi/v1/capital/withdraw/history': withdrawals,
  'GET /sapi/v1/fiat/orders': fiatOrders,
  'GET /sapi/v1/fiat/payments': nothing,
  'GET /sapi/v1/c2c/orderMatch/listUserOrderHistory': nothing,
  'GET /sapi/v1/convert/tradeFlow': convertFlow,
  'GET /sapi/v1/asset/dribblet': dribblet,
  'GET /sapi/v1/asset/assetDividend': dividends,
  'GET /sapi/v1/simple-earn/flexible/history/rewardsRecord': flexibleRewards,
  'GET /sapi/v1/simple-earn/locked/history/rewardsRecord': lockedRewards,
  'GET /sapi/v1/eth-staking/eth/history/stakingHistory': ({ params }) => earnNothing(params),
  'GET /sapi/v1/eth-staking/eth/history/redemptionHistory': ({ params }) => earnNothing(params),
}

const earnNothing = (params: URLSearchParams): SandboxAnswer => earnPage([], params)
