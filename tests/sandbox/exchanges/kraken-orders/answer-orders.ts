/**
 * Kraken's order calls: AddOrder, AmendOrder, CancelOrder, CancelAll, OpenOrders, ClosedOrders, QueryOrders, TradeVolume.
 * A `cl_ord_id` is unique among open orders only. A repeated request never doubles here: its nonce is used up.
 */
import type { KrakenMarkets } from '../kraken-markets'
import type { OrderDesk } from '../orders/order-desk'
import { type EngineOrder, isLive, isRefused, type OrderWish, type Refusal } from '../orders/order-words'
import type { ReceivedOrder } from '../orders/venue-trading'
import { describe, orderRow } from './order-rows'
import { type KrakenError, type Params, readAmendment, readOrder } from './read-order'
import { MOST_ORDERS } from './rules'

/** The second tier of the schedule; the first is 0.25 % and 0.40 %. */
export const KRAKEN_FEES = { maker: '0.002', taker: '0.0035' } as const
const PERCENT = { maker: '0.2000', taker: '0.3500' } as const
const PAGE = 50

export interface OrderCall {
  params: Params
  desk: OrderDesk
  markets: KrakenMarkets
  record: (received: Omit<ReceivedOrder, 'at'>) => void
  now: number
}

type Answerer = (call: OrderCall) => Record<string, unknown> | KrakenError

const UNKNOWN: KrakenError = { error: 'EOrder:Unknown order' }

function wordsOf(refused: Refusal): KrakenError {
  switch (refused) {
    case 'insufficient':
      return { error: 'EOrder:Insufficient funds' }
    case 'would-take':
      return { error: 'EOrder:Post only order' }
    case 'not-open':
      return UNKNOWN
    case 'would-trigger':
    case 'below-filled':
      return { error: 'EOrder:Invalid order' }
    default: {
      const never: never = refused
      return never
    }
  }
}

const isError = (answer: object): answer is KrakenError => 'error' in answer

function crowded({ clientId, market }: OrderWish, desk: OrderDesk): KrakenError | undefined {
  const open = desk.open()
  if (clientId !== undefined && open.some((each) => each.clientId === clientId))
    return { error: 'EOrder:cl_ord_id already in use' }
  return open.filter((each) => each.market === market).length >= MOST_ORDERS
    ? { error: 'EOrder:Orders limit exceeded' }
    : undefined
}

function place(wish: OrderWish, desk: OrderDesk): EngineOrder | KrakenError {
  const placed = crowded(wish, desk) ?? desk.place(wish)
  if (isError(placed)) return placed
  return isRefused(placed) ? wordsOf(placed.refused) : placed
}

const addOrder: Answerer = (call) => {
  const { params, desk, markets, record } = call
  const wish = readOrder(params, markets)
  if (['true', '1'].includes((params['validate'] ?? '').toLowerCase())) return validated(wish, call)
  const placed = isError(wish) ? wish : place(wish, desk)
  record({
    ...(params['cl_ord_id'] === undefined ? {} : { clientId: params['cl_ord_id'] }),
    symbol: markets.idOf(params['pair'] ?? '') ?? params['pair'] ?? '',
    side: params['type'] ?? '',
    type: params['ordertype'] ?? '',
    ...(isError(placed)
      ? { accepted: false, refusal: placed.error }
      : { accepted: true, orderId: placed.id }),
  })
  if (isError(placed)) return placed
  // What was wished, not what became of it.
  const asWished = { ...placed, ...(placed.cost === undefined ? {} : { amount: placed.cost }) }
  return { descr: { order: describe(asWished, markets.altnameOf(placed.market)) }, txid: [placed.id] }
}

function validated(
  wish: OrderWish | KrakenError,
  { desk, markets }: OrderCall,
): Record<string, unknown> | KrakenError {
  if (isError(wish)) return wish
  const refused = desk.test(wish)
  if (refused) return wordsOf(refused.refused)
  const volume = { id: '', at: 0, updatedAt: 0, status: 'open', filled: '0', filledCost: '0' } as const
  const shown: EngineOrder = { ...wish, ...volume, fills: [], reserve: { symbol: '', amount: '0' } }
  return { descr: { order: describe(shown, markets.altnameOf(wish.market)) } }
}

/** By `txid` (also a `userref` there), or by `cl_ord_id`: the one that lives, else the newest. */
function named({ params, desk }: OrderCall): EngineOrder | undefined {
  const { txid, cl_ord_id: clientId } = params
  const found = desk
    .all()
    .filter(({ id, clientId: own, told }) =>
      clientId === undefined ? id === txid || told?.['userref'] === txid : own === clientId,
    )
  return found.find(isLive) ?? found.at(-1)
}

const amendOrder: Answerer = (call) => {
  const found = named(call)
  if (!found || !isLive(found)) return UNKNOWN
  const change = readAmendment(call.params, found, call.markets)
  if (isError(change)) return change
  const amended = call.desk.amend(found.id, change)
  if (isRefused(amended)) return wordsOf(amended.refused)
  return { amend_id: `T${amended.id.slice(1)}` }
}

const cancelOrder: Answerer = (call) => {
  const found = named(call)
  if (!found) return UNKNOWN
  const ended = call.desk.cancel(found.id)
  return isRefused(ended) ? UNKNOWN : { count: ended.length }
}

const cancelAll: Answerer = ({ desk }) => {
  const open = desk.open()
  for (const { id } of open) desk.cancel(id)
  return { count: open.length }
}

const isTrue = (text: string | undefined): boolean => ['true', '1', 'True'].includes(text ?? '')

const rowsOf = (
  orders: readonly EngineOrder[],
  { markets, params }: OrderCall,
): Record<string, Record<string, unknown>> => {
  const withTrades = isTrue(params['trades'])
  return Object.fromEntries(orders.map((each) => [each.id, orderRow(each, { markets, withTrades })]))
}

const asked = ({ clientId, told }: EngineOrder, { cl_ord_id, userref }: Params): boolean =>
  (cl_ord_id === undefined || clientId === cl_ord_id) &&
  (userref === undefined || told?.['userref'] === userref)

const openOrders: Answerer = (call) => ({
  open: rowsOf(
    call.desk
      .open()
      .filter((each) => asked(each, call.params))
      .toReversed(),
    call,
  ),
})

/** Fifty a page, newest first, by offset; `start` exclusive and `end` inclusive, in seconds. */
const closedOrders: Answerer = (call) => {
  const { params, desk } = call
  const [start, end] = [Number(params['start'] ?? -1), Number(params['end'] ?? Infinity)]
  const time = ({ at, updatedAt }: EngineOrder): number =>
    (params['closetime'] === 'open' ? at : updatedAt) / 1000
  const over = desk
    .all()
    .filter((each) => !isLive(each) && asked(each, params) && time(each) > start && time(each) <= end)
    .toSorted((a, b) => time(b) - time(a))
  const ofs = Number(params['ofs'] ?? 0)
  return { closed: rowsOf(over.slice(ofs, ofs + PAGE), call), count: over.length }
}

const queryOrders: Answerer = (call) => {
  const ids = (call.params['txid'] ?? '').split(',')
  const found = ids.map((id) => call.desk.find(id))
  if (!found.every((each) => each !== undefined)) return UNKNOWN
  return rowsOf(
    found.filter((each) => asked(each, call.params)),
    call,
  )
}

const tradeVolume: Answerer = ({ params, markets }) => {
  const ids = (params['pair'] ?? '').split(',').filter((name) => name !== '')
  const known = ids.map((name) => markets.idOf(name))
  if (!known.every((id) => id !== undefined)) return { error: 'EQuery:Unknown asset pair' }
  const next = { minfee: '0.1000', maxfee: '0.4000', nextfee: '0.2400', nextvolume: '50000.0000' }
  const each = (fee: string): Record<string, unknown> =>
    Object.fromEntries(known.map((id) => [id, { fee, ...next, tiervolume: '10000.0000' }]))
  return {
    currency: 'ZUSD',
    volume: '12345.6789',
    fees: each(PERCENT.taker),
    fees_maker: each(PERCENT.maker),
  }
}

/** With the permissions of which one is needed. */
export const ORDER_CALLS: Readonly<Record<string, { needs: readonly string[]; answer: Answerer }>> = {
  AddOrder: { needs: ['modify-trades'], answer: addOrder },
  AmendOrder: { needs: ['modify-trades'], answer: amendOrder },
  CancelOrder: { needs: ['modify-trades', 'close-trades'], answer: cancelOrder },
  CancelAll: { needs: ['modify-trades', 'close-trades'], answer: cancelAll },
  OpenOrders: { needs: ['query-open-trades'], answer: openOrders },
  ClosedOrders: { needs: ['query-closed-trades'], answer: closedOrders },
  QueryOrders: { needs: ['query-open-trades', 'query-closed-trades'], answer: queryOrders },
  TradeVolume: { needs: ['query-funds'], answer: tradeVolume },
}
