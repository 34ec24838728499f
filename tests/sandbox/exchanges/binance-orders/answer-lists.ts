/** Binance's lists of two orders of which only one is filled (OCO), by the present call and by the older one. */
import { order } from '../../ledger/decimal'
import { json } from '../access'
import { type EngineOrder, isLive, isRefused, type OrderWish } from '../orders/order-words'
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
import { cancelledRow, orderRow, placedRow } from './order-rows'
import { type BinanceError, readOrder } from './read-order'

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
  const listClientOrderId = params.get('listClientOrderId') ?? freshId()
  const wishes = [above, below].map((wish) => ({
    ...wish,
    clientId: wish.clientId ?? freshId(),
    told: { ...wish.told, listClientOrderId },
  }))
  const [first, second] = wishes
  if (!first || !second) throw new Error('a list has two orders')
  return crowded(first, desk) ?? crowded(second, desk) ?? [first, second]
}

export const newList =
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
    return json(
      200,
      listRow(placed, (each) => placedRow(each, asked)),
    )
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

export const queryList: Answerer = (call) => {
  const found = listed(call)
  return found.length === 0 ? refusal(ABSENT) : json(200, listRow(found, orderRow))
}

export const cancelList: Answerer = (call) => {
  const found = listed(call)
  const live = found.find(isLive)
  if (!live) return refusal(UNKNOWN)
  const id = cancellationId(call.params)
  call.desk.cancel(live.id)
  return json(
    200,
    listRow(found, (each) => cancelledRow(each, id)),
  )
}
