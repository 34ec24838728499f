/**
 * Coinbase's order calls of Advanced Trade. A `client_order_id` stands for one order for ever: the same again is answered
 * with the first one. What is refused comes with status 200 and `success: false`.
 */
import * as v from 'valibot'
import { order, plus, times, total } from '../../ledger/decimal'
import type { SandboxAnswer } from '../../types'
import { json } from '../access'
import type { OrderDesk } from '../orders/order-desk'
import { type EngineOrder, isLive, isRefused, type OrderWish, type Refusal } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import type { ReceivedOrder } from '../orders/venue-trading'
import { walkBook } from '../orders/walk-book'
import { orderRow, STATUS } from './order-rows'
import { type CoinbaseError, type OrderBody, readBody, readOrder } from './read-order'
import { brokenRule } from './rules'

export const COINBASE_FEES = { maker: '0.004', taker: '0.006' } as const

export interface OrderCall {
  body: string
  params: URLSearchParams
  /** The rest of the path, for what is asked by id. */
  id: string
  desk: OrderDesk
  floor: Floor
  record: (received: Omit<ReceivedOrder, 'at'>) => void
}

type Answerer = (call: OrderCall) => SandboxAnswer

const bad = (message: string): SandboxAnswer =>
  json(400, { error: 'INVALID_ARGUMENT', error_details: message, message })

const isError = (answer: object): answer is CoinbaseError => 'preview' in answer

function wordsOf(refused: Refusal): CoinbaseError {
  switch (refused) {
    case 'insufficient':
      return {
        error: 'INSUFFICIENT_FUND',
        preview: 'PREVIEW_INSUFFICIENT_FUND',
        message: 'Insufficient balance in source account',
      }
    case 'would-take':
      return {
        error: 'INVALID_LIMIT_PRICE_POST_ONLY',
        preview: 'PREVIEW_INVALID_LIMIT_PRICE_POST_ONLY',
        message: 'Post only limit price is invalid',
      }
    case 'would-trigger':
    case 'not-open':
    case 'below-filled':
      return {
        error: 'INVALID_REQUEST',
        preview: 'UNKNOWN_PREVIEW_FAILURE_REASON',
        message: 'The order configuration was invalid',
      }
    default: {
      const never: never = refused
      return never
    }
  }
}

/** What is wrong with a wish in this market and with this money. */
function objection(wish: OrderWish, { desk, floor }: OrderCall): CoinbaseError | undefined {
  const { bids, asks } = floor.book(wish.market)
  if (wish.kind === 'market' && (wish.side === 'buy' ? asks : bids).length === 0)
    return { error: 'INVALID_NO_LIQUIDITY', preview: 'PREVIEW_INVALID_NO_LIQUIDITY', message: 'No liquidity' }
  const refused = desk.test(wish)
  return refused && wordsOf(refused.refused)
}

const typeOf = ({ order_configuration: configuration }: OrderBody): string =>
  Object.keys(configuration)[0] ?? ''

function place(call: OrderCall, body: OrderBody): EngineOrder | CoinbaseError {
  const wish = readOrder(body, call.floor)
  if (isError(wish)) return wish
  const wrong = objection(wish, call)
  if (wrong) return wrong
  const placed = call.desk.place(wish)
  return isRefused(placed) ? wordsOf(placed.refused) : placed
}

const createOrder: Answerer = (call) => {
  const body = readBody(call.body)
  if ('bad' in body) return bad(body.bad)
  const { client_order_id: clientId, product_id: symbol, side, order_configuration } = body
  if (clientId === undefined || clientId === '') return bad('client_order_id is required')
  const known = call.desk.byClientId(clientId)
  const placed = known ?? place(call, body)
  const received = { clientId, symbol, side, type: typeOf(body) }
  if (isError(placed)) {
    call.record({ ...received, accepted: false, refusal: placed.preview })
    const { error, preview, message } = placed
    const error_response = {
      error,
      message,
      error_details: '',
      preview_failure_reason: preview,
      new_order_failure_reason: 'UNKNOWN_FAILURE_REASON',
    }
    return json(200, { success: false, error_response, order_configuration })
  }
  call.record({ ...received, accepted: true, orderId: placed.id })
  const success_response = { order_id: placed.id, product_id: symbol, side, client_order_id: clientId }
  return json(200, { success: true, success_response, order_configuration })
}

const previewOrder: Answerer = (call) => {
  const body = readBody(call.body)
  if ('bad' in body) return bad(body.bad)
  const wish = readOrder(body, call.floor)
  if (isError(wish))
    return json(200, { order_total: '0', commission_total: '0', errs: [wish.preview], warning: [] })
  const wrong = objection(wish, call)
  const { bids, asks } = call.floor.book(wish.market)
  const { lot } = call.floor.market(wish.market)
  const levels = wish.side === 'buy' ? asks : bids
  const taken = walkBook(levels, {
    side: wish.side,
    amount: wish.amount,
    cost: wish.cost,
    limit: wish.price,
    lot,
  })
  const cost = total(taken.map(({ price, quantity }) => times(price, quantity)))
  const commission_total = times(cost, COINBASE_FEES.taker)
  return json(200, {
    order_total: plus(cost, wish.side === 'buy' ? commission_total : times(commission_total, '-1')),
    commission_total,
    errs: wrong ? [wrong.preview] : [],
    warning: [],
    quote_size: cost,
    base_size: total(taken.map(({ quantity }) => quantity)),
    best_bid: bids[0]?.price ?? '',
    best_ask: asks[0]?.price ?? '',
    is_max: false,
    slippage: '0',
  })
}

const CancelBody = v.object({ order_ids: v.array(v.string()) })

const batchCancel: Answerer = ({ body, desk }) => {
  const parsed = v.safeParse(CancelBody, JSON.parse(body || '{}'))
  if (!parsed.success || parsed.output.order_ids.length === 0) return bad('order_ids is required')
  const results = parsed.output.order_ids.map((id) => {
    const success = !isRefused(desk.cancel(id))
    const failure_reason = success ? 'UNKNOWN_CANCEL_FAILURE_REASON' : 'UNKNOWN_CANCEL_ORDER'
    return { success, failure_reason, order_id: id }
  })
  return json(200, { results })
}

const EditBody = v.object({
  order_id: v.string(),
  price: v.exactOptional(v.string()),
  size: v.exactOptional(v.string()),
})

/** Only limit orders that rest can be changed; the id stays. */
const editOrder: Answerer = ({ body, desk, floor }) => {
  const parsed = v.safeParse(EditBody, JSON.parse(body || '{}'))
  if (!parsed.success) return bad('order_id is required')
  const { order_id: id, price, size } = parsed.output
  const failed = (edit_failure_reason: string, preview_failure_reason = 'UNKNOWN_PREVIEW_FAILURE_REASON') =>
    json(200, { success: false, errors: [{ edit_failure_reason, preview_failure_reason }] })
  const found = desk.find(id)
  if (!found) return failed('ORDER_NOT_FOUND')
  if (!isLive(found)) return failed('CANNOT_EDIT_ORDER_NOT_OPEN')
  if (found.kind !== 'limit') return failed('ONLY_LIMIT_ORDER_EDITS_SUPPORTED')
  const prices = price === undefined ? [] : [price]
  const figures = { base: size ?? found.amount, prices, at: price ?? found.price ?? '0' }
  const broken = brokenRule(figures, floor.market(found.market))
  if (broken !== undefined) return failed('INVALID_EDITED_SIZE_OR_PRICE', broken)
  if (size !== undefined && order(size, found.filled) <= 0) return failed('EDITED_SIZE_BELOW_FILLED_SIZE')
  const amended = desk.amend(id, {
    ...(size === undefined ? {} : { amount: size }),
    ...(price === undefined ? {} : { price }),
  })
  if (isRefused(amended)) return failed('COMMANDER_REJECTED_EDIT_ORDER', wordsOf(amended.refused).preview)
  return json(200, { success: true, errors: [] })
}

/** Newest first, a hundred a page unless asked for fewer. */
const listOrders: Answerer = ({ params, desk }) => {
  const statuses = params.getAll('order_status')
  const products = [...params.getAll('product_id'), ...params.getAll('product_ids')]
  const ids = params.getAll('order_ids')
  const bound = (name: string, otherwise: number): number =>
    params.has(name) ? Date.parse(params.get(name) ?? '') : otherwise
  const [from, until] = [bound('start_date', 0), bound('end_date', Number.POSITIVE_INFINITY)]
  const all = desk
    .all()
    .filter((each) => statuses.length === 0 || statuses.includes(STATUS[each.status]))
    .filter((each) => products.length === 0 || products.includes(each.market))
    .filter((each) => ids.length === 0 || ids.includes(each.id))
    .filter(({ at }) => at >= from && at < until)
    .toReversed()
  const after = params.get('cursor') ?? ''
  const start = after === '' ? 0 : all.findIndex(({ id }) => id === after) + 1
  const limit = Math.min(1000, Number(params.get('limit') ?? 100))
  const page = all.slice(start, start + limit)
  const has_next = start + limit < all.length
  return json(200, {
    orders: page.map(orderRow),
    sequence: '0',
    has_next,
    cursor: has_next ? page.at(-1)?.id : '',
  })
}

const getOrder: Answerer = ({ id, desk }) => {
  const found = desk.find(id)
  if (found) return json(200, { order: orderRow(found) })
  const message = 'order with this orderID was not found'
  return json(404, { error: 'NOT_FOUND', error_details: message, message })
}

interface OrderRoute {
  trades: boolean
  answer: Answerer
}

const ROUTES: Readonly<Record<string, OrderRoute>> = {
  'POST /api/v3/brokerage/orders': { trades: true, answer: createOrder },
  'POST /api/v3/brokerage/orders/preview': { trades: true, answer: previewOrder },
  'POST /api/v3/brokerage/orders/batch_cancel': { trades: true, answer: batchCancel },
  'POST /api/v3/brokerage/orders/edit': { trades: true, answer: editOrder },
  'GET /api/v3/brokerage/orders/historical/batch': { trades: false, answer: listOrders },
}
const HISTORICAL = 'GET /api/v3/brokerage/orders/historical/'

/** By method and path; `undefined` when it is no call about orders. Fills are told with the history. */
export function orderRoute(name: string): (OrderRoute & { id: string }) | undefined {
  const known = ROUTES[name]
  if (known) return { ...known, id: '' }
  if (!name.startsWith(HISTORICAL) || name.endsWith('/fills')) return undefined
  return { trades: false, answer: getOrder, id: name.slice(HISTORICAL.length) }
}
