/** Bybit's order calls, as far as they are used. Every answer is a 200; `retCode` tells what is wrong. */
import type { SandboxAnswer } from '../../types'
import { json } from '../access'
import type { OrderDesk } from '../orders/order-desk'
import { type EngineOrder, isLive, isRefused, type Refusal } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import type { ReceivedOrder } from '../orders/venue-trading'
import { filterOf, orderRow } from './order-rows'
import { type BybitRefusal, isRefusal, readOrder } from './read-order'

export interface OrderCall {
  body: unknown
  params: URLSearchParams
  desk: OrderDesk
  floor: Floor
  now: () => number
  /** A restart has emptied the list of those that ended lately. */
  isRestarted: boolean
  record: (received: Omit<ReceivedOrder, 'at'>) => void
}

export const told = (result: unknown, now: number): SandboxAnswer =>
  json(200, { retCode: 0, retMsg: 'OK', result, retExtInfo: {}, time: now })
export const failed = ({ retCode, retMsg }: BybitRefusal, now: number): SandboxAnswer =>
  json(200, { retCode, retMsg, result: {}, retExtInfo: {}, time: now })

const WORDS: Readonly<Record<Refusal, BybitRefusal>> = {
  insufficient: { retCode: 170131, retMsg: 'Insufficient balance.' },
  'would-take': { retCode: 170218, retMsg: 'The LIMIT-MAKER order is rejected due to invalid price.' },
  'would-trigger': { retCode: 170210, retMsg: 'New order rejected.' },
  'not-open': { retCode: 170213, retMsg: 'Order does not exist.' },
  'below-filled': { retCode: 170136, retMsg: 'Order quantity lower than the minimum.' },
}

type Answerer = (call: OrderCall) => SandboxAnswer

const fields = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
const word = (value: unknown): string => (typeof value === 'string' ? value : '')

const create: Answerer = ({ body, desk, floor, now, record }) => {
  const sent = fields(body)
  const [clientId = '', symbol = '', side = '', type = ''] = [
    'orderLinkId',
    'symbol',
    'side',
    'orderType',
  ].map((name) => word(sent[name]))
  const received = { clientId, symbol, side, type }
  const no = (refusal: BybitRefusal): SandboxAnswer => {
    record({ ...received, accepted: false, refusal: String(refusal.retCode) })
    return failed(refusal, now())
  }
  const wish = readOrder(sent, floor)
  if (isRefusal(wish)) return no(wish)
  if (clientId !== '' && desk.byClientId(clientId))
    return no({ retCode: 170141, retMsg: 'Duplicate clientOrderId.' })
  const placed = desk.place(wish)
  if (isRefused(placed)) return no(WORDS[placed.refused])
  record({ ...received, accepted: true, orderId: placed.id })
  return told({ orderId: placed.id, orderLinkId: clientId }, now())
}

/** Without a filter only plain orders are cancelled; one that waits by its own. */
const cancel: Answerer = ({ body, desk, now }) => {
  const { orderId, orderLinkId, orderFilter = 'Order' } = fields(body)
  const found = word(orderId) === '' ? desk.byClientId(word(orderLinkId)) : desk.find(word(orderId))
  if (!found || filterOf(found) !== orderFilter || isRefused(desk.cancel(found.id)))
    return failed(WORDS['not-open'], now())
  return told({ orderId: found.id, orderLinkId: found.clientId ?? '' }, now())
}

/** By `orderId`, else by `orderLinkId`, else by `symbol`: the first that is there counts. */
function asked(params: URLSearchParams, rows: readonly EngineOrder[]): EngineOrder[] {
  const [orderId, linkId, symbol] = [params.get('orderId'), params.get('orderLinkId'), params.get('symbol')]
  if (orderId) return rows.filter(({ id }) => id === orderId)
  if (linkId) return rows.filter(({ clientId }) => clientId === linkId)
  return symbol ? rows.filter(({ market }) => market === symbol) : [...rows]
}

/** Newest first, twenty a page unless asked for others, fifty at most. */
function page(params: URLSearchParams, rows: readonly EngineOrder[], now: number): SandboxAnswer {
  const filter = params.get('orderFilter')
  const all = rows.filter((each) => filter === null || filterOf(each) === filter).toReversed()
  const after = params.get('cursor')
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
  const list = all.slice(start, start + Math.min(50, Number(params.get('limit') ?? 20)))
  const nextPageCursor = start + list.length < all.length ? (list.at(-1)?.id ?? '') : ''
  return told({ list: list.map(orderRow), nextPageCursor, category: 'spot' }, now)
}

const isSpot = (params: URLSearchParams): boolean => params.get('category') === 'spot'
const WRONG_CATEGORY = { retCode: 10001, retMsg: 'params error: category only supports spot here' }

const realtime: Answerer = ({ params, desk, now, isRestarted }) => {
  if (!isSpot(params)) return failed(WRONG_CATEGORY, now())
  const byId = params.has('orderId') || params.has('orderLinkId')
  const tellsEnded = byId && !isRestarted
  return page(params, asked(params, tellsEnded ? desk.all() : desk.open()), now())
}

const WEEK_MS = 7 * 24 * 3_600_000

const history: Answerer = ({ params, desk, now }) => {
  if (!isSpot(params)) return failed(WRONG_CATEGORY, now())
  const [start, end] = ['startTime', 'endTime'].map((name) =>
    params.has(name) ? Number(params.get(name)) : undefined,
  )
  const from = start ?? (end ?? now()) - WEEK_MS
  const until = end ?? (start === undefined ? now() : start + WEEK_MS)
  if (until - from > WEEK_MS)
    return failed({ retCode: 10001, retMsg: 'The time range is more than 7 days' }, now())
  const ended = desk.all().filter((each) => !isLive(each) && each.at >= from && each.at <= until)
  return page(params, asked(params, ended), now())
}

interface OrderRoute {
  trades: boolean
  answer: Answerer
}

export const ORDER_ROUTES: Readonly<Record<string, OrderRoute>> = {
  'POST /v5/order/create': { trades: true, answer: create },
  'POST /v5/order/cancel': { trades: true, answer: cancel },
  'GET /v5/order/realtime': { trades: false, answer: realtime },
  'GET /v5/order/history': { trades: false, answer: history },
}
