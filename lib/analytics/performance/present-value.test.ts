import { expect, test } from 'vitest'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { datedFlows, presentValueOf } from './present-value'

const valuesOf = (flows: Float64Array) => presentValueOf(datedFlows(flows))

test('the example: 100 that become 121 in two days of 10 % are worth nothing together', () => {
  const { sum, hasTurned } = valuesOf(Float64Array.of(-100, 0, 121))(Math.log(1.1))
  expect(sum).toBeCloseTo(0, 12)
  expect(hasTurned).toBe(false)
})

test('in the money of the first flow while it grows, of the last one while it shrinks', () => {
  const valueAt = valuesOf(Float64Array.of(-100, 0, 0, 50))
  expect(valueAt(Math.log(2)).sum).toBeCloseTo(-100 + 50 / 8, 12)
  expect(valueAt(-Math.log(2)).sum).toBeCloseTo(-100 / 8 + 50, 12)
  expect(valueAt(0).sum).toBe(-50)
})

test('a balance that is below zero on the way is told, whichever end it is seen from', () => {
  const pure = valuesOf(Float64Array.of(-100, 50, 0, 70))
  const turned = valuesOf(Float64Array.of(-100, 230, 0, -132, 7))
  for (const daily of [-0.01, 0, 0.01]) {
    expect(pure(daily).hasTurned).toBe(false)
    expect(turned(daily).hasTurned).toBe(true)
  }
})

test('the last flow alone turns nothing: it is the whole', () => {
  expect(valuesOf(Float64Array.of(-100, 0, 200))(-0.01)).toMatchObject({ hasTurned: false })
})

test.each([1, 2, 3, 4, 5])('is the sum over all days (%i)', (seed) => {
  const random = randomOf(seed)
  const flows = Float64Array.from({ length: 400 }, () => (random(9) === 0 ? random(2001) - 1000 : 0))
  flows[0] = -500
  flows[399] = 700
  const valueAt = valuesOf(flows)
  for (const daily of [-0.02, -0.001, 0, 0.0004, 0.03]) {
    const from = daily < 0 ? 399 : 0
    const sum = flows.reduce((total, flow, day) => total + flow * Math.exp(-daily * (day - from)), 0)
    expect(valueAt(daily).sum).toBeCloseTo(sum, 7)
  }
})

test('days without a flow are left out, a flow that is not known is not', () => {
  expect(datedFlows(Float64Array.of(0, -100, 0, Number.NaN, -0, 121, 0))).toEqual([
    { day: 1, sum: -100 },
    { day: 3, sum: Number.NaN },
    { day: 5, sum: 121 },
  ])
})
