import { describe, expect, test } from 'vitest'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { internalRate } from './internal-rate'

/** The textbook's sum, flow by flow. */
const presentValue = (flows: Float64Array, yearly: number) =>
  flows.reduce((sum, flow, day) => sum + flow / (1 + yearly) ** (day / 365), 0)

/** All changes of its sign, in steps of the logarithm, halved. */
function textbookRoots(flows: Float64Array): number[] {
  const at = (growth: number) => presentValue(flows, Math.expm1(growth))
  const steps = Array.from({ length: 299 }, (_, step) => (step - 92) / 10)
  return steps
    .filter((low) => at(low) * at(low + 0.1) < 0)
    .map((from) => {
      let [low, high] = [from, from + 0.1]
      while (high - low > 1e-12) {
        const middle = (low + high) / 2
        if (at(low) * at(middle) > 0) low = middle
        else high = middle
      }
      return Math.expm1(low)
    })
}

const flowsOf = (days: number, told: Record<number, number>) => {
  const flows = new Float64Array(days + 1)
  for (const [day, flow] of Object.entries(told)) flows[Number(day)] = flow
  return flows
}
const rates = (flows: Float64Array) => internalRate(flows)?.rates

describe('the rate', () => {
  test.each(
    Array.from({ length: 12 }, (_, index) => index + 1),
  )('makes all flows worth nothing (%i)', (seed) => {
    const random = randomOf(seed)
    const days = 365 + random(2000)
    const flows = flowsOf(days, { 0: -1000, [days]: 500 + random(4000) })
    for (let count = 0; count < 30; count += 1) {
      const day = 1 + random(days - 1)
      flows[day] = (flows[day] ?? 0) + random(400) - 300
    }
    const [rate, ...more] = rates(flows) ?? []
    expect(more).toEqual([])
    expect(presentValue(flows, rate ?? NaN)).toBeCloseTo(0, 6)
  })

  test('of less than a year is that of the days', () => {
    expect(internalRate(flowsOf(7, { 0: -100, 7: 105 }))).toMatchObject({ days: 7, isAnnual: false })
    expect(rates(flowsOf(7, { 0: -100, 7: 105 }))).toEqual([expect.closeTo(0.05, 12)])
  })

  test('of a year and more is that of a year', () => {
    expect(rates(flowsOf(365, { 0: -100, 365: 105 }))).toEqual([expect.closeTo(0.05, 12)])
    expect(rates(flowsOf(730, { 0: -100, 730: 121 }))).toEqual([expect.closeTo(0.1, 12)])
  })

  test('leading and trailing days without flows are no time', () => {
    expect(internalRate(flowsOf(900, { 400: -100, 800: 120 }))).toMatchObject({ days: 400 })
  })

  test('nearly everything lost, and very much won', () => {
    expect(rates(flowsOf(365, { 0: -1000, 365: 0.2 }))).toEqual([expect.closeTo(-0.9998, 9)])
    expect(rates(flowsOf(365, { 0: -1, 365: 50_001 }))?.[0]).toBeCloseTo(50_000, 5)
  })

  test('nothing gained is exactly nothing', () => {
    expect(rates(flowsOf(400, { 0: -100, 200: -50, 400: 150 }))?.[0]).toBeCloseTo(0, 14)
  })
})

describe('no rate', () => {
  test.each([
    ['nothing came back', { 0: -100, 10: -20 }],
    ['nothing was put in', { 0: 100, 10: 20 }],
    ['all on one day', { 5: -100 }],
    ['nothing at all', {}],
  ])('%s', (_, told) => {
    expect(internalRate(flowsOf(20, told))).toBeUndefined()
  })

  test('flows that no rate explains', () => {
    expect(internalRate(flowsOf(730, { 0: -100, 365: 150, 730: -100 }))?.rates).toEqual([])
  })
})

describe('several rates', () => {
  test('CFA practice: -2,000, 10,000, -10,000 has about 38 % and 260 %', () => {
    const flows = flowsOf(730, { 0: -2000, 365: 10_000, 730: -10_000 })
    expect(rates(flows)).toEqual([expect.closeTo(0.381_966, 6), expect.closeTo(2.618_034, 6)])
  })

  test('100, -230, 132 has 10 % and 20 %', () => {
    const flows = flowsOf(730, { 0: 100, 365: -230, 730: 132 })
    expect(rates(flows)).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.2, 9)])
  })

  test('an account that never owes on its way has one, however often money goes in and out', () => {
    const flows = flowsOf(1460, { 0: -100, 365: 90, 730: -80, 1095: 70, 1460: 30 })
    expect(rates(flows)).toHaveLength(1)
  })
})

describe('is the only one, or all are told', () => {
  test('three rates between ends of different sign', () => {
    // (1 + r - 1.1) x (1 + r - 1.2) x (1 + r - 1.5), once a year
    const flows = flowsOf(1095, { 0: -1000, 365: 3800, 730: -4770, 1095: 1980 })
    expect(rates(flows)).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.2, 9), expect.closeTo(0.5, 9)])
  })

  test('an account that owes money on its way can still have one', () => {
    const flows = flowsOf(1095, { 0: -100, 365: 300, 730: -100, 1095: 10 })
    expect(rates(flows)).toEqual([expect.closeTo(1.634_88, 5)])
    expect(textbookRoots(flows)).toHaveLength(1)
  })

  test.each(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )('as the textbook finds them (%i)', (seed) => {
    const random = randomOf(seed)
    const days = 366 + random(1500)
    const flows = flowsOf(days, {
      0: -1 - random(5000),
      [days]: (seed % 5 === 0 ? -1 : 1) * (1 + random(5000)),
    })
    for (let count = random(seed % 2 === 0 ? 4 : 40); count > 0; count -= 1)
      flows[1 + random(days - 1)] = random(6001) - 3000
    const found = rates(flows) ?? []
    const expected = textbookRoots(flows)
    expect(found).toHaveLength(expected.length)
    for (const [place, rate] of expected.entries())
      expect(Math.log1p(found[place] ?? NaN)).toBeCloseTo(Math.log1p(rate), 9)
  })
})
