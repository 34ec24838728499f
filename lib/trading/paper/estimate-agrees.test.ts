/**
 * The estimate of a review against what the paper engine then does with the same order at the same book: two computations that share
 * neither a walk nor a fee. What is told before an order is what comes of it, to the last digit.
 */
import { expect, test } from 'vitest'
import { type Amount, amount, compare, subtract, sum, ZERO } from '@/lib/core/amount'
import type { ResolvedOrder, TimeInForce } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import type { BookLevel } from '@/lib/markets/live'
import { bookOf, paperMarket, paperOrder, paperRow, rules } from '@/tests/fixtures/paper'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { estimateOrder } from '../estimate-order'
import { placePaper } from './paper-engine'
import type { PaperMarket } from './paper-market'

type Random = ReturnType<typeof randomOf>
const START = { USDT: '1000000', BTC: '1000' }
const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T

function randomMarket(random: Random): PaperMarket {
  const side = (way: 1 | -1): [string, string][] => {
    let price = 10_000 + way
    return Array.from({ length: random(6) }, () => {
      price += way * (1 + random(40))
      return [(price / 10).toFixed(1), ((1 + random(400)) / 100).toFixed(2)]
    })
  }
  return paperMarket(bookOf(side(-1), side(1)), {
    tier: {
      maker: amount(pick(random, ['0', '0.0005', '0.0016'])),
      taker: amount(pick(random, ['0.001', '0.0026', '0.006'])),
      source: 'account',
    },
  })
}

function randomOrder(random: Random): ResolvedOrder {
  const side = pick(random, ['buy', 'sell'] as const)
  const size = ((1 + random(1500)) / 100).toFixed(2)
  if (random(3) > 0) {
    const times: readonly TimeInForce[] = ['GTC', 'IOC', 'FOK', 'PO']
    const price = ((9800 + random(400)) / 10).toFixed(1)
    return paperOrder(side, 'limit', { amount: size, price }, pick(random, times))
  }
  const byCost = side === 'buy' && random(2) === 0
  return paperOrder(side, 'market', { amount: size, ...(byCost ? { cost: String(10 + random(9000)) } : {}) })
}

/** By how much the free money of a code has changed. */
const change = (row: ReturnType<typeof paperRow>, code: 'USDT' | 'BTC'): Amount =>
  subtract(row.balances[code]?.free ?? ZERO, amount(START[code]))

function meet(random: Random): string {
  const market = randomMarket(random)
  const order = randomOrder(random)
  const estimate = estimateOrder(order, { ...market, now: market.now })
  const isBuy = order.side === 'buy'
  const levels: readonly BookLevel[] = isBuy ? market.book.asks : market.book.bids
  let placed: ReturnType<typeof placePaper>
  try {
    placed = placePaper(paperRow(START), order, { clientId: 'c', market })
  } catch (error) {
    if (!(error instanceof OrderRefused)) throw error
    // An empty side, or post-only that would be filled at once: the form says both before.
    expect(
      levels.length === 0 || order.timeInForce === 'PO' || compare(order.cost ?? ZERO, '20' as Amount) < 0,
    ).toBe(true)
    return 'refused'
  }
  const { filled, average, fees, status } = placed.order
  const [paid, got] = isBuy
    ? [subtract(ZERO, change(placed.row, 'USDT')), change(placed.row, 'BTC')]
    : [subtract(ZERO, change(placed.row, 'BTC')), change(placed.row, 'USDT')]
  if (order.cost !== undefined) {
    // The engine buys whole steps for the rest of the money; the estimate does not know how the venue cuts it.
    const less = subtract(estimate.filledNow, filled)
    expect(compare(less, ZERO) >= 0 && compare(less, rules.amountStep) < 0).toBe(true)
    expect(compare(paid, estimate.pays.quantity) <= 0).toBe(true)
    return `cost ${status}`
  }
  expect(estimate.filledNow).toBe(filled)
  expect(estimate.average).toBe(average)
  // What rests is reserved, and is a part of what leaves.
  expect(estimate.pays.quantity).toBe(status === 'expired' ? ZERO : paid)
  if (status === 'open') return `${order.kind} rests`
  expect(estimate.receives.quantity).toBe(got)
  expect(estimate.fee.quantity).toBe(sum(fees.map(({ quantity }) => quantity)))
  if (order.kind === 'market') expect(estimate.beyondBook).toBe(subtract(order.amount, filled))
  return `${order.kind} ${status}`
}

test('2,000 orders by chance at books by chance come to what was told before', () => {
  const random = randomOf(5)
  const seen = new Map<string, number>()
  for (let turn = 0; turn < 2000; turn += 1) {
    const end = meet(random)
    seen.set(end, (seen.get(end) ?? 0) + 1)
  }
  // Every end was met, or this would tell nothing.
  for (const end of ['market filled', 'market cancelled', 'cost filled', 'cost cancelled', 'limit filled'])
    expect(seen.get(end) ?? 0, end).toBeGreaterThan(20)
  for (const end of ['limit rests', 'limit cancelled', 'limit expired'])
    expect(seen.get(end) ?? 0, end).toBeGreaterThan(20)
})
