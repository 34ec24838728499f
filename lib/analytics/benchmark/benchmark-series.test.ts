import { describe, expect, test } from 'vitest'
import { dailyReturns } from '@/lib/analytics/performance/daily-returns'
import { chainReturns } from '@/lib/analytics/performance/growth-index'
import type { PriceSeries } from '@/lib/analytics/scope-series'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { afterFirst, FIRST_DAY, type ToldDay, toldSeries } from '@/tests/fixtures/scope-series'
import { basketSeries } from './basket-series'
import { benchmarkBeside } from './beside'
import { indexSeries } from './index-series'
import { BENCHMARK_PRESETS } from './presets'

const prices = (close: (number | undefined)[], firstDay = FIRST_DAY, currency = 'eur'): PriceSeries => ({
  currency,
  firstDay,
  close: Float64Array.from(close, (price) => price ?? Number.NaN),
})

describe('a basket', () => {
  test('of one part is that part', () => {
    const basket = basketSeries([{ weight: 1 }], [prices([50, 55, 44])])
    expect([...basket.close]).toEqual([1, expect.closeTo(1.1, 12), expect.closeTo(0.88, 12)])
  })

  test('is put back to its weights every day', () => {
    // +10 % and -10 %, then the other way round: 0.6 * 10 % - 0.4 * 10 % = 2 %, then -2 %.
    const basket = basketSeries(
      [{ weight: 0.6 }, { weight: 0.4 }],
      [prices([10, 11, 9.9]), prices([10, 9, 9.9])],
    )
    expect([...basket.close]).toEqual([1, expect.closeTo(1.02, 12), expect.closeTo(1.02 * 0.98, 12)])
  })

  test('has a gap where one part has no close, and is not put back to its weights over it', () => {
    const basket = basketSeries(
      [{ weight: 0.5 }, { weight: 0.5 }],
      [prices([10, undefined, 20, 22]), prices([10, 15, 10, 11])],
    )
    expect([...basket.close]).toEqual([1, NaN, 1.5, expect.closeTo(1.65, 12)])
  })

  test('lives on the days that all parts have', () => {
    const basket = basketSeries(
      [{ weight: 0.5 }, { weight: 0.5 }],
      [prices([1, 2, 4, 8]), prices([0, 3, 3, 3, 3], FIRST_DAY + 1)],
    )
    expect(basket.firstDay).toBe(FIRST_DAY + 1)
    // No price is nothing: the first 0 is a gap.
    expect([...basket.close]).toEqual([NaN, 1, 1.5])
    const apart = basketSeries([{ weight: 0.5 }, { weight: 0.5 }], [prices([1]), prices([1], FIRST_DAY + 9)])
    expect(apart.close).toHaveLength(0)
  })

  test.each([
    ['less than all', [0.5, 0.4]],
    ['more than all', [0.5, 0.6]],
    ['a short position', [1.2, -0.2]],
    ['no number', [NaN, 1]],
  ])('of %s is refused', (_, weights) => {
    const parts = weights.map((weight) => ({ weight }))
    expect(() => basketSeries(parts, [prices([1]), prices([1])])).toThrow('100 %')
  })

  test('of prices in two currencies is no basket', () => {
    const two = [prices([1]), prices([1], FIRST_DAY, 'usd')]
    expect(() => basketSeries([{ weight: 0.5 }, { weight: 0.5 }], two)).toThrow(RangeError)
  })

  test('the presets come to 100 %', () => {
    for (const { choice } of BENCHMARK_PRESETS)
      expect(() =>
        basketSeries(
          choice.parts,
          choice.parts.map(() => prices([1, 2])),
        ),
      ).not.toThrow()
  })
})

describe('an index', () => {
  test('holds its level over a weekend', () => {
    const { firstDay, close } = indexSeries(
      [
        { day: 20_000, level: 100 },
        { day: 20_003, level: 110 },
      ],
      'eur',
    )
    expect(firstDay).toBe(20_000)
    expect([...close]).toEqual([100, 100, 100, 110, 110, 110, 110, 110, 110, 110, 110])
  })

  test('holds it for seven days and no longer', () => {
    const { close } = indexSeries(
      [
        { day: 20_000, level: 100 },
        { day: 20_010, level: 110 },
      ],
      'eur',
    )
    const held = Array.from({ length: 8 }, () => 100)
    expect(Array.from(close.slice(0, 12))).toEqual([...held, NaN, NaN, 110, 110])
    expect(close).toHaveLength(18)
  })

  test('without a point is empty', () => {
    expect(indexSeries([], 'eur').close).toHaveLength(0)
  })
})

describe('beside a part', () => {
  const returnsOf = (days: ToldDay[]) => {
    const series = toldSeries(days)
    return dailyReturns(series, afterFirst(series))
  }

  test('counts the days on which the part was measured', () => {
    const idle = { value: 0 }
    const returns = returnsOf([idle, idle, { value: 100, flow: 100, ahead: 1 }, { value: 100 }])
    const bitcoin = prices([10, 20, 30, 36])
    expect(benchmarkBeside(bitcoin, returns)).toEqual({
      index: [1, 1, 1.5, expect.closeTo(1.8, 12)],
      counted: 2,
      missing: 0,
    })
  })

  test('stands still where the part was not measured', () => {
    const returns = returnsOf([{ value: 100 }, { value: 100, flow: NaN }, { value: 100 }])
    expect(benchmarkBeside(prices([10, 20, 22]), returns).index).toEqual([1, null, expect.closeTo(1.1, 12)])
  })

  test('counts the days of a bridged gap too', () => {
    const returns = returnsOf([{ value: 100 }, {}, { value: 100 }])
    expect(benchmarkBeside(prices([10, 15, 20]), returns).index).toEqual([1, 1.5, 2])
  })

  test('a missing close within is no loss, one at an end is told', () => {
    const returns = returnsOf([{ value: 100 }, { value: 100 }, { value: 100 }, { value: 100 }])
    const beside = (...closes: (number | undefined)[]) => benchmarkBeside(prices(closes), returns)
    expect(beside(10, undefined, 15, 20)).toEqual({ index: [1, null, 1.5, 2], counted: 3, missing: 0 })
    expect(beside(undefined, 10, 15, 20)).toEqual({ index: [1, 1, 1.5, 2], counted: 2, missing: 1 })
    expect(beside(10, 15, 20)).toEqual({ index: [1, 1.5, 2, null], counted: 2, missing: 1 })
    expect(beside(0, undefined)).toEqual({ index: [1, null, null, null], counted: 0, missing: 3 })
  })

  test.each([1, 2, 3, 4, 5])('a part that is the benchmark has its return, gaps and all (%i)', (seed) => {
    const random = randomOf(seed)
    const close = Array.from({ length: 200 }, () => 500 + random(500))
    const days = close.map((value): ToldDay => (random(8) === 0 ? {} : { value }))
    days[0] = { value: close[0] ?? 1 }
    const returns = returnsOf(days)
    const { index } = benchmarkBeside(prices(close), returns)
    expect(index.findLast((level) => level !== null)).toBeCloseTo(1 + chainReturns(returns), 12)
  })
})
