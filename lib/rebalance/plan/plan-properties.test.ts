/** What must hold for every plan, over random questions of several venues and a wallet, by carrying the plan out on its own books. */
import { describe, expect, test } from 'vitest'
import { type Amount, add, compare, isZero, multiply, subtract, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { marketKey } from '@/lib/core/order'
import { CASH, type PlanLeg } from '@/lib/core/rebalance'
import { flowsOf } from '@/lib/trading/order-flows'
import { isOnStep } from '@/lib/trading/round-to-step'
import { walkBook } from '@/lib/trading/walk-book'
import { randomQuestion } from '@/tests/fixtures/random-plan-question'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { editPlan } from './edit-plan'
import type { Plan } from './plan'
import { planRebalance } from './plan-rebalance'
import type { PlanHolding, PlanMarket, PlanQuestion } from './question'

const ROUNDS = Array.from({ length: 150 }, (_, index) => index + 1)

const planned = ROUNDS.map((seed) => {
  const question = randomQuestion(seed)
  return { seed, question, plan: planRebalance(question) }
})

const marketOf = ({ places }: PlanQuestion, leg: PlanLeg): PlanMarket | undefined => {
  const { way } = leg
  if (way.kind !== 'order') return undefined
  const place = places.find(({ account }) => account === leg.account)
  return place?.kind === 'exchange'
    ? place.markets.find(({ rules }) => marketKey(rules.market) === marketKey(way.market))
    : undefined
}

const keyOf = (leg: PlanLeg, asset: AssetId) =>
  `${leg.account} ${leg.way.kind === 'swap' ? leg.way.chain : ''} ${asset}`

/** Carries the legs out one after another: what is free at each place, and all money. */
function carryOut(question: PlanQuestion, { legs }: Plan) {
  const free = new Map<string, Amount>()
  for (const { account, chain, asset, free: quantity } of question.holdings) {
    const key = `${account} ${chain ?? ''} ${asset}`
    free.set(key, add(free.get(key) ?? ZERO, quantity))
  }
  const money = new Set(question.sleeves.find(({ id }) => id === CASH)?.assets)
  const usd = ({ asset, quantity }: PlanLeg['pays']) =>
    money.has(asset) ? multiply(quantity, question.prices.get(asset) ?? ZERO) : ZERO
  let cash = question.holdings.reduce((all, holding) => add(all, usd(holding)), ZERO)
  const before = cash
  let least = cash
  const lowest: Amount[] = []
  for (const leg of legs) {
    const from = subtract(free.get(keyOf(leg, leg.pays.asset)) ?? ZERO, leg.pays.quantity)
    lowest.push(from)
    free.set(keyOf(leg, leg.pays.asset), from)
    free.set(
      keyOf(leg, leg.receives.asset),
      add(free.get(keyOf(leg, leg.receives.asset)) ?? ZERO, leg.receives.quantity),
    )
    cash = add(cash, subtract(usd(leg.receives), usd(leg.pays)))
    if (!money.has(leg.receives.asset) && money.has(leg.pays.asset) && compare(cash, least) < 0) least = cash
  }
  return { lowest, before, least }
}

const all = (check: (each: (typeof planned)[number]) => void) => {
  for (const each of planned)
    try {
      check(each)
    } catch (error) {
      throw new Error(`seed ${each.seed}: ${String(error)}`, { cause: error })
    }
}

describe('every plan', () => {
  test('the questions are worth asking: most of them have legs, and some have gaps', () => {
    expect(planned.filter(({ plan }) => plan.legs.length > 1).length).toBeGreaterThan(90)
    expect(planned.filter(({ plan }) => plan.gaps.length > 0).length).toBeGreaterThan(10)
    expect(
      planned.flatMap(({ plan }) => plan.legs).filter(({ way }) => way.kind === 'swap').length,
    ).toBeGreaterThan(20)
  })

  test('weights before come to 1, and so do those after', () => {
    all(({ plan: { rows } }) => {
      expect(rows.reduce((sum, { before }) => sum + before, 0)).toBeCloseTo(1, 9)
      expect(rows.reduce((sum, { after }) => sum + after, 0)).toBeCloseTo(1, 9)
    })
  })

  test('never trades what is locked', () => {
    all(({ question, plan }) => {
      const locked = new Set(question.sleeves.flatMap(({ isLocked, assets }) => (isLocked ? assets : [])))
      expect(
        plan.legs.filter(({ pays, receives }) => locked.has(pays.asset) || locked.has(receives.asset)),
      ).toEqual([])
    })
  })

  test('never pays with more than there is, at any moment', () => {
    all(({ question, plan }) => {
      expect(carryOut(question, plan).lowest.filter((left) => compare(left, ZERO) < 0)).toEqual([])
    })
  })

  test('no purchase brings the money below the buffer', () => {
    all(({ question, plan }) => {
      const { before, least } = carryOut(question, plan)
      if (compare(least, before) < 0) expect(compare(least, question.bufferUsd)).toBeGreaterThanOrEqual(0)
    })
  })

  test('each order is on the step, within the bounds of the venue and of the slippage, and told as the book gives it', () => {
    all(({ question, plan }) => {
      const taken = new Map<string, number>()
      for (const leg of plan.legs) {
        const market = marketOf(question, leg)
        if (leg.way.kind !== 'order' || !market) continue
        const { amount, limit, side } = leg.way
        const { rules, book, tier } = market
        expect(isOnStep(amount, rules.amountStep)).toBe(true)
        expect(isOnStep(limit, rules.priceStep)).toBe(true)
        expect(compare(amount, rules.amount.min ?? rules.amountStep)).toBeGreaterThanOrEqual(0)
        const middle = (Number(book.bids[0]?.[0]) + Number(book.asks[0]?.[0])) / 2
        const worse = (side === 'buy' ? 1 : -1) * (Number(limit) / middle - 1)
        expect(worse).toBeLessThanOrEqual(question.limits.slippage + 1e-12)
        expect(Number(leg.worthUsd)).toBeGreaterThanOrEqual(Number(question.limits.leastTradeUsd))
        const key = `${marketKey(rules.market)} ${side}`
        if (taken.has(key)) continue
        taken.set(key, 1)
        const walk = walkBook(book, side, { amount }, limit)
        expect(walk.left).toBe(ZERO)
        expect(compare(walk.cost, rules.cost.min ?? ZERO)).toBeGreaterThanOrEqual(0)
        const flows = flowsOf(side, rules, [{ amount, cost: walk.cost, rate: tier.taker }])
        expect([leg.pays.quantity, leg.receives.quantity]).toEqual([
          flows.pays.quantity,
          flows.receives.quantity,
        ])
      }
    })
  })

  test('is the same whatever the order of the lists', () => {
    all(({ question, plan }) => {
      const turned: PlanQuestion = {
        ...question,
        places: question.places
          .toReversed()
          .map((place) =>
            place.kind === 'exchange'
              ? { ...place, markets: place.markets.toReversed() }
              : { ...place, tokens: place.tokens.toReversed() },
          ),
        holdings: question.holdings.toReversed(),
        sleeves: question.sleeves.toReversed(),
        targets: question.targets.toReversed(),
        prices: new Map([...question.prices].toReversed()),
      }
      expect(planRebalance(turned)).toEqual(plan)
    })
  })

  test('a leg comes after those that it is paid with', () => {
    all(({ plan: { legs } }) => {
      for (const [index, leg] of legs.entries())
        for (const id of leg.after) {
          const before = legs.findIndex((other) => other.id === id)
          expect(before).toBeGreaterThanOrEqual(0)
          expect(before).toBeLessThan(index)
        }
    })
  })

  test('only buys: nothing of a sleeve is paid with', () => {
    all(({ question, plan }) => {
      if (question.flow !== 'buys') return
      const sleeves = new Set(question.sleeves.flatMap(({ id, assets }) => (id === CASH ? [] : assets)))
      expect(plan.legs.filter(({ pays }) => sleeves.has(pays.asset))).toEqual([])
    })
  })

  test('no weight is moved past its target, by more than what one venue takes at least', () => {
    all(({ question, plan }) => {
      const gas = Number(plan.cost.gasUsd)
      for (const row of plan.rows) {
        if (row.sleeve === CASH) continue
        const [before, after, target] = [row.valueBefore, row.valueAfter, row.target].map(Number)
        const aim = (target ?? 0) * Number(plan.wholeUsd)
        const slack = 60 + gas + 0.02 * Number(plan.cost.totalUsd) + Number(plan.cost.totalUsd)
        if ((before ?? 0) > aim) expect(after).toBeGreaterThanOrEqual(Math.min(before ?? 0, aim - slack))
        else expect(after).toBeLessThanOrEqual(aim + slack)
        expect(question.at).toBe(plan.at)
      }
    })
  })

  test('no dust is opened: whatever was bought could be sold again there', () => {
    all(({ question, plan }) => {
      for (const leg of plan.legs) {
        const market = marketOf(question, leg)
        if (leg.way.kind !== 'order' || leg.way.side !== 'buy' || !market) continue
        const bid = market.book.bids[0]?.[0] ?? ZERO
        const worth = multiply(leg.receives.quantity, bid)
        const had = heldAt(question, leg)
        expect(compare(add(worth, multiply(had, bid)), market.rules.cost.min ?? ZERO)).toBeGreaterThanOrEqual(
          0,
        )
      }
    })
  })

  test('edited, it still pays with nothing that is not there, keeps the buffer, and no leg grows', () => {
    all(({ seed, question, plan }) => {
      const random = seededRandom(seed)
      const without = plan.legs.filter(() => random() < 0.3).map(({ id }) => id)
      const edited = editPlan(question, plan, { without, amounts: {} })
      const { lowest, before, least } = carryOut(question, edited)
      expect(lowest.filter((left) => compare(left, ZERO) < 0)).toEqual([])
      if (compare(least, before) < 0) expect(compare(least, question.bufferUsd)).toBeGreaterThanOrEqual(0)
      for (const { id, way } of edited.legs) {
        const planned = plan.legs.find((leg) => leg.id === id)?.way.amount ?? ZERO
        expect(without).not.toContain(id)
        expect(compare(way.amount, planned)).toBeLessThanOrEqual(0)
      }
    })
  })

  test('not edited, it stays as it is', () => {
    all(({ question, plan }) => {
      expect(editPlan(question, plan, { without: [], amounts: {} }).legs).toEqual(plan.legs)
    })
  })

  test('planned again after it was carried out, hardly anything is left to do; with the edge as aim, nothing', () => {
    all(({ question, plan }) => {
      const again = planRebalance({ ...question, holdings: holdingsAfter(question, plan) })
      const moved = again.legs.reduce((sum, { worthUsd }) => sum + Number(worthUsd), 0)
      const first = plan.legs.reduce((sum, { worthUsd }) => sum + Number(worthUsd), 0)
      if (plan.gaps.length > 0) return
      if (question.aim === 'edge' && question.flow === 'both') expect(moved).toBe(0)
      else expect(moved).toBeLessThanOrEqual(0.03 * first)
    })
  })
})

const heldAt = ({ holdings }: PlanQuestion, { account, receives }: PlanLeg): Amount =>
  holdings
    .filter((holding) => holding.account === account && holding.asset === receives.asset)
    .reduce((sum, { quantity }) => add(sum, quantity), ZERO)

function holdingsAfter(question: PlanQuestion, { legs }: Plan): PlanHolding[] {
  const holdings = question.holdings.map((holding) => ({ ...holding }))
  const move = (leg: PlanLeg, asset: AssetId, change: Amount) => {
    const chain = leg.way.kind === 'swap' ? leg.way.chain : undefined
    const found = holdings.find(
      (each) =>
        each.account === leg.account &&
        each.chain === chain &&
        each.asset === asset &&
        (!isZero(each.free) || compare(change, ZERO) > 0),
    )
    if (found) {
      found.quantity = add(found.quantity, change)
      found.free = add(found.free, change)
    } else
      holdings.push({
        account: leg.account,
        asset,
        quantity: change,
        free: change,
        ...(chain === undefined ? {} : { chain }),
      })
  }
  for (const leg of legs) {
    move(leg, leg.pays.asset, subtract(ZERO, leg.pays.quantity))
    move(leg, leg.receives.asset, leg.receives.quantity)
  }
  return holdings
}
