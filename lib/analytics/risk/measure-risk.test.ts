import { describe, expect, test } from 'vitest'
import type { Figure } from '@/lib/analytics/figure'
import { RISK_FIGURES } from '@/lib/analytics/views'
import { DAY_MS } from '@/lib/valuation/days'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { dailyRate } from './daily-rate'
import { aroundTarget } from './downside-figures'
import { measureRisk } from './measure-risk'

const FIRST = 20_000
const risk = (returns: ArrayLike<number>, riskFree = 0) =>
  measureRisk(Float64Array.from(returns), { firstDay: FIRST, riskFree })
const repeat = (percents: readonly number[], times: number) =>
  Array.from({ length: times }, () => percents.map((percent) => percent / 100)).flat()
const reason = (figure: Figure) => (figure.value === null ? figure.why : undefined)
const input = ({ inputs }: Figure, label: string) =>
  inputs.find((each) => each.label.template === label)?.value
/** From a year of 252 days to one of 365. */
const YEAR = Math.sqrt(365 / 252)

/**
 * Values of quantopian/empyrical (`tests/test_stats.py`), for years of 252 days. Its series are shorter than the 30 days
 * that we ask for, so they are repeated: that leaves everything that is divided by n as it is, and changes what is
 * divided by n - 1 by a known factor.
 */
describe("empyrical's values", () => {
  const MIXED = [1, 10, -4, 2, 3, 2, 1, -10]
  const TIMES = 5
  const SAMPLE = Math.sqrt((TIMES * (MIXED.length - 1)) / (TIMES * MIXED.length - 1))
  const mixed = risk(repeat(MIXED, TIMES))

  test('volatility', () => {
    expect(mixed.volatility.value).toBeCloseTo(0.9136465399704637 * YEAR * SAMPLE, 10)
  })

  test('Sharpe', () => {
    expect(mixed.sharpe.value).toBeCloseTo((1.7238613961706866 * YEAR) / SAMPLE, 10)
  })

  test('downside risk', () => {
    expect(mixed['downside-deviation'].value).toBeCloseTo(0.604483250388297 * YEAR, 10)
  })

  test('Sortino', () => {
    expect(mixed.sortino.value).toBeCloseTo(2.605531251673693 * YEAR, 10)
    const one = [-0.171614, 1.322056, 3.063862, -1.422057, -0.489779, 1.268925, -3.357711, 1.797036]
    expect(risk(repeat(one, TIMES)).sortino.value).toBeCloseTo(3.0639640966566306 * YEAR, 10)
    const two = [1.846232, 0.793951, -1.448395, 0.422537, -0.339611, 3.756813, 1.51531, 3.549769]
    expect(risk(repeat(two, TIMES)).sortino.value).toBeCloseTo(38.090963117002495 * YEAR, 9)
  })

  test('omega, at a target of 1,000 % in 252 days and of 1.1 % a day', () => {
    expect(risk(repeat(MIXED, TIMES), 11 ** (365 / 252) - 1).omega.value).toBeCloseTo(0.8335426349755793, 9)
    const positive = [1, 2, 1, 1, 1, 1, 1, 1, 1]
    expect(risk(repeat(positive, TIMES), 1.011 ** 365 - 1).omega.value).toBeCloseTo(1.125, 9)
  })
})

/** Rollinger, Hoffman, "Sortino: A 'Sharper' Ratio" (Red Rock Capital): eight years, target zero: 2.26 % and 4.417. */
test("the paper's target downside deviation counts the days above the target", () => {
  const { deviation } = aroundTarget([0.17, 0.15, 0.23, -0.05, 0.12, 0.09, 0.13, -0.04], 0)
  expect(deviation).toBeCloseTo(0.0226, 4)
  expect(0.1 / deviation).toBeCloseTo(4.417, 3)
})

/** Computed by numpy 2.4 (`percentile`, and the mean of `sort(r)[:int((n - 1) * p) + 1]`). */
test('the tail is that of numpy', () => {
  const returns = [...Array.from({ length: 149 }, (_, k) => (((k * 37) % 149) - 70) / 1000), -0.2]
  const figures = risk(returns)
  expect(figures['var-95'].value).toBeCloseTo(-0.06355, 12)
  expect(figures['cvar-95'].value).toBeCloseTo(-0.083625, 12)
  expect(figures['var-99'].value).toBeCloseTo(-0.06951, 12)
  expect(figures['cvar-99'].value).toBeCloseTo(-0.135, 12)
  expect(input(figures['cvar-95'], 'Days of the tail')).toBe(8)
})

describe('what is asked for', () => {
  const steady = (days: number) => Array.from({ length: days }, (_, day) => (day % 2 ? 0.01 : -0.008))

  test('30 days for spread, 100 for tails, a year for Calmar, and the reason says so', () => {
    const wanted = (days: number) =>
      RISK_FIGURES.filter((id) => reason(risk(steady(days))[id])?.template.startsWith('There are {count}'))
    expect(wanted(0)).toEqual([...RISK_FIGURES])
    expect(wanted(29)).toEqual(RISK_FIGURES.filter((id) => id !== 'max-drawdown'))
    expect(wanted(30)).toEqual(['calmar', 'var-95', 'cvar-95', 'var-99', 'cvar-99'])
    expect(wanted(99)).toEqual(wanted(30))
    expect(wanted(100)).toEqual(['calmar'])
    expect(wanted(364)).toEqual(['calmar'])
    expect(wanted(365)).toEqual([])
    expect(reason(risk(steady(12)).volatility)?.params).toEqual({ count: 12, needed: 30 })
  })

  test('days that were not measured count for nothing, and are said', () => {
    const returns = [Number.NaN, ...steady(29), Number.NaN, Number.NaN]
    expect(reason(risk(returns).volatility)?.params).toEqual({ count: 29, needed: 30 })
    const { volatility } = risk([...returns, 0.01])
    expect(volatility.value).toBeCloseTo(risk([...steady(29), 0.01]).volatility.value ?? 0, 14)
    expect(volatility).toMatchObject({ note: { params: { count: 2 } } })
    expect(risk(steady(30)).volatility).not.toHaveProperty('note')
    expect(risk(returns)['max-drawdown']).toMatchObject({ note: { params: { count: 2 } } })
  })

  test('an index and a growth that are known better are taken', () => {
    const growth = Float64Array.of(1, Number.NaN, 0.5)
    const cagr: Figure = { value: 0.25, unit: 'ratio', inputs: [] }
    const none = Float64Array.of(Number.NaN, Number.NaN, Number.NaN)
    const figures = measureRisk(none, { firstDay: FIRST, riskFree: 0, growth, cagr })
    expect(figures['max-drawdown'].value).toBe(-0.5)
    expect(figures.calmar.value).toBe(0.5)
    const why = { template: 'because' }
    const without = measureRisk(none, {
      firstDay: FIRST,
      riskFree: 0,
      growth,
      cagr: { value: null, unit: 'ratio', inputs: [], why },
    })
    expect(reason(without.calmar)).toBe(why)
  })

  test('days without spread have no Sharpe; days above the target have no Sortino and no omega', () => {
    const same = risk(new Float64Array(400).fill(0.001))
    expect(same.volatility.value).toBeCloseTo(0, 12)
    expect(same['downside-deviation'].value).toBe(0)
    expect(same['max-drawdown'].value).toBe(0)
    for (const id of ['sharpe', 'sortino', 'omega', 'calmar'] as const) expect(same[id].value).toBeNull()
  })
})

/** +50 % in a year over a fall of 20 % is 2.5. */
test('Calmar is growth a year over the deepest fall', () => {
  const returns = new Float64Array(365)
  returns[10] = -0.2
  returns[200] = 1.5 / 0.8 - 1
  const figures = risk(returns)
  expect(figures.calmar.value).toBeCloseTo(2.5, 12)
  expect(figures['max-drawdown'].value).toBeCloseTo(-0.2, 14)
  expect(input(figures['max-drawdown'], 'Lowest point')).toBe((FIRST + 10) * DAY_MS)
  expect(input(figures['max-drawdown'], 'Recovered')).toBe((FIRST + 200) * DAY_MS)
})

test('growth of two years is not made up to one', () => {
  const returns = new Float64Array(730)
  returns[0] = -0.5
  returns[700] = 1.21 / 0.5 - 1
  expect(risk(returns).calmar.value).toBeCloseTo(0.1 / 0.5, 12)
})

test('a total loss is told, more than that cannot be', () => {
  const lost = new Float64Array(400)
  lost[5] = -1
  expect(risk(lost)['max-drawdown'].value).toBe(-1)
  expect(risk(lost).calmar.value).toBe(-1)
  lost[5] = -1.2
  expect(risk(lost)['max-drawdown'].value).toBeNull()
  expect(risk(lost).calmar.value).toBeNull()
  expect(risk(lost).volatility.value).toBeGreaterThan(0)
})

describe('by chance', () => {
  const drawn = (seed: number) => {
    const random = seededRandom(`risk ${seed}`)
    return Array.from({ length: random.integer(370, 800) }, () => random.integer(-80_000, 85_000) / 1e6)
  }
  const seeds = Array.from({ length: 20 }, (_, seed) => seed)
  const value = (figure: Figure) => figure.value ?? Number.NaN

  test.each(seeds)('seed %i: a shift changes no volatility, a factor scales it', (seed) => {
    const returns = drawn(seed)
    const volatility = value(risk(returns).volatility)
    expect(value(risk(returns.map((each) => each + 0.05)).volatility)).toBeCloseTo(volatility, 10)
    expect(value(risk(returns.map((each) => each * 0.5)).volatility)).toBeCloseTo(volatility / 2, 10)
  })

  test.each(seeds)('seed %i: other formulas give the same', (seed) => {
    const returns = drawn(seed)
    const n = returns.length
    const figures = risk(returns, 0.04)
    let pairs = 0
    for (const [at, a] of returns.entries()) for (const b of returns.slice(at + 1)) pairs += (a - b) ** 2
    const deviation = Math.sqrt(pairs / (n * (n - 1)))
    expect(value(figures.volatility)).toBeCloseTo(deviation * Math.sqrt(365), 10)
    const target = dailyRate(0.04)
    const excess = returns.reduce((sum, each) => sum + each - target, 0) / n
    expect(value(figures.sharpe)).toBeCloseTo((excess * 365) / (deviation * Math.sqrt(365)), 9)
    const below = returns.reduce((sum, each) => sum + Math.max(0, target - each), 0)
    expect(value(figures.omega)).toBeCloseTo(1 + (excess * n) / below, 9)
    expect(value(figures.sortino) * value(figures['downside-deviation'])).toBeCloseTo(excess * 365, 9)
  })

  test.each(seeds)('seed %i: tails beyond are no better, and no figure is without a number', (seed) => {
    const random = seededRandom(`gaps ${seed}`)
    const figures = risk(drawn(seed).map((each) => (random.chance(0.3) ? Number.NaN : each)))
    expect(value(figures['cvar-95'])).toBeLessThanOrEqual(value(figures['var-95']))
    expect(value(figures['cvar-99'])).toBeLessThanOrEqual(value(figures['var-99']))
    expect(value(figures['var-99'])).toBeLessThanOrEqual(value(figures['var-95']))
    expect(RISK_FIGURES.filter((id) => !Number.isFinite(value(figures[id])))).toEqual([])
  })

  test('numbers beyond measure are said to be so', () => {
    const figures = risk(Array.from({ length: 400 }, (_, day) => (day % 2 ? 1e300 : -0.5)))
    const odd = RISK_FIGURES.filter((id) => figures[id].value !== null && !Number.isFinite(figures[id].value))
    expect(odd).toEqual([])
    expect(figures.volatility.value).toBeNull()
  })
})
