/**
 * Binance's order endpoints: new, test, query, cancel, replace, amend. A client id is unique among open orders only: a
 * request that comes twice buys twice when the first was filled at once.
 */
import { order } from '../../ledger/decimal'
import { json } from '../access'
import type { OrderDesk } from '../orders/order-desk'
import { type EngineOrder, isLive, isRefused, type OrderWish } from '../orders/order-words'
import { cancelList, newList, queryList } from './answer-lists'
import { listRow } from './list-row'
import {
  ABSENT,
  type Answerer,
  cancellationId,
  crowded,
  freshId,
  isError,
  type OrderCall,
  refusal,
  UNKNOWN,
  wordsOf,
} from './order-call'
import { amendedRow, cancelledRow, orderRow, placedRow } from './order-rows'
import { type BinanceError, missing, readOrder } from './read-order'

/** @returns the order, or why it was not taken; it counts as received either way */
function placeOrder({ params, desk, floor, record }: OrderCall): EngineOrder | BinanceError {
  const wish = readOrder(params, floor)
  const placed = isError(wish) ? wish : (crowded(wish, desk) ?? place(wish, desk))
  const clientId = params.get('newClientOrderId')
  record({
    ...(clientId === null ? {} : { clientId }),
    symbol: params.get('symbol') ?? '',
    side: params.get('side') ?? '',
    type: params.get('type') ?? '',
    ...(isError(placed)
      ? { accepted: false, refusal: `${placed.code} ${placed.msg}` }
      : { accepted: true, orderId: placed.id }),
  })
  return placed
}

function place(wish: OrderWish, desk: OrderDesk): EngineOrder | BinanceError {
  const placed = desk.place({
    ...wish,
    clientId: wish.clientId ?? freshId(),
  })
  return isRefused(placed) ? wordsOf(placed.refused) : placed
}

const DAY = 86_400_000

const newOrder: Answerer = (call) => {
  const placed = placeOrder(call)
  if (isError(placed)) return refusal(placed)
  const plainKind = placed.kind === 'market' || placed.kind === 'limit'
  return json(200, placedRow(placed, call.params.get('newOrderRespType') ?? (plainKind ? 'FULL' : 'ACK')))
}

const testOrder: Answerer = ({ params, desk, floor }) => {
  const wish = readOrder(params, floor)
  if (isError(wish)) return refusal(wish)
  const wrong = crowded(wish, desk)
  return wrong ? refusal(wrong) : json(200, {})
}

/** The one that `orderId` or `origClientOrderId` names in the market of `symbol`; of several, the one that lives, else the newest. */
function named(
  { params, desk }: OrderCall,
  names: readonly [string, string] = ['orderId', 'origClientOrderId'],
): EngineOrder | undefined | BinanceError {
  const [id, clientId] = names.map((name) => params.get(name))
  const symbol = params.get('symbol')
  if (symbol === null) return missing('symbol')
  if (id === null && clientId === null)
    return {
      code: -1102,
      msg: `Param '${names[1]}' or '${names[0]}' must be sent, but both were empty/null!`,
    }
  const found = desk
    .all()
    .filter((each) => each.market === symbol && (id === null ? each.clientId === clientId : each.id === id))
  return found.find(isLive) ?? found.at(-1)
}

const queryOrder: Answerer = (call) => {
  const found = named(call)
  if (found === undefined) return refusal(ABSENT)
  return isError(found) ? refusal(found) : json(200, orderRow(found))
}

const cancelOrder: Answerer = (call) => {
  const found = named(call)
  if (found !== undefined && isError(found)) return refusal(found)
  const ended = found ? call.desk.cancel(found.id) : { refused: 'not-open' as const }
  if (!found || isRefused(ended)) return refusal(UNKNOWN)
  const id = cancellationId(call.params)
  if (found.listId !== undefined)
    return json(
      200,
      listRow(ended, (each) => cancelledRow(each, id)),
    )
  return json(200, cancelledRow(found, id))
}

const openOrders: Answerer = ({ params, desk }) => {
  const symbol = params.get('symbol')
  const open = desk.open().filter(({ market }) => symbol === null || market === symbol)
  return json(200, open.map(orderRow))
}

const cancelAll: Answerer = ({ params, desk }) => {
  const open = desk.open().filter(({ market }) => market === params.get('symbol'))
  if (open.length === 0) return refusal(UNKNOWN)
  const id = cancellationId(params)
  for (const { id: orderId } of open) desk.cancel(orderId)
  return json(
    200,
    open.map((each) => cancelledRow(each, id)),
  )
}

const allOrders: Answerer = ({ params, desk }) => {
  const symbol = params.get('symbol')
  if (symbol === null) return refusal(missing('symbol'))
  const bound = (name: string, otherwise: number): number => Number(params.get(name) ?? otherwise)
  const [from, until] = [bound('startTime', 0), bound('endTime', Number.MAX_SAFE_INTEGER)]
  if (params.has('startTime') && params.has('endTime') && until - from > DAY)
    return refusal({ code: -1127, msg: 'More than 24 hours between startTime and endTime.' })
  const rows = desk
    .all()
    .filter(({ market, at, id }) => {
      return market === symbol && at >= from && at <= until && Number(id) >= bound('orderId', 0)
    })
    .map(orderRow)
  const limit = Math.min(1000, bound('limit', 500))
  return json(
    200,
    params.has('orderId') || params.has('startTime') ? rows.slice(0, limit) : rows.slice(-limit),
  )
}

/** One order in the place of another; when the first cannot be cancelled the second is not tried, unless failure is allowed. */
const cancelReplace: Answerer = (call) => {
  const { params, desk } = call
  const stops = params.get('cancelReplaceMode') === 'STOP_ON_FAILURE'
  const old = named(call, ['cancelOrderId', 'cancelOrigClientOrderId'])
  if (old !== undefined && isError(old)) return refusal(old)
  // What is wrong with the parameters is said before anything is cancelled.
  const wish = readOrder(params, call.floor)
  if (isError(wish)) {
    placeOrder(call)
    return refusal(wish)
  }
  const ended = old ? desk.cancel(old.id) : { refused: 'not-open' as const }
  const cancelled = old !== undefined && !isRefused(ended)
  const cancelResponse = cancelled ? cancelledRow(old, cancellationId(params)) : UNKNOWN
  const cancelResult = cancelled ? 'SUCCESS' : 'FAILURE'
  if (!cancelled && stops) {
    const data = { cancelResult, newOrderResult: 'NOT_ATTEMPTED', cancelResponse, newOrderResponse: null }
    return json(400, { code: -2022, msg: 'Order cancel-replace failed.', data })
  }
  const placed = placeOrder(call)
  const newOrderResult = isError(placed) ? 'FAILURE' : 'SUCCESS'
  const newOrderResponse = isError(placed)
    ? placed
    : placedRow(placed, params.get('newOrderRespType') ?? 'FULL')
  const told = { cancelResult, newOrderResult, cancelResponse, newOrderResponse }
  if (cancelled && !isError(placed)) return json(200, told)
  const isHalf = cancelled || !isError(placed)
  return isHalf
    ? json(409, { code: -2021, msg: 'Order cancel-replace partially failed.', data: told })
    : json(400, { code: -2022, msg: 'Order cancel-replace failed.', data: told })
}

/** Makes an order smaller; it keeps its place. */
const amendKeepPriority: Answerer = (call) => {
  const found = named(call)
  if (found === undefined) return refusal(ABSENT)
  if (isError(found)) return refusal(found)
  const newQty = call.params.get('newQty')
  if (newQty === null) return refusal(missing('newQty'))
  if (order(newQty, found.amount ?? '0') >= 0)
    return refusal({ code: -2038, msg: 'The amended quantity must be lower than the quantity of the order.' })
  const amended = call.desk.amend(found.id, { amount: newQty })
  if (isRefused(amended)) return refusal(wordsOf(amended.refused))
  return json(200, {
    transactTime: amended.updatedAt,
    executionId: amended.updatedAt,
    amendedOrder: amendedRow(amended),
  })
}

/** Those that need the right to trade change something; the others tell. */
export const ORDER_ANSWERS: Readonly<Record<string, { trades: boolean; answer: Answerer }>> = {
  'POST /api/v3/order': { trades: true, answer: newOrder },
  'POST /api/v3/order/test': { trades: true, answer: testOrder },
  'GET /api/v3/order': { trades: false, answer: queryOrder },
  'DELETE /api/v3/order': { trades: true, answer: cancelOrder },
  'GET /api/v3/openOrders': { trades: false, answer: openOrders },
  'DELETE /api/v3/openOrders': { trades: true, answer: cancelAll },
  'GET /api/v3/allOrders': { trades: false, answer: allOrders },
  'POST /api/v3/order/cancelReplace': { trades: true, answer: cancelReplace },
  'PUT /api/v3/order/amend/keepPriority': { trades: true, answer: amendKeepPriority },
  'POST /api/v3/orderList/oco': { trades: true, answer: newList(false) },
  'POST /api/v3/order/oco': { trades: true, answer: newList(true) },
  'GET /api/v3/orderList': { trades: false, answer: queryList },
  'DELETE /api/v3/orderList': { trades: true, answer: cancelList },
}

/** By address, for one call. */
export const ORDER_WEIGHTS: Readonly<Record<string, number>> = {
  '/api/v3/allOrders': 20,
  '/api/v3/openOrders': 80,
  '/api/v3/orderList': 4,
  '/api/v3/order/amend/keepPriority': 4,
  '/api/v3/account/commission': 20,
}
