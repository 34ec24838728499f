import { describe, expect, test } from 'vitest'
import { remarksOf, weigh } from '@/tests/fixtures/method-input'
import { strategySpec } from '@/tests/fixtures/strategy'
import { methodProblems } from '../targets/method-problems'
import { dcaIn } from './dca-in'
import { dcaOut } from './dca-out'

const split = { 'coin:bitcoin': 0.75, 'coin:ethereum': 0.25 }

describe('the same sum bought each time', () => {
  const weights = { bitcoin: 0.5, ethereum: 0.2, cash: 0.3 }

  test('what stands afterwards: 100 of 10,000 dollars, by the split', () => {
    expect(weigh(dcaIn, { weights }, { sum: '100', weights: split })).toEqual({
      bitcoin: 0.5075,
      ethereum: 0.2025,
    })
  })

  test('no more than the money above what is kept, and that is told', () => {
    const little = { ...weights, cash: 0.004 }
    expect(weigh(dcaIn, { weights: little }, { sum: '100', weights: split })).toEqual({
      bitcoin: 0.503,
      ethereum: 0.201,
    })
    expect(remarksOf(dcaIn, { weights: little }, { sum: '100', weights: split })).toHaveLength(1)
    expect(remarksOf(dcaIn, { weights }, { sum: '100', weights: split })).toEqual([])
  })

  test.each([0, -0.1])('money of %d above what is kept buys nothing', (cash) => {
    expect(weigh(dcaIn, { weights: { ...weights, cash } }, { weights: split })).toMatch(
      /nothing can be bought/,
    )
  })

  test('nothing above its most: the others get it; what stands above it already is not sold', () => {
    const bounds = { bitcoin: { low: 0, high: 0.4 }, ethereum: { low: 0, high: 1 } }
    expect(weigh(dcaIn, { weights, bounds }, { sum: '100', weights: split })).toEqual({
      bitcoin: 0.5,
      ethereum: 0.21,
    })
  })

  test('what is not known is not counted from', () => {
    expect(weigh(dcaIn, { weights: { bitcoin: 0.5, cash: 0.5 } }, { weights: split })).toMatch(
      /value of \{name\}/,
    )
    expect(weigh(dcaIn, { weights: { bitcoin: 0.5, ethereum: 0.2 } }, { weights: split })).toMatch(
      /How much money/,
    )
    expect(
      weigh(dcaIn, { weights: { bitcoin: -0.1, ethereum: 0.2, cash: 0.9 } }, { weights: split }),
    ).toMatch(/owe/)
    expect(weigh(dcaIn, { weights }, { weights: { 'coin:bitcoin': 0.5 } })).toBe(
      'The weights must come to 100 %.',
    )
  })
})

describe('the same sum sold each time', () => {
  const weights = { bitcoin: 0.6, ethereum: 0.3, cash: 0.1 }

  test('out of all of them in proportion, or out of some', () => {
    expect(weigh(dcaOut, { weights }, { sum: '900' })).toEqual({ bitcoin: 0.54, ethereum: 0.27 })
    expect(weigh(dcaOut, { weights }, { sum: '900', from: ['coin:ethereum'] })).toEqual({
      bitcoin: 0.6,
      ethereum: 0.21,
    })
  })

  test('no further than the least that was set, and no more than there is', () => {
    const bounds = { bitcoin: { low: 0.59, high: 1 }, ethereum: { low: 0, high: 1 } }
    expect(weigh(dcaOut, { weights, bounds }, { sum: '900' })).toEqual({ bitcoin: 0.59, ethereum: 0.22 })
    expect(weigh(dcaOut, { weights }, { sum: '50000' })).toEqual({ bitcoin: 0, ethereum: 0 })
    expect(remarksOf(dcaOut, { weights }, { sum: '50000' })).toHaveLength(1)
  })

  test('ends when nothing is left', () => {
    expect(weigh(dcaOut, { weights: { bitcoin: 0, ethereum: 0, cash: 1 } })).toBe(
      'Nothing is left that may be sold.',
    )
  })

  test('makes up the money that is always kept, where it is not there', () => {
    const short = { bitcoin: 0.8, ethereum: 0.3, cash: -0.1 }
    const result = weigh(dcaOut, { weights: short }, { sum: '100' })
    if (typeof result === 'string') throw new Error(result)
    expect((result['bitcoin'] ?? 0) + (result['ethereum'] ?? 0)).toBeCloseTo(1, 9)
  })
})

test('a step that bands, drift or money may ask for is refused: it would be taken until nothing is left', () => {
  const spec = strategySpec({ method: { id: 'dca-in', params: { weights: split } } })
  expect(methodProblems(spec)).toEqual([])
  expect(methodProblems({ ...spec, triggers: [{ kind: 'band' }] })).toHaveLength(1)
  expect(methodProblems({ ...spec, triggers: [{ kind: 'drift', ratio: 0.1 }] })).toHaveLength(1)
  expect(methodProblems({ ...spec, aim: 'edge' })).toHaveLength(1)
  expect(
    methodProblems({
      ...spec,
      triggers: [{ kind: 'calendar', every: 'week', hour: 8, timeZone: 'Europe/Berlin' }],
    }),
  ).toEqual([])
})
