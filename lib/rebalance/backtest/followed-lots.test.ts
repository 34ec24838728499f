import { describe, expect, test } from 'vitest'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import type { AssetId } from '@/lib/core/ids'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import type { RunFacts } from './fill-entries'
import { followedLots } from './followed-lots'
import type { Fill } from './simulated-orders'

const DAYS = 900
const facts = (change: Partial<RunFacts> = {}): RunFacts => ({
  assets: ['coin:bitcoin', 'coin:ethereum'] as AssetId[],
  firstDay: Date.UTC(2023, 0, 1) / 86_400_000,
  rules: TAX_PRESETS.us,
  rates: new Float64Array(DAYS).fill(1),
  ...change,
})
const fill = (place: number, sleeve: number, coins: number, usd: number): Fill => ({
  place,
  sleeve,
  coins,
  usd,
  fee: 0,
})

test('lots of what was bought and not yet sold, in the order in which they go', () => {
  const fills = [fill(0, 0, 1, 20_000), fill(10, 0, 1, 30_000), fill(20, 0, -0.5, -20_000)]
  const [pool, ...others] = followedLots(facts())({ fills, place: 400 })
  expect(others).toEqual([])
  expect(pool).toMatchObject({ asset: 'coin:bitcoin', currency: 'usd', rate: '1' })
  expect(pool?.lots.map(({ quantity, cost, term }) => [quantity, cost, term])).toEqual([
    ['0.5', '20000', 'long'],
    ['1', '30000', 'long'],
  ])
})

test('a lot comes of age while nothing is traded', () => {
  const fills = [fill(0, 0, 1, 20_000), fill(100, 0, 1, 30_000)]
  const lotsOn = followedLots(facts())
  const terms = (place: number) => lotsOn({ fills, place })[0]?.lots.map(({ term }) => term)
  expect(terms(300)).toEqual(['short', 'short'])
  expect(terms(370)).toEqual(['long', 'short'])
  expect(terms(480)).toEqual(['long', 'long'])
})

test('without a rate of the day there are none', () => {
  const rates = new Float64Array(DAYS).fill(Number.NaN)
  const rules = { ...TAX_PRESETS.us, currency: 'eur' }
  expect(followedLots(facts({ rates, rules }))({ fills: [fill(0, 0, 1, 1)], place: 3 })).toEqual([])
})

describe.each(['us', 'de', 'uk', 'generic'] as const)('%s rules', (preset) => {
  test('kept from day to day, they are those that are asked anew', () => {
    const random = seededRandom(`followed ${preset}`)
    const rules = TAX_PRESETS[preset]
    const lotsOn = followedLots(facts({ rules }))
    const fills: Fill[] = []
    const held = [0, 0]
    for (let place = 0; place < DAYS; place += 1) {
      for (const sleeve of [0, 1]) {
        const own = held[sleeve] ?? 0
        if (random.integer(0, 99) > 8) continue
        const coins = own > 1 && random.integer(0, 2) === 0 ? -own / 2 : random.integer(1, 9)
        held[sleeve] = own + coins
        fills.push(fill(place, sleeve, coins, coins * random.integer(50, 200)))
      }
      if (place % 7 !== 0) continue
      const withoutDays = (all: ReturnType<typeof lotsOn>) =>
        all.map(({ lots, ...pool }) => ({ ...pool, lots: lots.map(({ daysToLong: _, ...lot }) => lot) }))
      const anew = followedLots(facts({ rules }))({ fills: [...fills], place })
      expect(withoutDays(lotsOn({ fills, place }))).toEqual(withoutDays(anew))
    }
    expect(fills.length).toBeGreaterThan(60)
  })
})
