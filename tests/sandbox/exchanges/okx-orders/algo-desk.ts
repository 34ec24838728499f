/**
 * OKX's algo orders of one owner: `conditional` and `move_order_stop`. They hold nothing back while they wait; when the last price
 * reaches the trigger they become an ordinary order with an id of its own, or fail when that is refused.
 */

import type { OrderDesk } from '../orders/order-desk'
import type { EngineKind, EngineOrder, OrderWish } from '../orders/order-words'
import { isRefused } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import { follow, isReached } from '../orders/triggers'

export type AlgoState = 'live' | 'effective' | 'canceled' | 'order_failed'

export interface AlgoOrder {
  algoId: string
  algoClOrdId: string
  /** As it was sent. */
  told: Readonly<Record<string, string>>
  ordType: 'conditional' | 'move_order_stop'
  /** What waits, in the words of the core. */
  waiting: EngineOrder
  state: AlgoState
  /** Of what it became. */
  ordIds: string[]
  failCode: string
  at: number
  updatedAt: number
}

export interface AlgoWish {
  algoClOrdId: string
  told: Readonly<Record<string, string>>
  ordType: AlgoOrder['ordType']
  /** `stop`, `take-profit` with or without a limit, or `trailing`. */
  wish: OrderWish & { kind: EngineKind }
}

export interface AlgoDesk {
  place: (wish: AlgoWish) => AlgoOrder
  cancel: (algoId: string) => 'done' | 'triggered' | 'not-open'
  all: () => readonly AlgoOrder[]
}

/** @example createAlgoDesk({ floor, desk, now, nextId }).place({ ordType: 'conditional', … }) */
export function createAlgoDesk({
  floor,
  desk,
  now,
  nextId,
}: {
  floor: Floor
  desk: OrderDesk
  now: () => number
  nextId: () => string
}): AlgoDesk {
  const orders: AlgoOrder[] = []

  const strike = (algo: AlgoOrder): void => {
    const { market, side, amount, cost, price } = algo.waiting
    const placed = desk.place({
      market,
      side,
      kind: price === undefined ? 'market' : 'limit',
      timeInForce: 'GTC',
      told: {
        algoId: algo.algoId,
        algoClOrdId: algo.algoClOrdId,
        source: algo.ordType === 'conditional' ? '7' : '25',
      },
      ...(amount === undefined ? {} : { amount }),
      ...(cost === undefined ? {} : { cost }),
      ...(price === undefined ? {} : { price }),
    })
    algo.updatedAt = now()
    if (isRefused(placed)) Object.assign(algo, { state: 'order_failed', failCode: '51008' })
    else Object.assign(algo, { state: 'effective', ordIds: [placed.id] })
  }
  const look = (algo: AlgoOrder): void => {
    const last = floor.last(algo.waiting.market)
    follow(algo.waiting, last)
    if (isReached(algo.waiting, last)) strike(algo)
  }

  floor.watch(({ market, kind }) => {
    if (kind !== 'price') return
    for (const algo of orders) if (algo.state === 'live' && algo.waiting.market === market) look(algo)
  })

  return {
    place: ({ wish, ...rest }) => {
      const at = now()
      const figures = { id: '', at, updatedAt: at, filled: '0', filledCost: '0', fills: [] }
      const reserve = { symbol: '', amount: '0' }
      const waiting: EngineOrder = { ...wish, ...figures, status: 'waiting', reserve }
      const algo: AlgoOrder = {
        ...rest,
        algoId: nextId(),
        waiting,
        state: 'live',
        ordIds: [],
        failCode: '',
        at,
        updatedAt: at,
      }
      orders.push(algo)
      look(algo)
      return algo
    },
    cancel: (algoId) => {
      const found = orders.find((each) => each.algoId === algoId)
      if (!found || found.state === 'canceled' || found.state === 'order_failed') return 'not-open'
      if (found.state === 'effective') return 'triggered'
      Object.assign(found, { state: 'canceled', updatedAt: now() })
      return 'done'
    },
    all: () => orders,
  }
}
