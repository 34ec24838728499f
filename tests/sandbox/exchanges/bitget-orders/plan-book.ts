/**
 * The trigger orders of one owner at Bitget. They wait beside the book and hold no money; when the last price reaches the trigger,
 * from whichever side, an ordinary order is placed, whose client id is the trigger order's id; when it cannot be, the trigger order
 * has failed. https://www.bitget.com/api-doc/spot/plan/Place-Plan-Order
 */
import { order } from '../../ledger/decimal'
import type { OrderDesk } from '../orders/order-desk'
import { type EngineSide, isRefused } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'

export interface PlanWish {
  clientOid?: string
  symbol: string
  side: EngineSide
  orderType: 'limit' | 'market'
  /** `amount`: the size is in the base; `total`: in the quote. */
  planType: 'amount' | 'total'
  size: string
  executePrice?: string
  triggerPrice: string
  triggerType: string
}

export interface PlanOrder extends PlanWish {
  orderId: string
  status: 'live' | 'executed' | 'fail_execute' | 'cancelled'
  cTime: number
  uTime: number
  /** Of the order that it became. */
  spotOrderId?: string
}

export interface PlanBook {
  place: (wish: PlanWish) => PlanOrder
  /** @returns false when it does not wait */
  cancel: (orderId: string) => boolean
  /** Newest first. */
  all: () => PlanOrder[]
}

interface Where {
  desk: OrderDesk
  floor: Floor
  nextId: () => string
  now: () => number
}

/** @example createPlanBook({ desk, floor, nextId, now }).place(wish).status // 'live' */
export function createPlanBook({ desk, floor, nextId, now }: Where): PlanBook {
  const plans: (PlanOrder & { rises: boolean })[] = []

  const fire = (plan: PlanOrder): void => {
    plan.uTime = now()
    const { symbol: market, side, orderType: kind, planType, size, executePrice: price } = plan
    const placed = desk.place({
      market,
      side,
      kind,
      timeInForce: 'GTC',
      clientId: plan.orderId,
      ...(planType === 'total' ? { cost: size } : { amount: size }),
      ...(kind === 'limit' && price !== undefined ? { price } : {}),
    })
    if (isRefused(placed)) plan.status = 'fail_execute'
    else Object.assign(plan, { status: 'executed', spotOrderId: placed.id })
  }

  floor.watch(({ market, kind }) => {
    if (kind !== 'price') return
    const last = floor.last(market)
    for (const plan of plans) {
      if (plan.symbol !== market || plan.status !== 'live') continue
      const distance = order(last, plan.triggerPrice)
      if (plan.rises ? distance >= 0 : distance <= 0) fire(plan)
    }
  })

  return {
    place: (wish) => {
      const rises = order(wish.triggerPrice, floor.last(wish.symbol)) > 0
      const at = now()
      const plan = { ...wish, orderId: nextId(), status: 'live' as const, cTime: at, uTime: at, rises }
      plans.push(plan)
      return plan
    },
    cancel: (orderId) => {
      const plan = plans.find((each) => each.orderId === orderId && each.status === 'live')
      if (plan) Object.assign(plan, { status: 'cancelled', uTime: now() })
      return plan !== undefined
    },
    all: () => plans.toReversed(),
  }
}
