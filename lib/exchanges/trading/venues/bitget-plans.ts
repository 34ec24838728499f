/**
 * Bitget's spot trigger orders ("plan orders") of a classic account, which stand in lists of their own.
 * - `current-plan-order` tells those that wait, `history-plan-order` those of 90 days that were executed, failed or were cancelled;
 *   both tell the client id. https://www.bitget.com/api-doc/spot/plan/Get-History-Plan-Order
 * - `plan-sub-order` tells which order a fired one became. https://www.bitget.com/api-doc/spot/plan/Get-Plan-Sub-Order
 *   Libraries report that it also knows nothing (40307) of some that have fired. The order that was made carries the trigger
 *   order's id as its client id (freqtrade/exchange/bitget.py), so it is looked for by that then.
 * - A trigger has no direction, so nothing there says whether an order is a stop or a take-profit: our client id does, by its last
 *   letter (50 characters at most, error 40305).
 */
import * as v from 'valibot'
import { type Amount, compare, divide, ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { OrderKind } from '@/lib/core/order'
import { badAnswer } from '../../errors'
import type { VenueSession } from '../../session'
import { allPages } from '../all-pages'
import { figure } from '../figure'
import { joinedOrder } from '../joined-order'
import { clientIdIn, marketIdOf, parsedOrder } from '../list-orders'
import { idInList, listedId } from '../listed-id'
import { fetchPlain } from '../one-order'
import { endedOrders, openOrders, pageOf, periodOf, type Question } from './bitget-lists'

const LIST = 'plan'
const MOST_PAGES = 20

const planSchema = v.looseObject({
  orderId: v.pipe(v.string(), v.minLength(1)),
  clientOid: v.nullish(v.string()),
  symbol: v.string(),
  status: v.string(),
  orderType: v.string(),
  planType: v.nullish(v.string()),
  size: figure,
  triggerPrice: figure,
  executePrice: figure,
})
export type Plan = v.InferOutput<typeof planSchema>

const code = v.literal('00000')
const page = v.object({
  code,
  data: v.object({
    nextFlag: v.nullish(v.boolean(), false),
    idLessThan: v.nullish(v.string()),
    orderList: v.nullable(v.array(planSchema)),
  }),
})

const plans = (session: VenueSession, method: string, question: Question): Promise<Plan[]> =>
  allPages(session, {
    most: MOST_PAGES,
    what: 'trigger orders',
    read: async (before) => {
      const { data } = await session.ask(page, method, pageOf(question, before))
      const rows = data.orderList ?? []
      const last = data.idLessThan ?? rows.at(-1)?.orderId
      return { rows, next: !data.nextFlag || last === before ? undefined : last }
    },
  })

/** Those that wait, of all markets. */
export const waitingPlans = (session: VenueSession): Promise<Plan[]> =>
  plans(session, 'privateSpotGetV2SpotTradeCurrentPlanOrder', {})

export const endedPlans = (
  session: VenueSession,
  { symbol, since }: { symbol: string; since: number },
): Promise<Plan[]> =>
  plans(session, 'privateSpotGetV2SpotTradeHistoryPlanOrder', periodOf(session, { symbol, since }))

/** Of one market in every state. One that ends between the two questions is in the later list. */
export async function allPlans(
  session: VenueSession,
  market: { symbol: string; since: number },
): Promise<Plan[]> {
  const symbol = marketIdOf(session, market.symbol)
  const waiting = await plans(session, 'privateSpotGetV2SpotTradeCurrentPlanOrder', { symbol })
  const ended = await endedPlans(session, market)
  return [...new Map([...waiting, ...ended].map((plan) => [plan.orderId, plan])).values()]
}

/** @example planClientId('0f…', 'stop-limit') // '0f…s' */
export const planClientId = (clientId: string, kind: OrderKind): string =>
  `${clientId}${kind.startsWith('stop') ? 's' : 't'}`

const OWN = /^([0-9a-f]{32})([st])$/

/** @example planName({ clientOid: '0f…s', orderType: 'limit' }) // { clientId: '0f…', type: 'stop_loss_limit' } */
export function planName({ clientOid, orderType }: Pick<Plan, 'clientOid' | 'orderType'>) {
  const limit = orderType === 'limit'
  const [, clientId, letter] = OWN.exec(clientOid ?? '') ?? []
  if (clientId === undefined)
    return { clientId: clientOid ?? undefined, type: limit ? 'trigger limit' : 'trigger' }
  return { clientId, type: `${letter === 's' ? 'stop_loss' : 'take_profit'}${limit ? '_limit' : ''}` }
}

const STATUS: Readonly<Record<string, string>> = {
  live: 'open',
  not_trigger: 'open',
  executing: 'open',
  cancelled: 'canceled',
  fail_execute: 'rejected',
  fail_trigger: 'rejected',
}

/** A trigger order as ccxt's; what it became is not asked. An executed one has no status by itself. */
export function planOrder(session: VenueSession, plan: Plan): object {
  const { clientId, type } = planName(plan)
  return {
    ...(parsedOrder(session, plan) as object),
    id: listedId(LIST, plan.orderId),
    clientOrderId: clientId,
    type,
    status: STATUS[plan.status],
    amount: amountOf(plan),
  }
}

/** One that is told by its cost, made elsewhere, comes to about that much. */
function amountOf({ planType, size, executePrice, triggerPrice }: Plan): Amount | undefined {
  if (planType?.toLowerCase() !== 'total') return size
  const price = [executePrice, triggerPrice].find((each) => each !== undefined && compare(each, ZERO) > 0)
  return size && price && divide(size, price)
}

const withSymbol = v.looseObject({ symbol: v.string() })

/** With what it became, when it has fired; without a status while that cannot be found. @throws when a question fails */
export async function settledPlan(session: VenueSession, plan: Plan): Promise<object> {
  const order = planOrder(session, plan)
  if (plan.status !== 'executed') return order
  const { symbol } = v.parse(withSymbol, order)
  const became = await orderOfPlan(session, { ...plan, market: symbol, since: Number(plan['cTime']) || 0 })
  return became === undefined ? order : joinedOrder(order, became)
}

export interface FiredPlan extends Pick<Plan, 'orderId' | 'clientOid'> {
  /** ccxt's symbol. */
  market: string
  /** ms; what it became is not older. */
  since: number
}

/** The ordinary order that a trigger order has become, as ccxt's. @throws when a question fails */
export async function orderOfPlan(session: VenueSession, plan: FiredPlan): Promise<object | undefined> {
  const [id, another] = await subOrders(session, plan.orderId)
  if (another !== undefined) throw badAnswer(session.venueName, 'a trigger order became several orders')
  const told = id === undefined ? undefined : await fetchPlain(session, { orderId: id, symbol: plan.market })
  return told ?? orderNamedAfter(session, plan)
}

const subSchema = v.object({
  code,
  data: v.nullable(v.array(v.looseObject({ orderId: v.nullish(v.string()), status: v.string() }))),
})
/** "The current plan order does not exist or has not been triggered." */
const NOT_TRIGGERED = /"40307"/

async function subOrders(session: VenueSession, planOrderId: string): Promise<string[]> {
  try {
    // ccxt 4.5.84 has no method for it.
    const raw = await session.run('orders', (exchange) =>
      (exchange['request'] as (...call: unknown[]) => Promise<unknown>).call(
        exchange,
        'v2/spot/trade/plan-sub-order',
        ['private', 'spot'],
        'GET',
        { planOrderId },
      ),
    )
    const parsed = v.safeParse(subSchema, raw)
    if (!parsed.success) throw badAnswer(session.venueName, 'the orders of a trigger order are missing')
    return (parsed.output.data ?? []).flatMap(({ orderId, status }) =>
      orderId && status === 'success' ? [orderId] : [],
    )
  } catch (error) {
    if (error instanceof AppError && NOT_TRIGGERED.test(String(error.cause))) return []
    throw error
  }
}

/** In the open orders first, so that one that ends between the two questions is in the later list. */
async function orderNamedAfter(session: VenueSession, plan: FiredPlan): Promise<object | undefined> {
  const { market: symbol, since } = plan
  const names = new Set([plan.orderId, plan.clientOid])
  const isIt = (order: object) => names.has(clientIdIn(order))
  return (
    (await openOrders(session, symbol)).find(isIt) ??
    (await endedOrders(session, { symbol, since })).find(isIt)
  )
}

const cancelled = v.object({ code, data: v.object({ result: v.literal('success') }) })

/** @throws AppError whose cause is ccxt's error; `bad-answer` for a cancellation that Bitget says has failed */
export async function cancelPlan(session: VenueSession, orderId: string): Promise<void> {
  await session.ask(cancelled, 'privateSpotPostV2SpotTradeCancelPlanOrder', { orderId })
}

/** The venue's own id of a trigger order. @example planIdOf('plan:7') // '7' */
export const planIdOf = (orderId: string): string | undefined => idInList(LIST, orderId)
export const keptPlanId = (id: string): string => listedId(LIST, id)
