import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'
import { FIRST_DAY, questionOf, sleeveOf, specOf } from '@/tests/fixtures/backtest-question'
import { plainPlan } from '@/tests/fixtures/plain-plan'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { backtest } from './backtest'
import type { Backtest } from './backtest-view'
import type { BacktestQuestion } from './question'

const nothing = Number.NaN
const days = (count: number, close: (day: number) => number) =>
  Array.from({ length: count }, (_, at) => close(at))

function tested(question: BacktestQuestion): Backtest {
  const view = backtest(question, plainPlan)
  if ('unknown' in view) throw new Error(view.unknown.template)
  return view
}
const refused = (question: BacktestQuestion) => {
  const view = backtest(question, plainPlan)
  return 'unknown' in view ? view.unknown.template : undefined
}
const remarksOf = (view: Backtest) => view.remarks.map(({ template }) => template)

const daily: StrategySpec['triggers'] = [{ kind: 'calendar', every: 'day', hour: 0, timeZone: 'UTC' }]
const band: StrategySpec['triggers'] = [{ kind: 'band' }]

describe('by hand', () => {
  test('half and half, one doubles and comes back: rebalanced once, the cycle pays an eighth', () => {
    const a = [100, 100, 200, 200, 100, 100]
    const b = [100, 100, 100, 100, 100, 100]
    const view = tested(
      questionOf(
        { a, b },
        { spec: specOf(['a', 'b'], { triggers: band, method: { id: 'equal', params: {} } }) },
      ),
    )
    // All is money on the first day, bought on the second; 15,000 on day 2 is 2 to 1, evened on day 3 (7,500 each).
    expect(view.strategy).toEqual([10_000, 10_000, 15_000, 15_000, 11_250, 11_250])
    expect(view.hold).toEqual([10_000, 10_000, 15_000, 15_000, 10_000, 10_000])
    expect(view.days).toEqual(days(6, (at) => FIRST_DAY + at))
    expect(view.trades.map(({ day, usd }) => [day - FIRST_DAY, usd])).toEqual([
      [1, 5000],
      [1, 5000],
      [3, -2500],
      [3, 2500],
      [5, -1875],
      [5, 1875],
    ])
  })

  test('fee and slippage are paid by both, to the cent', () => {
    const still = days(400, () => 100)
    const view = tested(questionOf({ a: still, b: still }, { fee: 0.001, slippage: 0.002 }))
    // 10,000 buy 10,000 / 1.001 / 100.2 coins at 100.
    const left = 10_000 / 1.001 / 1.002
    expect(view.strategy.at(-1)).toBeCloseTo(left, 6)
    expect(view.hold.at(-1)).toBeCloseTo(left, 6)
    expect(view.figures.strategy).toMatchObject({
      feesUsd: '9.99',
      total: expect.closeTo(left / 10_000 - 1, 9),
    })
  })

  test('gains are those of the sales, under the rules', () => {
    const a = [100, 100, 200, 200, 200]
    const b = [100, 100, 100, 100, 100]
    const view = tested(questionOf({ a, b }, { spec: specOf(['a', 'b'], { triggers: band }) }))
    // 12.5 coins of A that were bought at 100 go at 200.
    expect(view.figures.strategy.gain).toEqual({
      currency: 'usd',
      realised: '1250',
      short: '1250',
      long: '0',
    })
    expect(view.figures.hold.gain).toMatchObject({ realised: '0' })
  })

  test('money that is kept as a buffer stays money', () => {
    const spec = specOf(['a'], {
      cash: { assets: specOf([]).cash.assets, bufferRatio: 0.1, bufferUsd: amount('2000') },
    })
    const view = tested(questionOf({ a: [100, 100, 200] }, { spec }))
    expect(view.strategy).toEqual([10_000, 10_000, 18_000])
  })
})

describe('what is not there', () => {
  test('an asset that begins later is money until then, and hold never buys it', () => {
    const a = days(6, () => 100)
    const b = [nothing, nothing, nothing, 50, 50, 100]
    const view = tested(questionOf({ a, b }, { spec: specOf(['a', 'b'], { triggers: daily }) }))
    expect(view.trades.map(({ day, sleeve, usd }) => [day - FIRST_DAY, sleeve, usd])).toEqual([
      [1, 'coin:a', 5000],
      [4, 'coin:b', 5000],
    ])
    expect(view.strategy.at(-1)).toBe(15_000)
    expect(view.hold.at(-1)).toBe(10_000)
    expect(view.remarks).toContainEqual({
      template: '{name} has prices from {date} on; until then its weight is money.',
      params: { name: 'B', date: '2023-01-04' },
    })
  })

  test('a gap is held and said; one of more than a week ends the test', () => {
    const a = days(40, () => 100)
    const short = a.map((close, at) => (at > 3 && at < 8 ? nothing : close))
    const held = tested(questionOf({ a, b: short }))
    expect(held.days).toHaveLength(40)
    expect(held.remarks).toContainEqual({
      template:
        '{name} has no price of its own on {count} days; the last one before counts, for {most} days at most.',
      params: { name: 'B', count: 4, most: 7 },
    })
    const long = tested(questionOf({ a, b: a.map((close, at) => (at > 9 && at < 30 ? nothing : close)) }))
    expect(long.days.at(-1)).toBe(FIRST_DAY + 16)
    expect(remarksOf(long)).toContain('The test ends on {date}: later prices of {name} are not stored.')
  })

  test('what is locked is left out, and the others share its weight', () => {
    const spec = specOf(['a'], {
      sleeves: [sleeveOf('a'), sleeveOf('b', { isLocked: true })],
      method: { id: 'target-weights', params: { weights: { 'coin:a': 0.5, 'coin:b': 0.5 } } },
    })
    const view = tested(questionOf({ a: [100, 100, 200], b: [1, 1, 1] }, { spec }))
    expect(view.strategy.at(-1)).toBe(20_000)
    expect(remarksOf(view)).toContain('Left out, because they are locked: {names}.')
  })

  test('without any price there is no test, and the reason', () => {
    expect(refused(questionOf({ a: days(50, () => nothing) }))).toContain('No past prices')
    expect(refused(questionOf({ a: [1, 1, 1] }, { until: FIRST_DAY }))).toContain('ends before it begins')
    expect(refused(questionOf({ a: [1, 1, 1] }, { slippage: 0.06 }))).toContain('nothing would be traded')
    expect(refused(questionOf({ a: [1, 1, 1] }, { from: -1e9 }))).toContain('before 2009')
    expect(refused(questionOf({ a: [1, 1, 1] }, { until: 1e9 }))).toContain('years at most')
  })

  test('a rate that nobody knows leaves the gains untold, and the rest told', () => {
    const rules = { ...questionOf({ a: [1] }).rules, currency: 'eur' }
    const view = tested(
      questionOf({ a: days(9, () => 1) }, { rules, rates: new Float64Array(9).fill(nothing) }),
    )
    expect(view.figures.strategy.gain).toBeNull()
    expect(view.figures.strategy.total).toBe(0)
    expect(remarksOf(view)).toContain(
      'Gains are not told: what {currency} was worth is not known on every day of a trade.',
    )
  })
})

describe('no look-ahead', () => {
  const random = seededRandom('backtest')
  const walkOf = (count: number) => {
    let level = 100
    return days(count, () => {
      level *= 1 + random.integer(-600, 620) / 10_000
      return level
    })
  }
  const closes = { a: walkOf(120), b: walkOf(120), c: walkOf(120) }
  const spec = specOf(['a', 'b', 'c'], { triggers: band, band: { kind: 'relative', ratio: 0.1 } })

  test.each([20, 57, 90])('closes after day %i change nothing until then', (day) => {
    const later = (each: readonly number[]) =>
      each.map((close, at) => (at > day ? close * (3 + (at % 5)) : close))
    const before = tested(questionOf(closes, { spec }))
    const after = tested(questionOf({ a: later(closes.a), b: closes.b, c: later(closes.c) }, { spec }))
    expect(after.strategy.slice(0, day + 1)).toEqual(before.strategy.slice(0, day + 1))
    expect(after.hold.slice(0, day + 1)).toEqual(before.hold.slice(0, day + 1))
    const until = (view: Backtest) => view.trades.filter((trade) => trade.day <= FIRST_DAY + day)
    expect(until(after)).toEqual(until(before))
    expect(until(before).length).toBeGreaterThan(3)
    // What was decided on the day itself: the same sales of coins and purchases for money, at other prices.
    expect(after.strategy.at(-1)).not.toBe(before.strategy.at(-1))
  })
})

describe('by market value', () => {
  const spec = specOf(['a', 'b'], { triggers: daily, method: { id: 'market-cap', params: { cap: 1 } } })
  const still = { a: days(8, () => 100), b: days(8, () => 100) }
  const capsOf = (a: readonly number[], b: readonly number[]) =>
    new Map([
      ['coin:a' as SleeveId, Float64Array.from(a)],
      ['coin:b' as SleeveId, Float64Array.from(b)],
    ])
  const boughtOn = (view: Backtest) => view.trades.map(({ day, usd }) => [day - FIRST_DAY, Math.round(usd)])

  test('weights follow the values of each day', () => {
    const caps = capsOf([3, 3, 3, 3, 3, 3, 3, 3], [1, 1, 1, 3, 3, 3, 3, 3])
    const view = tested(questionOf(still, { spec, marketCaps: caps }))
    // 3 to 1 is bought on day 1; since day 3 they are worth the same, which day 4 trades.
    expect(boughtOn(view)).toEqual([
      [1, 7500],
      [1, 2500],
      [4, -2500],
      [4, 2500],
    ])
  })

  test('values of later days change nothing until then', () => {
    const own = [5, 4, 3, 3, 2, 2, 1, 1]
    const until = (view: Backtest) => view.trades.filter(({ day }) => day - FIRST_DAY <= 5)
    const before = tested(
      questionOf(still, {
        spec,
        marketCaps: capsOf(
          own,
          days(8, () => 3),
        ),
      }),
    )
    const other = own.map((cap, at) => (at > 4 ? cap * 90 : cap))
    const after = tested(
      questionOf(still, {
        spec,
        marketCaps: capsOf(
          other,
          days(8, () => 3),
        ),
      }),
    )
    expect(until(after)).toEqual(until(before))
    expect(until(before).length).toBeGreaterThan(3)
    expect(after.trades).not.toEqual(before.trades)
  })

  test('begins when a value is known, and says so', () => {
    const since = (cap: number) => days(8, (at) => (at < 3 ? nothing : cap))
    const view = tested(questionOf(still, { spec, marketCaps: capsOf(since(3), since(1)) }))
    expect(view.days[0]).toBe(FIRST_DAY + 3)
    expect(boughtOn(view).map(([day]) => day)).toEqual([4, 4])
    expect(view.remarks).toContainEqual({
      template: 'The test begins on {date}: market values of before are not told.',
      params: { date: '2023-01-04' },
    })
  })

  test('a day without a value changes nothing, and one that is never known ends it as it does in earnest', () => {
    const gap = [3, 3, 3, nothing, 3, 3, 3, 3]
    const view = tested(
      questionOf(still, {
        spec,
        marketCaps: capsOf(
          gap,
          days(8, () => 1),
        ),
      }),
    )
    expect(boughtOn(view)).toEqual([
      [1, 7500],
      [1, 2500],
    ])
    const unknown = capsOf(
      days(8, () => nothing),
      days(8, () => 1),
    )
    expect(refused(questionOf(still, { spec, marketCaps: unknown }))).toBe(
      'The market value of {name} is not known.',
    )
    const none = days(8, () => nothing)
    expect(refused(questionOf(still, { spec, marketCaps: capsOf(none, none) }))).toBe(
      'The market value of {name} is not known.',
    )
  })

  test('an asset that begins later has no part until then, whatever its value is', () => {
    const late = { a: still.a, b: still.b.map((close, at) => (at < 3 ? nothing : close)) }
    const view = tested(
      questionOf(late, {
        spec,
        marketCaps: capsOf(
          days(8, () => 1),
          days(8, () => 1),
        ),
      }),
    )
    expect(boughtOn(view)).toEqual([
      [1, 10_000],
      [4, -5000],
      [4, 5000],
    ])
  })
})

describe('money is kept', () => {
  test.each([1, 2, 3, 4, 5, 6])('seed %i: without costs the value changes by prices alone', (seed) => {
    const random = seededRandom(`money ${seed}`)
    const closes = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => {
        let level = random.integer(1, 60_000) / 7
        return [name, days(200, () => (level *= 1 + random.integer(-900, 900) / 10_000))]
      }),
    )
    const view = tested(questionOf(closes, { spec: specOf(Object.keys(closes), { triggers: daily }) }))
    const held = new Map<SleeveId, number>()
    let cash = 10_000
    for (const [at, value] of view.strategy.entries()) {
      for (const { day, sleeve, usd } of view.trades) {
        if (day !== FIRST_DAY + at) continue
        cash -= usd
        held.set(sleeve, (held.get(sleeve) ?? 0) + usd / (closes[sleeve.slice(5)]?.[at] ?? nothing))
      }
      const worth = [...held].reduce(
        (sum, [sleeve, coins]) => sum + coins * (closes[sleeve.slice(5)]?.[at] ?? nothing),
        cash,
      )
      expect(worth).toBeCloseTo(value, 5)
      expect(cash).toBeGreaterThan(-1e-6)
    }
  })
})
