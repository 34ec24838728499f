/** OKX's order calls ("Order Book Trading", Trade and Algo Trading), as far as they are used. A refused order is `code: 1` with its own `sCode`. */
import type { SandboxAnswer } from '../../types'
import { json } from '../access'
import type { OrderDesk } from '../orders/order-desk'
import { type EngineOrder, isRefused, type Refusal } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import type { ReceivedOrder } from '../orders/venue-trading'
import type { AlgoDesk, AlgoOrder } from './algo-desk'
import { algoRow, orderRow, stateOf } from './order-rows'
import { isRefusal, type OkxRefusal, readAlgo, readOrder } from './read-order'

export interface OrderCall {
  body: unknown
  params: URLSearchParams
  desk: OrderDesk
  algos: AlgoDesk
  floor: Floor
  now: () => number
  forgetAfterMs: number
  record: (received: Omit<ReceivedOrder, 'at'>) => void
}

export const data = (rows: readonly unknown[]): SandboxAnswer => json(200, { code: '0', data: rows, msg: '' })
export const failed = (code: string, msg: string, status = 200): SandboxAnswer =>
  json(status, { code, data: [], msg })
const refused = (row: Record<string, string>, { sCode, sMsg }: OkxRefusal): SandboxAnswer =>
  json(200, { code: '1', data: [{ ...row, sCode, sMsg, tag: '' }], msg: 'All operations failed' })

const WORDS: Readonly<Record<Refusal, OkxRefusal>> = {
  insufficient: { sCode: '51008', sMsg: 'Order failed. Insufficient balance in account' },
  'would-take': { sCode: '51000', sMsg: 'Parameter px error' },
  'would-trigger': { sCode: '51000', sMsg: 'Parameter triggerPx error' },
  'not-open': {
    sCode: '51400',
    sMsg: 'Order cancellation failed as the order has been filled, canceled or does not exist.',
  },
  'below-filled': { sCode: '51000', sMsg: 'Parameter newSz error' },
}
const NOT_THERE = WORDS['not-open']

type Answerer = (call: OrderCall) => SandboxAnswer

const fields = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
const word = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = (body: unknown): Record<string, unknown>[] => (Array.isArray(body) ? body : [body]).map(fields)

const placeOrder: Answerer = ({ body, desk, floor, record, now }) => {
  const [sent = {}] = listOf(body)
  const [clOrdId, instId, side, ordType] = ['clOrdId', 'instId', 'side', 'ordType'].map((name) =>
    word(sent[name]),
  )
  const received = { clientId: clOrdId ?? '', symbol: instId ?? '', side: side ?? '', type: ordType ?? '' }
  const no = (refusal: OkxRefusal): SandboxAnswer => {
    record({ ...received, accepted: false, refusal: refusal.sCode })
    return refused({ clOrdId: clOrdId ?? '', ordId: '' }, refusal)
  }
  const wish = readOrder(sent, floor)
  if (isRefusal(wish)) return no(wish)
  if (wish.clientId !== undefined && desk.byClientId(wish.clientId))
    return no({ sCode: '51016', sMsg: 'Client order ID already exists.' })
  const placed = desk.place(wish)
  if (isRefused(placed)) return no(WORDS[placed.refused])
  record({ ...received, accepted: true, orderId: placed.id })
  return data([{ clOrdId, ordId: placed.id, sCode: '0', sMsg: '', tag: '', ts: String(now()) }])
}

const placeAlgo: Answerer = ({ body, algos, floor, record }) => {
  const sent = fields(body)
  const [clientId = '', instId = '', side = '', ordType = ''] = [
    'algoClOrdId',
    'instId',
    'side',
    'ordType',
  ].map((name) => word(sent[name]))
  const received = { clientId, symbol: instId, side, type: ordType }
  const no = (refusal: OkxRefusal): SandboxAnswer => {
    record({ ...received, accepted: false, refusal: refusal.sCode })
    return refused({ algoClOrdId: clientId, algoId: '', clOrdId: '' }, refusal)
  }
  const wish = readAlgo(sent, floor)
  if (isRefusal(wish)) return no(wish)
  if (clientId !== '' && algos.all().some(({ algoClOrdId }) => algoClOrdId === clientId))
    return no({ sCode: '51065', sMsg: 'algoClOrdId already exists.' })
  const { algoId, algoClOrdId } = algos.place(wish)
  record({ ...received, accepted: true, orderId: algoId })
  return data([{ algoClOrdId, algoId, clOrdId: '', sCode: '0', sMsg: '', tag: '' }])
}

const cancelOrder: Answerer = ({ body, desk }) => {
  const { ordId } = fields(body)
  const id = word(ordId)
  return isRefused(desk.cancel(id))
    ? refused({ clOrdId: '', ordId: id }, NOT_THERE)
    : data([{ clOrdId: '', ordId: id, sCode: '0', sMsg: '' }])
}

const cancelAlgos: Answerer = ({ body, algos }) => {
  if (!Array.isArray(body)) return failed('50002', 'Incorrect json data format', 400)
  const [sent = {}] = listOf(body)
  const algoId = word(sent['algoId'])
  const end = algos.cancel(algoId)
  const row = { algoClOrdId: '', algoId, clOrdId: '' }
  if (end === 'triggered')
    return refused(row, { sCode: '51416', sMsg: "Order has been triggered and can't be canceled" })
  return end === 'not-open' ? refused(row, NOT_THERE) : data([{ ...row, sCode: '0', sMsg: '', tag: '' }])
}

/** One that was cancelled before anything was filled is forgotten after a while. */
const isTold = (each: EngineOrder, { now, forgetAfterMs }: OrderCall): boolean =>
  stateOf(each) !== 'canceled' || each.filled !== '0' || now() - each.updatedAt < forgetAfterMs

const orderDetails: Answerer = (call) => {
  const { params, desk } = call
  const id = params.get('ordId')
  const found = id ? desk.find(id) : desk.byClientId(params.get('clOrdId') ?? '')
  return found && found.market === params.get('instId') && isTold(found, call)
    ? data([orderRow(found)])
    : failed('51603', "Order doesn't exist")
}

const algoDetails: Answerer = ({ params, algos }) => {
  const [algoId, clientId] = [params.get('algoId'), params.get('algoClOrdId')]
  if (!algoId && !clientId) return failed('50014', 'Parameter algoId can not be empty.', 400)
  const found = algos.all().find((each) => (algoId ? each.algoId === algoId : each.algoClOrdId === clientId))
  return found ? data([algoRow(found)]) : failed('51603', "Order doesn't exist")
}

const newestFirst = <Row>(
  rows: readonly Row[],
  params: URLSearchParams,
  idOf: (row: Row) => string,
): Row[] => {
  const after = params.get('after')
  const all = rows.toReversed()
  const start = after === null ? 0 : all.findIndex((row) => idOf(row) === after) + 1
  return all.slice(start, start + Math.min(100, Number(params.get('limit') ?? 100)))
}

const inMarket = (params: URLSearchParams, market: string): boolean =>
  !params.has('instId') || params.get('instId') === market

const ordersPending: Answerer = ({ params, desk }) => {
  const open = desk.open().filter(({ market }) => inMarket(params, market))
  return data(newestFirst(open, params, ({ id }) => id).map(orderRow))
}

const ordersHistory: Answerer = (call) => {
  const { params, desk } = call
  if (!params.has('instType')) return failed('50014', 'Parameter instType can not be empty.', 400)
  const ended = desk
    .all()
    .filter((each) => stateOf(each) === params.get('state') && isTold(each, call))
    .filter(({ market, at }) => inMarket(params, market) && at >= Number(params.get('begin') ?? 0))
  return data(newestFirst(ended, params, ({ id }) => id).map(orderRow))
}

/** `ordType` must be there: one type, or `conditional,oco`. */
function algoList(params: URLSearchParams, rows: readonly AlgoOrder[]): SandboxAnswer {
  const asked = params.get('ordType') ?? ''
  if (asked === '') return failed('50014', 'Parameter ordType can not be empty.', 400)
  const types = asked.split(',')
  if (types.length > 1 && asked !== 'conditional,oco') return failed('51000', 'Parameter ordType error', 400)
  const found = rows.filter(
    ({ ordType, waiting }) => types.includes(ordType) && inMarket(params, waiting.market),
  )
  return data(newestFirst(found, params, ({ algoId }) => algoId).map(algoRow))
}

const algosPending: Answerer = ({ params, algos }) =>
  algoList(
    params,
    algos.all().filter(({ state }) => state === 'live'),
  )

const algosHistory: Answerer = ({ params, algos }) => {
  const [state, algoId] = [params.get('state'), params.get('algoId')]
  if (!state && !algoId) return failed('50014', 'Parameter state can not be empty.', 400)
  const ended = algos.all().filter((each) => each.state !== 'live')
  return algoList(
    params,
    ended.filter((each) => (state ? each.state === state : each.algoId === algoId)),
  )
}

interface OrderRoute {
  trades: boolean
  answer: Answerer
}

const asks = (answer: Answerer): OrderRoute => ({ trades: false, answer })
const trades = (answer: Answerer): OrderRoute => ({ trades: true, answer })

export const ORDER_ROUTES: Readonly<Record<string, OrderRoute>> = {
  'POST /api/v5/trade/batch-orders': trades(placeOrder),
  'POST /api/v5/trade/order-algo': trades(placeAlgo),
  'POST /api/v5/trade/cancel-order': trades(cancelOrder),
  'POST /api/v5/trade/cancel-algos': trades(cancelAlgos),
  'GET /api/v5/trade/order': asks(orderDetails),
  'GET /api/v5/trade/order-algo': asks(algoDetails),
  'GET /api/v5/trade/orders-pending': asks(ordersPending),
  'GET /api/v5/trade/orders-history': asks(ordersHistory),
  'GET /api/v5/trade/orders-algo-pending': asks(algosPending),
  'GET /api/v5/trade/orders-algo-history': asks(algosHistory),
}
