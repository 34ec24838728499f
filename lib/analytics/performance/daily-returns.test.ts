import { describe, expect, test } from 'vitest'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { afterFirst, FIRST_DAY, type ToldDay, toldSeries } from '@/tests/fixtures/scope-series'
import { type DailyReturns, dailyReturns, dayCounts } from './daily-returns'
import { chainReturns, growthIndex } from './growth-index'

const returnsOf = (days: ToldDay[], currency?: string): DailyReturns => {
  const series = toldSeries(days, currency)
  return dailyReturns(series, afterFirst(series))
}
const only = ({ returns }: DailyReturns) => returns[0] ?? Number.NaN

describe('a day', () => {
  test('a flow counts for the share of the day ahead of it', () => {
    expect(only(returnsOf([{ value: 100 }, { value: 160, flow: 50, ahead: 0.5 }]))).toBeCloseTo(10 / 125, 14)
    expect(only(returnsOf([{ value: 100 }, { value: 60, flow: -50, ahead: 0.5 }]))).toBeCloseTo(10 / 75, 14)
  })

  test('a flow at midnight counts in full, one at the end of the day not at all', () => {
    expect(only(returnsOf([{ value: 100 }, { value: 165, flow: 50, ahead: 1 }]))).toBeCloseTo(0.1, 14)
    expect(only(returnsOf([{ value: 100 }, { value: 160, flow: 50, ahead: 0 }]))).toBeCloseTo(0.1, 14)
  })

  test('a deposit into nothing has the return that it had itself, however late it came', () => {
    for (const ahead of [0.75, 0.25, 1 / 24, 0.001])
      expect(only(returnsOf([{ value: 0 }, { value: 10_030, flow: 10_000, ahead }]))).toBeCloseTo(0.003, 12)
  })

  test('what is taken out as a whole has the return until then', () => {
    for (const ahead of [0.25, 0.75, 23 / 24])
      expect(only(returnsOf([{ value: 10_000 }, { value: 0, flow: -10_030, ahead }]))).toBeCloseTo(0.003, 3)
  })

  test('the noise of a late deposit is not stretched over the day of the dust before it', () => {
    const late = only(returnsOf([{ value: 200 }, { value: 10_029, flow: 9800, ahead: 1 / 24 }]))
    expect(late).toBeGreaterThan(0.003)
    expect(late).toBeLessThan(0.005)
  })

  test('where the capital multiplies, least squares come much nearer to the truth than Modified Dietz', () => {
    const random = randomOf(7)
    let [dietz, ours] = [0, 0]
    for (let trial = 0; trial < 300; trial += 1) {
      const hours = Array.from({ length: 24 }, () => 1 + (random(2001) - 1000) / 200_000)
      const hour = 4 + random(20)
      const grown = (from: number, until: number) => hours.slice(from, until).reduce((a, b) => a * b, 1)
      const value = (200 * grown(0, hour) + 9800) * grown(hour, 24)
      const ahead = 1 - hour / 24
      const found = returnsOf([{ value: 200 }, { value, flow: 9800, ahead }])
      expect(found.largeFlows).toBe(1)
      const truth = grown(0, 24) - 1
      ours += (only(found) - truth) ** 2
      dietz += ((value - 10_000) / (200 + 9800 * ahead) - truth) ** 2
    }
    expect(Math.sqrt(ours / dietz)).toBeLessThan(0.6)
  })

  test('in and out on the same day: over what was there on average', () => {
    // 1,000 come at 06:00, 990 leave at 18:00: net 10, and 750 - 247.5 ahead.
    const days = [{ value: 2000 }, { value: 2035, flow: 10, ahead: 502.5 / 10 }]
    expect(only(returnsOf(days))).toBeCloseTo(25 / 2502.5, 14)
  })

  test('more than all cannot be lost', () => {
    const lost = returnsOf([{ value: 100 }, { value: -20 }, { value: 1000, flow: 1000, ahead: 1 }])
    expect(only(lost)).toBe(-1)
    expect(chainReturns(lost)).toBe(-1)
  })
})

describe('what is not measured', () => {
  test('a gap is bridged over its days, approximately', () => {
    const bridged = returnsOf([{ value: 100 }, {}, { flow: 50 }, {}, { value: 180 }, { value: 198 }])
    expect(bridged.states).toEqual(['spanned', 'spanned', 'spanned', 'spanned', 'measured'])
    // 50 at the end of the second of four days.
    expect(bridged.spans).toEqual([{ from: FIRST_DAY + 1, until: FIRST_DAY + 4, return: 30 / 125 }])
    expect([...bridged.returns]).toEqual([NaN, NaN, NaN, NaN, expect.closeTo(0.1, 12)])
    expect(chainReturns(bridged)).toBeCloseTo(1.24 * 1.1 - 1, 12)
    expect(growthIndex(bridged)).toEqual([1, null, null, null, 1.24, expect.closeTo(1.364, 12)])
  })

  test('a gap into which something of unknown value came is not bridged', () => {
    const found = returnsOf([{ value: 100 }, {}, { flow: NaN }, { value: 120 }, { value: 132 }])
    expect(found.states).toEqual(['unknown-flow', 'unknown-flow', 'unknown-flow', 'measured'])
    expect(chainReturns(found)).toBeCloseTo(0.1, 12)
    expect(growthIndex(found)).toEqual([1, null, null, null, expect.closeTo(1.1, 12)])
  })

  test('a day on which something of unknown value came has no return, the next one has', () => {
    const found = returnsOf([{ value: 100 }, { value: 900, flow: NaN }, { value: 990 }])
    expect(dayCounts(found)).toEqual({
      measured: 1,
      spanned: 0,
      'no-value': 0,
      'unknown-flow': 1,
      passing: 0,
      idle: 0,
    })
    expect(chainReturns(found)).toBeCloseTo(0.1, 12)
  })

  test('gaps at the ends are not bridged', () => {
    const found = returnsOf([{}, {}, { value: 100 }, { value: 110 }, {}])
    expect(found.states).toEqual(['no-value', 'no-value', 'measured', 'no-value'])
    expect(growthIndex(found)).toEqual([1, null, null, expect.closeTo(1.1, 12), null])
  })

  test('dust is not invested: under one unit of money, or under a thousandth of the highest value', () => {
    const cents = returnsOf([{ value: 0.02 }, { value: 0.9 }, { value: 0.5 }])
    expect(cents.states).toEqual(['idle', 'idle'])
    expect(growthIndex(cents)).toEqual([1, 1, 1])
    const few = returnsOf([{ value: 100_000 }, { value: 99, flow: -99_901 }, { value: 990 }])
    expect(few.states).toEqual(['measured', 'idle'])
  })

  test('a unit of money is another one in bitcoin', () => {
    expect(returnsOf([{ value: 0.02 }, { value: 0.03 }], 'btc').states).toEqual(['measured'])
    expect(returnsOf([{ value: 0.000_002 }, { value: 0.000_003 }], 'btc').states).toEqual(['idle'])
  })

  test('what came and went within a day has no return: how much was there, and for how long, is not known', () => {
    // 10,000 at 10:00, 10,050 at 14:00.
    const weighted = 10_000 * (14 / 24) - 10_050 * (10 / 24)
    const traded = { flow: -50, ahead: weighted / -50 }
    expect(returnsOf([{ value: 0 }, { value: 0, ...traded }]).states).toEqual(['passing'])
    expect(returnsOf([{ value: 1600 }, { value: 1600, ...traded }]).states).toEqual(['passing'])
    expect(returnsOf([{ value: 1700 }, { value: 1700, ...traded }]).states).toEqual(['measured'])
    expect(returnsOf([{ value: 0 }, { ...traded }, { value: 0 }]).states).toEqual(['passing', 'passing'])
    // The other way round: away for nearly all of the day.
    const away = { flow: 10, ahead: -9000 / 10 }
    expect(returnsOf([{ value: 10_000 }, { value: 10_020, ...away }]).states).toEqual(['passing'])
    expect(growthIndex(returnsOf([{ value: 100 }, { value: 100, ...traded }, { value: 110 }]))).toEqual([
      1,
      null,
      expect.closeTo(1.1, 12),
    ])
  })

  test('debt is no capital', () => {
    expect(returnsOf([{ value: -500 }, { value: -400 }]).states).toEqual(['idle'])
  })
})

test('before the first day of a series there was nothing, after its last one nothing is known', () => {
  const series = toldSeries([{ value: 110, flow: 100, ahead: 1 }, { value: 121 }])
  const found = dailyReturns(series, { from: FIRST_DAY - 2, until: FIRST_DAY + 2 })
  expect(found.states).toEqual(['idle', 'idle', 'measured', 'measured', 'no-value'])
  expect(chainReturns(found)).toBeCloseTo(0.21, 12)
})
