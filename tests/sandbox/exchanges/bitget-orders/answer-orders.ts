/** Bitget's calls about ordinary spot orders: place, cancel, one, the open ones, those of the past. */
import type { OrderDesk } from '../orders/order-desk'
import { isLive, isRefused } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import type { ReceivedOrder } from '../orders/venue-trading'
import { openRow, orderRow } from './order-rows'
import { type Params, readOrder } from './read-order'
import { DUPLICATE, isError, NO_ORDER, wordsOf } from './words'

export interface OrderCall {
  params: Params
  desk: OrderDesk
  floor: Floor
  record: (received: Omit<ReceivedOrder, 'at'>) => void
}

type Answerer = (call: OrderCall) => unknown

const placeOrder: Answerer = ({ params, desk, floor, record }) => {
  const wish = readOrder(params, floor)
  const isTaken = desk
    .all()
    .some(({ clientId }) => clientId !== undefined && clientId === params['clientOid'])
  const placed = isError(wish) ? wish : isTaken ? DUPLICATE : desk.place(wish)
  const refusal = isError(placed) ? placed : isRefused(placed) ? wordsOf(placed.refused) : undefined
  record({
    ...(params['clientOid'] === undefined ? {} : { clientId: params['clientOid'] }),
    symbol: params['symbol'] ?? '',
    side: params['side'] ?? '',
    type: params['orderType'] ?? '',
    ...(refusal
      ? { accepted: false, refusal: refusal.msg }
      : { accepted: true, orderId: 'id' in placed ? placed.id : '' }),
  })
  if (refusal) return refusal
  return 'id' in placed ? { orderId: placed.id, clientOid: placed.clientId ?? placed.id } : NO_ORDER
}

const named = ({ params, desk }: OrderCall) =>
  params['orderId'] === undefined ? desk.byClientId(params['clientOid'] ?? '') : desk.find(params['orderId'])

const cancelOrder: Answerer = (call) => {
  const found = named(call)
  if (!found || isRefused(call.desk.cancel(found.id))) return NO_ORDER
  return { orderId: found.id, clientOid: found.clientId ?? found.id }
}

const orderInfo: Answerer = (call) => {
  const found = named(call)
  return found ? [orderRow(found)] : []
}

const unfilled: Answerer = ({ params, desk }) =>
  desk
    .open()
    .filter(({ market }) => params['symbol'] === undefined || market === params['symbol'])
    .map(openRow)
    .toReversed()

const history: Answerer = ({ params, desk }) => {
  const { symbol, idLessThan, startTime = '0', endTime = '9999999999999', limit = '100' } = params
  return desk
    .all()
    .filter(
      (each) =>
        !isLive(each) &&
        (symbol === undefined || each.market === symbol) &&
        (idLessThan === undefined || BigInt(each.id) < BigInt(idLessThan)) &&
        each.at >= Number(startTime) &&
        each.at <= Number(endTime),
    )
    .toReversed()
    .slice(0, Number(limit))
    .map(orderRow)
}

export const ORDER_CALLS: Readonly<
  Record<string, { trades: boolean; answer: (call: OrderCall) => unknown }>
> = {
  'POST place-order': { trades: true, answer: placeOrder },
  'POST cancel-order': { trades: true, answer: cancelOrder },
  'GET orderInfo': { trades: false, answer: orderInfo },
  'GET unfilled-orders': { trades: false, answer: unfilled },
  'GET history-orders': { trades: false, answer: history },
}
