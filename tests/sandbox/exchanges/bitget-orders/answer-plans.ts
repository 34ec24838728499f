/** Bitget's calls about trigger orders: place, cancel, those that wait, those of the past, and what one became. */
import { plain } from '../../ledger/decimal'
import type { Floor } from '../orders/trading-floor'
import type { ReceivedOrder } from '../orders/venue-trading'
import type { PlanBook, PlanOrder } from './plan-book'
import { type Params, readPlan } from './read-order'
import { type BitgetError, DUPLICATE, empty, isError, NO_PLAN, NOT_TRIGGERED } from './words'

const QUARTER_MS = 90 * 86_400_000

export interface PlanCall {
  params: Params
  plans: PlanBook
  floor: Floor
  record: (received: Omit<ReceivedOrder, 'at'>) => void
  /** Libraries report that Bitget at times tells no sub order of a trigger order that has fired. */
  hidesSubOrders: boolean
}

type Answerer = (call: PlanCall) => unknown

const rowOf = (plan: PlanOrder): Record<string, unknown> => ({
  orderId: plan.orderId,
  clientOid: plan.clientOid ?? plan.orderId,
  symbol: plan.symbol,
  size: plan.size,
  planType: plan.planType,
  executePrice: plan.executePrice ?? '0',
  triggerPrice: plan.triggerPrice,
  status: plan.status,
  orderType: plan.orderType,
  side: plan.side,
  triggerType: plan.triggerType,
  enterPointSource: 'API',
  cTime: String(plan.cTime),
  uTime: String(plan.uTime),
})

const placePlan: Answerer = ({ params, plans, floor, record }) => {
  const wish = readPlan(params, floor)
  // A client id is told once as long as the order of it waits.
  const isTaken = plans.all().some((each) => each.status === 'live' && each.clientOid === params['clientOid'])
  const placed = isError(wish) ? wish : isTaken && params['clientOid'] ? DUPLICATE : plans.place(wish)
  record({
    ...(params['clientOid'] === undefined ? {} : { clientId: params['clientOid'] }),
    symbol: params['symbol'] ?? '',
    side: params['side'] ?? '',
    type: `plan ${params['orderType'] ?? ''}`,
    ...(isError(placed)
      ? { accepted: false, refusal: placed.msg }
      : { accepted: true, orderId: placed.orderId }),
  })
  if (isError(placed)) return placed
  return { orderId: placed.orderId, clientOid: placed.clientOid ?? placed.orderId }
}

const cancelPlan: Answerer = ({ params, plans }) => {
  const named = plans
    .all()
    .find(({ orderId, clientOid }) =>
      params['orderId'] === undefined ? clientOid === params['clientOid'] : orderId === params['orderId'],
    )
  return named && plans.cancel(named.orderId) ? { result: 'success' } : NO_PLAN
}

/** Newest first; `idLessThan` leads to the next page. */
function pageOf(rows: readonly PlanOrder[], { params }: PlanCall, least: number): unknown {
  const { symbol, idLessThan, startTime = '0', endTime = '9999999999999' } = params
  const limit = Math.min(100, Number(params['limit'] ?? least))
  const asked = rows.filter(
    (each) =>
      (symbol === undefined || each.symbol === symbol) &&
      (idLessThan === undefined || BigInt(each.orderId) < BigInt(idLessThan)) &&
      each.cTime >= Number(startTime) &&
      each.cTime <= Number(endTime),
  )
  const told = asked.slice(0, limit)
  return {
    nextFlag: asked.length > told.length,
    idLessThan: told.at(-1)?.orderId ?? null,
    orderList: told.map(rowOf),
  }
}

const currentPlans: Answerer = (call) =>
  pageOf(
    call.plans.all().filter(({ status }) => status === 'live'),
    call,
    20,
  )

const historyPlans: Answerer = (call) => {
  const { startTime, endTime } = call.params
  if (startTime === undefined) return empty('startTime')
  if (endTime === undefined) return empty('endTime')
  if (Number(endTime) - Number(startTime) > QUARTER_MS)
    return { code: '40017', msg: 'Parameter verification failed' }
  return pageOf(
    call.plans.all().filter(({ status }) => status !== 'live'),
    call,
    100,
  )
}

const subOrders: Answerer = ({ params, plans, hidesSubOrders }) => {
  const plan = plans.all().find(({ orderId }) => orderId === params['planOrderId'])
  if (!plan || plan.status === 'live' || plan.status === 'cancelled' || hidesSubOrders) return NOT_TRIGGERED
  const { spotOrderId = '', orderType: type, executePrice: price = '0' } = plan
  return [
    { orderId: spotOrderId, price: plain(price), type, status: spotOrderId === '' ? 'fail' : 'success' },
  ]
}

export const PLAN_CALLS: Readonly<Record<string, { trades: boolean; answer: (call: PlanCall) => unknown }>> =
  {
    'POST place-plan-order': { trades: true, answer: placePlan },
    'POST cancel-plan-order': { trades: true, answer: cancelPlan },
    'GET current-plan-order': { trades: false, answer: currentPlans },
    'GET history-plan-order': { trades: false, answer: historyPlans },
    'GET plan-sub-order': { trades: false, answer: subOrders },
  }

export const isBitgetError = (answer: unknown): answer is BitgetError =>
  typeof answer === 'object' && answer !== null && isError(answer)
