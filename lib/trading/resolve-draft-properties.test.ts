/** Whatever is typed against whatever rules: what comes out satisfies every filter and spends no more than typed or free. */
import { expect, test } from 'vitest'
import { type Amount, add, amount, compare, fromUnits, multiply } from '@/lib/core/amount'
import { ORDER_KINDS, type ResolvedOrder, TIMES_IN_FORCE } from '@/lib/core/order'
import type { BookLevel } from '@/lib/markets/live'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { allOffered, bookOf, draftOf, factsOf, rulesOf, tierOf } from '@/tests/fixtures/trading-facts'
import type { OrderDraft } from './draft'
import type { DraftFacts } from './draft-facts'
import { resolveDraft } from './resolve-draft'
import { walkBook } from './walk-book'

const STEPS = ['1', '0.5', '0.1', '0.05', '0.01', '0.001', '0.00025', '0.00000001', '5'] as const

type Random = ReturnType<typeof randomOf>
const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T
const chance = (random: Random, percent: number) => random(100) < percent
/** Up to nine digits with up to eleven places. */
const some = (random: Random, places = random(12)): Amount =>
  fromUnits(BigInt(random(999_999_999) + 1), places)
const near = (random: Random, price: Amount): Amount =>
  multiply(price, fromUnits(BigInt(8000 + random(4000)), 4))

function randomFacts(random: Random): DraftFacts {
  const price = some(random, 3 + random(6))
  const levels = (from: number, by: number): BookLevel[] =>
    Array.from({ length: random(6) }, (_, at) => [
      multiply(price, fromUnits(BigInt(from + by * at), 4)),
      some(random, 6),
    ])
  const tier = tierOf(
    pick(random, ['-0.0001', '0', '0.001', '0.004']),
    pick(random, ['0.001', '0.006', '0.05']),
  )
  const { buyFeeIn: _, ...rules } = rulesOf()
  return factsOf({
    tier,
    rules: {
      ...rules,
      ...pick(random, [{ buyFeeIn: 'base' as const }, { buyFeeIn: 'quote' as const }, {}]),
      ...(chance(random, 50) ? { costStep: amount(pick(random, STEPS)) } : {}),
      amountStep: amount(pick(random, STEPS)),
      priceStep: amount(pick(random, STEPS)),
      amount: chance(random, 50) ? { min: amount(pick(random, STEPS)), max: some(random, 2) } : {},
      marketAmount: chance(random, 30) ? { max: some(random, 3) } : {},
      price: chance(random, 30) ? { min: some(random, 8), max: some(random, 1) } : {},
      cost: chance(random, 50) ? { min: some(random, 7), max: some(random, 0) } : {},
      abilities: {
        ...allOffered,
        marketByCost: chance(random, 50)
          ? { offered: true }
          : { offered: false, reason: { template: 'No.' } },
      },
    },
    free: { base: some(random, 5), quote: some(random, 2) },
    book: bookOf(levels(9990, -7), levels(10_010, 7)),
    ticker: { last: price, at: 0 },
  })
}

function randomDraft(random: Random, { ticker }: DraftFacts): OrderDraft {
  const price = ticker?.last ?? amount('1')
  const by = pick(random, ['amount', 'cost', 'percent'] as const)
  const value = by === 'percent' ? fromUnits(BigInt(1 + random(10_000)), 2) : some(random, 2 + random(9))
  return draftOf(
    pick(random, ['buy', 'sell']),
    pick(random, ORDER_KINDS),
    { by, value },
    {
      timeInForce: chance(random, 70) ? 'GTC' : pick(random, TIMES_IN_FORCE),
      price: near(random, price),
      trigger: near(random, price),
      trailPercent: amount('2.5'),
      ...(chance(random, 50) ? { stopPrice: near(random, price) } : {}),
    },
  )
}

/** Independent of the code under test: whole multiples are found on integers of 34 places. */
const units = (text: Amount) => {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(34, '0'))
}
const isMultiple = (value: Amount, step: Amount) => units(value) % units(step) === 0n
const within = (value: Amount, { min, max }: { min?: Amount; max?: Amount }) =>
  (min === undefined || compare(value, min) >= 0) && (max === undefined || compare(value, max) <= 0)

/** The cost that the venue would weigh: at the order's own price, else by the book or the last price. */
function costsOf(order: ResolvedOrder, { book, ticker }: DraftFacts): Amount[] {
  const last = ticker?.last ?? amount('0')
  if (order.kind === 'trailing') return []
  if (order.kind === 'market') {
    if (order.cost !== undefined) return [order.cost]
    const walk = book && walkBook(book, order.side, { amount: order.amount })
    return [walk && walk.left === '0' ? walk.cost : multiply(order.amount, last)]
  }
  if (order.kind !== 'oco') return [multiply(order.amount, order.price ?? order.trigger ?? last)]
  return [order.price, order.stopPrice ?? order.trigger].map((each) => multiply(order.amount, each ?? last))
}

test('1,000 random drafts against random rules', () => {
  const seen = { resolved: 0, kinds: new Set<string>() }
  for (let seed = 1; seed <= 1000; seed += 1) {
    const random = randomOf(seed)
    const facts = randomFacts(random)
    const draft = randomDraft(random, facts)
    const { order, problems } = resolveDraft(draft, facts)
    expect(order === undefined, `seed ${seed}`).toBe(problems.some(({ blocking }) => blocking))
    if (order === undefined) continue
    seen.resolved += 1
    seen.kinds.add(`${order.side} ${order.kind}`)
    expect(wrongWith(order, draft, facts), `seed ${seed}: ${JSON.stringify({ draft, order })}`).toEqual([])
  }
  // A property of nothing holds always.
  expect(seen.resolved).toBeGreaterThan(150)
  expect(seen.kinds.size).toBeGreaterThan(12)
})

function wrongWith(order: ResolvedOrder, draft: OrderDraft, facts: DraftFacts): string[] {
  const { rules, free, tier } = facts
  const prices = [order.price, order.trigger, order.stopPrice].filter((each) => each !== undefined)
  const costs = costsOf(order, facts)
  const most = costs.reduce((a, b) => (compare(a, b) < 0 ? b : a), amount('0'))
  const rate = order.timeInForce === 'PO' ? tier.maker : tier.taker
  const factor = rules.buyFeeIn === 'base' || rate.startsWith('-') ? amount('1') : add(amount('1'), rate)
  const checks: Record<string, boolean> = {
    'amount is above zero': compare(order.amount, amount('0')) > 0,
    'amount is on its step': isMultiple(order.amount, rules.amountStep),
    'amount is within bounds': within(order.amount, rules.amount),
    'market amount is within bounds': order.kind !== 'market' || within(order.amount, rules.marketAmount),
    'prices are on their step': prices.every((each) => isMultiple(each, rules.priceStep)),
    'prices are within bounds': prices.every((each) => within(each, rules.price)),
    'cost is within bounds': costs.every((each) => within(each, rules.cost)),
    'not more than typed':
      draft.size.by === 'amount'
        ? compare(order.amount, draft.size.value) <= 0
        : draft.size.by === 'percent' ||
          order.side === 'sell' ||
          order.kind === 'trailing' ||
          compare(most, draft.size.value) <= 0,
    'not more than free':
      order.side === 'sell'
        ? compare(order.amount, free.base) <= 0
        : compare(multiply(most, factor), free.quote) <= 0,
    'a price never goes the dearer way':
      order.price === undefined ||
      draft.price === undefined ||
      compare(order.price, draft.price) !== (order.side === 'buy' ? 1 : -1),
  }
  return Object.entries(checks)
    .filter(([, holds]) => !holds)
    .map(([name]) => name)
}
