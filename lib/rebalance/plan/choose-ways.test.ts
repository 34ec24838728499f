/** The choice of places against every choice that there is, in small worlds. */
import { expect, test } from 'vitest'
import {
  coin,
  exchange,
  holding,
  market,
  planQuestion,
  pricesOf,
  sleeve,
  target,
} from '@/tests/fixtures/plan-question'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { chooseWays } from './choose-ways'
import { purseOf } from './purse'
import type { PlanQuestion } from './question'
import { standOf } from './stand'
import { wantsOf } from './wants'
import type { WaysQuestion } from './ways'

const NAMES = ['a', 'b', 'c'] as const
const PLACES = ['p', 'q'] as const
const PIECES = 4

/** Two places that trade three coins at fees of their own; what is held is enough to sell any want at either place. */
function smallWorld(seed: number): {
  question: PlanQuestion
  feeOf: (place: string, name: string) => number
} {
  const random = seededRandom(seed)
  const fees = new Map<string, number>(
    PLACES.flatMap((place) => NAMES.map((name) => [`${place} ${name}`, random() * 0.005] as const)),
  )
  const feeOf = (place: string, name: string) => fees.get(`${place} ${name}`) ?? 0
  const weights = [0.15 + random() * 0.3, 0.15 + random() * 0.3]
  const question = planQuestion({
    places: PLACES.map((place) =>
      exchange(
        place,
        NAMES.map((name) =>
          market(place, `${name.toUpperCase()}/USD`, {
            taker: feeOf(place, name).toFixed(6),
            bids: [['100', '9999']],
            asks: [['100', '9999']],
          }),
        ),
      ),
    ),
    holdings: PLACES.flatMap((place) => [
      ...NAMES.map((name) => holding(place, name, (5 + random() * 10).toFixed(4))),
      holding(place, 'usd', (random() * 1500).toFixed(2)),
    ]),
    prices: pricesOf({ a: '100', b: '100', c: '100' }),
    sleeves: [sleeve('cash'), ...NAMES.map((name) => sleeve(name))],
    targets: [
      target('a', weights[0] ?? 0),
      target('b', weights[1] ?? 0),
      target('c', 0.2),
      target('cash', 0.8 - (weights[0] ?? 0) - (weights[1] ?? 0)),
    ],
  })
  return { question, feeOf }
}

/** The least that the wants can cost: every split of each of them between the places in quarters that its money and coins allow. */
function leastCost(
  { question, feeOf }: ReturnType<typeof smallWorld>,
  wants: ReadonlyMap<string, number>,
): number {
  const free = (place: string, name: string) =>
    question.holdings
      .filter(({ account, asset }) => account === place && asset === coin(name))
      .reduce((all, { quantity }) => all + Number(quantity) * (name === 'usd' ? 1 : 100), 0)
  let best = Number.POSITIVE_INFINITY
  const walk = (index: number, money: readonly [number, number], cost: number): void => {
    const name = NAMES[index]
    if (name === undefined) {
      if (money[0] >= -1e-6 && money[1] >= -1e-6) best = Math.min(best, cost)
      return
    }
    const want = wants.get(coin(name)) ?? 0
    for (let part = 0; part <= PIECES; part++) {
      const split = [(want * part) / PIECES, (want * (PIECES - part)) / PIECES] as const
      if (PLACES.some((place, at) => -(split[at] ?? 0) > free(place, name) + 1e-6)) continue
      walk(
        index + 1,
        [money[0] - split[0], money[1] - split[1]],
        cost + Math.abs(split[0]) * feeOf('p', name) + Math.abs(split[1]) * feeOf('q', name),
      )
    }
  }
  walk(0, [free('p', 'usd'), free('q', 'usd')], 0)
  return best
}

const askedFor = (question: PlanQuestion): WaysQuestion => {
  const stand = standOf(question)
  const prices = new Map([...question.prices].map(([asset, price]) => [asset, Number(price)] as const))
  return {
    question,
    wants: wantsOf(question, stand).wants,
    sleeveOf: stand.sleeveOf,
    purse: purseOf(question),
    prices,
  }
}

test('it costs no more than the best of all splits in quarters, but for what coarse costs hide', () => {
  let compared = 0
  for (let seed = 1; seed <= 80; seed++) {
    const world = smallWorld(seed)
    const asked = askedFor(world.question)
    const best = leastCost(world, asked.wants)
    if (best === Number.POSITIVE_INFINITY) continue
    compared++
    const { chosen, costUsd } = chooseWays(asked, 1e9)
    const traded = chosen.reduce((all, { usd }) => all + usd, 0)
    const wanted = [...asked.wants.values()].reduce((all, usd) => all + Math.abs(usd), 0)
    // All of the wants are carried, give or take an order that nobody takes.
    expect(Math.abs(traded - wanted)).toBeLessThan(11)
    // Costs are told to a hundredth of a percent: each way may be off by half of that.
    expect(costUsd).toBeLessThanOrEqual(best + 0.0001 * wanted)
  }
  expect(compared).toBeGreaterThan(50)
})
