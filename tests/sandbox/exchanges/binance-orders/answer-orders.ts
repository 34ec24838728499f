/**
 * Binance's order endpoints: new, test, query, cancel, replace, amend, lists. A client id is unique among open orders only:
 * a request that comes twice buys twice when the first was filled at once.
 */
import { randomUUID } from 'node:crypto'
import { order } from '../../ledger/decimal'
import type { SandboxAnswer } from '../../types'
import { json } from '../access'
import type { OrderDesk } from '../orders/order-desk'
import { type EngineOrder, isLive, isRefused, type OrderWish, type Refusal } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import { isConditional } from '../orders/triggers'
import type { ReceivedOrder } from '../orders/venue-trading'
import { amendedRow, cancelledRow, orderRow, placedRow } from './order-rows'
import { type BinanceError, readOrder } from './read-order'
import { MOST_ALGO_ORDERS, MOST_ORDERS } from './rules'

export interface OrderCall {
  params: URLSearchParams
  desk: OrderDesk
  floor: Floor
  record: (received: Omit<ReceivedOrder, 'at'>) => void
}

type Answerer = (call: OrderCall) => SandboxAnswer

export const refusal = ({ code, msg }: BinanceError): SandboxAnswer => json(400, { code, msg })

const UNKNOWN: BinanceError = { code: -2011, msg: 'Unknown order sent.' }
const ABSENT: BinanceError = { code: -2013, msg: 'Order does not exist.' }

export function wordsOf(refused: Refusal): BinanceError {
  switch (refused) {
    case 'insufficient':
      return { code: -2010, msg: 'Account has insufficient balance for requested action.' }
    case 'would-take':
      return { code: -2010, msg: 'Order would immediately match and take.' }
    case 'would-trigger':
      return { code: -2010, msg: 'Stop price would trigger immediately.' }
    case 'not-open':
      return UNKNOWN
    case 'below-filled':
      return { code: -2038, msg: 'Order amend rejected: new quantity is below what was executed.' }
    default: {
      const never: never = refused
      return never
    }
  }
}

const isError = (answer: object): answer is BinanceError => 'msg' in answer

/** Rules about the owner's other orders. */
function crowded(wish: OrderWish, desk: OrderDesk): BinanceError | undefined {
  const open = desk.open().filter(({ market }) => market === wish.market)
  if (desk.open().some(({ clientId }) => clientId !== undefined && clientId === wish.clientId))
    return { code: -2010, msg: 'Duplicate order sent.' }
  if (open.length >= MOST_ORDERS) return { code: -1013, msg: 'Filter failure: MAX_NUM_ORDERS' }
  const algo = open.filter(isConditional).length
  return isConditional(wish) && algo >= MOST_ALGO_ORDERS
    ? { code: -1013, msg: 'Filter failure: MAX_NUM_ALGO_ORDERS' }
    : undefined
}

/** @returns the order, or why it was not taken; it counts as received either way */
export function placeOrder({ params, desk, floor, record }: OrderCall): EngineOrder | BinanceError {
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
    clientId: wish.clientId ?? randomUUID().replaceAll('-', '').slice(0, 22),
  })
  return isRefused(placed) ? wordsOf(placed.refused) : placed
}

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
  if (symbol === null)
    return { code: -1102, msg: "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed." }
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

const cancellationId = (params: URLSearchParams): string =>
  params.get('newClientOrderId') ?? randomUUID().replaceAll('-', '').slice(0, 22)

const cancelOrder: Answerer = (call) => {
  const found = named(call)
  if (found !== undefined && isError(found)) return refusal(found)
  const ended = found ? call.desk.cancel(found.id) : { refused: 'not-open' as const }
  if (!found || isRefused(ended)) return refusal(UNKNOWN)
  const id = cancellationId(call.params)
  if (found.listId !== undefined)
    return json(200, listRow(ended, { report: (each) => cancelledRow(each, id) }))
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
  if (symbol === null)
    return refusal({
      code: -1102,
      msg: "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.",
    })
  const bound = (name: string, otherwise: number): number => Number(params.get(name) ?? otherwise)
  const [from, until] = [bound('startTime', 0), bound('endTime', Number.MAX_SAFE_INTEGER)]
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
  if (newQty === null)
    return refusal({
      code: -1102,
      msg: "Mandatory parameter 'newQty' was not sent, was empty/null, or malformed.",
    })
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

interface ListTelling {
  report: (each: EngineOrder) => unknown
  listClientOrderId?: string
}

function listRow(orders: readonly EngineOrder[], { report, listClientOrderId }: ListTelling): unknown {
  const [first] = orders
  const done = orders.every((each) => !isLive(each))
  return {
    orderListId: Number(first?.listId),
    contingencyType: 'OCO',
    listStatusType: done ? 'ALL_DONE' : 'EXEC_STARTED',
    listOrderStatus: done ? 'ALL_DONE' : 'EXECUTING',
    listClientOrderId: listClientOrderId ?? first?.told?.['listClientOrderId'],
    transactionTime: first?.updatedAt,
    symbol: first?.market,
    orders: orders.map(({ market, id, clientId }) => ({
      symbol: market,
      orderId: Number(id),
      clientOrderId: clientId,
    })),
    orderReports: orders.map(report),
  }
}

/** The parameters of one of the two orders of a list, as those of a single order. */
function legOf(params: URLSearchParams, which: 'above' | 'below'): URLSearchParams {
  const leg = new URLSearchParams()
  const names = {
    Type: 'type',
    Price: 'price',
    StopPrice: 'stopPrice',
    TrailingDelta: 'trailingDelta',
    TimeInForce: 'timeInForce',
    ClientOrderId: 'newClientOrderId',
  }
  for (const name of ['symbol', 'side', 'quantity']) {
    const value = params.get(name)
    if (value !== null) leg.set(name, value)
  }
  for (const [from, to] of Object.entries(names)) {
    const value = params.get(which + from)
    if (value !== null) leg.set(to, value)
  }
  return leg
}

/** For the older call: a limit, and a stop on the other side of the price. */
function modernised(params: URLSearchParams): URLSearchParams {
  const [limit, stop] = params.get('side') === 'SELL' ? ['above', 'below'] : ['below', 'above']
  const modern = new URLSearchParams(params)
  const put = (name: string, value: string | null): void => {
    if (value !== null) modern.set(name, value)
  }
  const stopLimit = params.get('stopLimitPrice')
  put(`${limit}Type`, 'LIMIT_MAKER')
  put(`${limit}Price`, params.get('price'))
  put(`${limit}ClientOrderId`, params.get('limitClientOrderId'))
  put(`${stop}Type`, stopLimit === null ? 'STOP_LOSS' : 'STOP_LOSS_LIMIT')
  put(`${stop}StopPrice`, params.get('stopPrice'))
  put(`${stop}Price`, stopLimit)
  put(`${stop}TimeInForce`, params.get('stopLimitTimeInForce'))
  put(`${stop}ClientOrderId`, params.get('stopClientOrderId'))
  return modern
}

function readList(
  params: URLSearchParams,
  { floor, desk }: OrderCall,
): [OrderWish, OrderWish] | BinanceError {
  const [above, below] = [readOrder(legOf(params, 'above'), floor), readOrder(legOf(params, 'below'), floor)]
  if (isError(above)) return above
  if (isError(below)) return below
  const last = floor.last(above.market)
  const mark = ({ price, trigger }: OrderWish): string => trigger ?? price ?? last
  const limits = [above, below].filter(({ kind }) => kind === 'limit').length
  const apart = order(mark(above), last) > 0 && order(mark(below), last) < 0
  if (limits > 1 || !apart)
    return { code: -2010, msg: 'The relationship of the prices for the orders is not correct.' }
  const listClientOrderId = params.get('listClientOrderId') ?? randomUUID().replaceAll('-', '').slice(0, 22)
  const wishes = [above, below].map((wish) => ({
    ...wish,
    clientId: wish.clientId ?? randomUUID().replaceAll('-', '').slice(0, 22),
    told: { ...wish.told, listClientOrderId },
  }))
  const [first, second] = wishes
  if (!first || !second) throw new Error('a list has two orders')
  return crowded(first, desk) ?? crowded(second, desk) ?? [first, second]
}

const newList =
  (older: boolean): Answerer =>
  (call) => {
    const params = older ? modernised(call.params) : call.params
    const wishes = readList(params, call)
    const placed = isError(wishes) ? wishes : call.desk.placeList(wishes)
    const wrong = isError(placed) ? placed : isRefused(placed) ? wordsOf(placed.refused) : undefined
    const clientId = params.get('listClientOrderId')
    call.record({
      ...(clientId === null ? {} : { clientId }),
      symbol: params.get('symbol') ?? '',
      side: params.get('side') ?? '',
      type: 'OCO',
      accepted: wrong === undefined,
      ...(wrong ? { refusal: `${wrong.code} ${wrong.msg}` } : {}),
    })
    if (wrong || isError(placed) || isRefused(placed)) return refusal(wrong ?? UNKNOWN)
    const asked = params.get('newOrderRespType') ?? 'RESULT'
    return json(200, listRow(placed, { report: (each) => placedRow(each, asked) }))
  }

/** By the list's id, or the client's word for it. */
function listed({ params, desk }: OrderCall): EngineOrder[] {
  const [id, clientId] = [
    params.get('orderListId'),
    params.get('listClientOrderId') ?? params.get('origClientOrderId'),
  ]
  return desk
    .all()
    .filter(({ listId, told }) =>
      id === null
        ? clientId !== null && told?.['listClientOrderId'] === clientId
        : listId !== undefined && listId === id,
    )
}

const queryList: Answerer = (call) => {
  const found = listed(call)
  return found.length === 0 ? refusal(ABSENT) : json(200, listRow(found, { report: orderRow }))
}

const cancelList: Answerer = (call) => {
  const found = listed(call)
  const live = found.find(isLive)
  if (!live) return refusal(UNKNOWN)
  const id = cancellationId(call.params)
  call.desk.cancel(live.id)
  return json(200, listRow(found, { report: (each) => cancelledRow(each, id) }))
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
