import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Amount, add, amount, compare, isNegative, negate, sum, ZERO } from '@/lib/core/amount'
import { ORDER_KINDS, type ResolvedOrder, TIMES_IN_FORCE } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { ROW_SCHEMAS } from '@/lib/db/row-schemas'
import type { PaperRow } from '@/lib/db/rows'
import type { Book, BookLevel, PublicTrade } from '@/lib/markets/live'
import { paperMarket, paperOrder, paperRow } from '@/tests/fixtures/paper'
import { advancePaper, cancelPaper, editPaper, placePaper } from './paper-engine'

/** mulberry32: the same accounts at every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Dice {
  below: (limit: number) => number
  of: <T>(all: readonly [T, ...T[]]) => T
}
function diceOf(seed: number): Dice {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  return { below, of: (all) => all[below(all.length)] ?? all[0] }
}

const tenths = (units: number) => amount((units / 10).toFixed(1))
const hundredths = (units: number) => amount((units / 100).toFixed(2))

function randomBook({ below }: Dice, middle: number, at: number): Book {
  const side = (way: 1 | -1): BookLevel[] =>
    Array.from({ length: below(5) }, (_, index) => [
      tenths(middle + way * (1 + index * (1 + below(3)))),
      hundredths(1 + below(300)),
    ])
  return { bids: side(-1), asks: side(1), at }
}

function randomOrder(dice: Dice, middle: number): ResolvedOrder {
  const { below, of } = dice
  const near = () => String(tenths(Math.max(1, middle - 40 + below(80))))
  const kind = of(ORDER_KINDS)
  const figures = {
    amount: String(hundredths(1 + below(400))),
    ...(kind === 'market' && below(2) === 0 ? { cost: String(1 + below(500)) } : {}),
    ...(kind === 'market' ? {} : { price: near(), trigger: near() }),
    ...(kind === 'oco' && below(2) === 0 ? { stopPrice: near() } : {}),
    ...(kind === 'trailing' ? { trailPercent: String(1 + below(5)) } : {}),
  }
  return paperOrder(of(['buy', 'sell']), kind, figures, kind === 'limit' ? of(TIMES_IN_FORCE) : 'GTC')
}

const START = { USDT: '1000', BTC: '10' }

/** What the fills say that a balance must be. */
function booked({ fills }: PaperRow, code: 'USDT' | 'BTC'): Amount {
  const changes = fills.flatMap(({ side, amount: size, cost, fee }) => {
    const isBuy = side === 'buy'
    const moved = code === 'BTC' ? (isBuy ? size : negate(size)) : isBuy ? negate(cost) : cost
    return [moved, fee.code === code ? negate(fee.quantity) : ZERO]
  })
  return sum([amount(START[code]), ...changes])
}

function check(row: PaperRow, seed: number) {
  for (const code of ['USDT', 'BTC'] as const) {
    const { free = ZERO, reserved = ZERO } = row.balances[code] ?? {}
    expect(isNegative(free) || isNegative(reserved), `seed ${seed}: below nothing`).toBe(false)
    expect(add(free, reserved), `seed ${seed}: ${code} comes to its fills`).toBe(booked(row, code))
    const held = row.orders
      .filter(({ side, status }) => status === 'open' && (side === 'buy') === (code === 'USDT'))
      .map((order) => order.held ?? ZERO)
    expect(reserved, `seed ${seed}: ${code} is reserved for open orders only`).toBe(sum(held))
  }
  for (const order of row.orders) {
    const of = row.fills.filter(({ orderId }) => orderId === order.orderId)
    expect(order.filled, `seed ${seed}`).toBe(sum(of.map(({ amount: size }) => size)))
    expect(order.cost ?? ZERO, `seed ${seed}`).toBe(sum(of.map(({ cost }) => cost)))
    expect(compare(order.filled, order.amount), `seed ${seed}: more than was wanted`).not.toBe(1)
    if (order.status !== 'open') expect(order.held, `seed ${seed}: ended and still held`).toBeUndefined()
    const { kind, price } = order.order
    const isBound = kind === 'limit' || kind === 'stop-limit' || kind === 'take-profit-limit'
    for (const fill of isBound ? of : [])
      expect(compare(fill.price, price ?? ZERO), `seed ${seed}: past its limit`).not.toBe(
        order.side === 'buy' ? 1 : -1,
      )
  }
}

function act(row: PaperRow, dice: Dice, { middle, at }: { middle: number; at: number }): PaperRow {
  const { below, of } = dice
  const trades = Array.from(
    { length: below(3) },
    (_, index): PublicTrade => ({
      id: `${at} ${index}`,
      at: at - index,
      side: 'unknown',
      price: tenths(Math.max(1, middle - 10 + below(20))),
      amount: hundredths(1 + below(100)),
    }),
  )
  const market = paperMarket(randomBook(dice, middle, at), { trades, now: at })
  const open = row.orders.filter(({ status }) => status === 'open')
  const chosen = open[below(open.length + 1)]
  switch (of(['place', 'place', 'advance', 'advance', 'cancel', 'edit'] as const)) {
    case 'place':
      return placePaper(row, randomOrder(dice, middle), { clientId: `c${at}`, market }).row
    case 'advance':
      return advancePaper(row, 'BTC/USDT', market)
    case 'cancel':
      return chosen ? cancelPaper(row, chosen.orderId, market) : row
    case 'edit': {
      const order = randomOrder(dice, middle)
      return chosen ? editPaper(row, chosen.orderId, { order, clientId: `c${at}`, market }).row : row
    }
  }
}

test('over accounts by chance no money is made or lost, and nothing is reserved for nothing', () => {
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= 60; seed++) {
    const dice = diceOf(seed)
    let row = paperRow(START)
    let middle = 1000
    for (let at = 1000; at < 1060; at++) {
      middle = Math.max(100, middle - 25 + dice.below(51))
      try {
        row = act(row, dice, { middle, at })
      } catch (error) {
        if (!(error instanceof OrderRefused)) throw error
      }
      check(row, seed)
    }
    // A backup takes it as it is.
    expect(v.parse(ROW_SCHEMAS.papers, row)).toEqual(row)
    for (const { kind, status } of row.orders)
      seen.set(`${kind} ${status}`, (seen.get(`${kind} ${status}`) ?? 0) + 1)
  }
  // The dice have met every kind in both of its ends, or this test would tell nothing.
  for (const kind of ORDER_KINDS) expect(seen.get(`${kind} filled`) ?? 0, kind).toBeGreaterThan(2)
})
