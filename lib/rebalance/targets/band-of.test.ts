import { expect, test } from 'vitest'
import { bandOf, cashBandOf } from './band-of'

const close = ({ low, high }: { low: number; high: number }) => [low, high].map((each) => +each.toFixed(12))

test('points of the whole', () => {
  expect(close(bandOf({ kind: 'absolute', points: 0.05 }, 0.5))).toEqual([0.45, 0.55])
})

test('a part of the target', () => {
  expect(close(bandOf({ kind: 'relative', ratio: 0.15 }, 0.2))).toEqual([0.17, 0.23])
})

/**
 * Larry Swedroe, "The Only Guide to a Winning Investment Strategy You'll Ever Need": a target of 20 % or more has a band of
 * five points, a smaller one of a quarter of itself; with 10 % he names 7.5 and 12.5, with 40 % 35 and 45.
 */
test.each([
  [0.4, 0.35, 0.45],
  [0.2, 0.15, 0.25],
  [0.1, 0.075, 0.125],
  [0.04, 0.03, 0.05],
])('5/25 around %d is %d to %d', (target, low, high) => {
  expect(close(bandOf({ kind: '5/25' }, target))).toEqual([low, high])
})

/** Gobind Daryanani, "Opportunistic Rebalancing", Journal of Financial Planning, January 2008: bands of 20 % of the target. */
test("Daryanani's relative bands: 20 % around 25 % is 20 % to 30 %", () => {
  expect(close(bandOf({ kind: 'relative', ratio: 0.2 }, 0.25))).toEqual([0.2, 0.3])
})

test('a band stays within nothing and the whole, and around a weight that is owed', () => {
  expect(close(bandOf({ kind: 'absolute', points: 0.1 }, 0.04))).toEqual([0, 0.14])
  expect(close(bandOf({ kind: 'absolute', points: 0.1 }, 0.97))).toEqual([0.87, 1])
  expect(close(bandOf({ kind: '5/25' }, 0))).toEqual([0, 0])
  expect(close(bandOf({ kind: 'absolute', points: 0.05 }, -0.2))).toEqual([-0.2, -0.15])
})

test('what rounding leaves in money is inside', () => {
  expect(close(cashBandOf({ kind: '5/25' }, 0))).toEqual([0, 0.05])
  expect(close(cashBandOf({ kind: 'relative', ratio: 0.2 }, 0.4))).toEqual([0.32, 0.48])
  expect(close(cashBandOf({ kind: 'absolute', points: 0.02 }, 0.1))).toEqual([0.08, 0.12])
})
