import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { fromScaled, mulDiv, PLACES, SCALED, split, times, toScaled } from './exact'

const ONE = 10n ** BigInt(PLACES)
const back = (text: string) => fromScaled(toScaled(amount(text)))

test.each([
  '0',
  '1',
  '-1',
  '0.5',
  '-0.5',
  '-0.000000000000000001',
  '0.0000000000000000000000000000000001',
  '1.2345678901234567890123456789012345',
  '4294967295',
  '-4294967296',
  '-4294967297.5',
  '-9007199254740991',
  '123456789012345',
  '1234567890123456',
  '-999999999999999.9',
  '98765432109876543210.123456789012345678',
  '115792089237316195423570985008687907853269984665640564039457584007913129639935',
])('%s is itself again', (text) => {
  expect(back(text)).toBe(text)
})

test.each([
  ['0.5', 5, 1],
  ['-12', -12, 0],
  ['-0.00000000000000001', -1, 17],
  ['9007199254740991', 9_007_199_254_740_991, 0],
])('%s reads the same from its units', (text, units, places) => {
  expect(SCALED.ofUnits(units, places)).toBe(toScaled(amount(text)))
  expect(SCALED.ofText(text)).toBe(toScaled(amount(text)))
})

test('texts of every length read like their digits', () => {
  for (let whole = 1; whole <= 20; whole += 1)
    for (let places = 1; places <= PLACES; places += 1) {
      const digits = '7391864205'.repeat(6)
      const text = `-${digits.slice(0, whole)}.${digits.slice(whole, whole + places - 1)}3`
      expect(back(text)).toBe(text)
    }
})

test('digits beyond 34 places are cut', () => {
  expect(back('0.00000000000000000000000000000000019')).toBe('0.0000000000000000000000000000000001')
})

test('numerals with an exponent become amounts before they come here', () => {
  expect(toScaled(amount('1.5e3'))).toBe(1500n * ONE)
  expect(toScaled(amount('25e-1'))).toBe(25n * (ONE / 10n))
})

test('half to even, also below zero', () => {
  const halves = [1n, 3n, 5n, 7n].map((odd) => mulDiv(odd, 1n, 2n))
  expect(halves).toEqual([0n, 2n, 2n, 4n])
  expect([-1n, -3n, -5n].map((odd) => mulDiv(odd, 1n, 2n))).toEqual([-0n, -2n, -2n])
  expect([mulDiv(2n, 1n, 3n), mulDiv(-2n, 1n, 3n), mulDiv(1n, 1n, 3n)]).toEqual([1n, -1n, 0n])
})

test('a quantity times a price', () => {
  expect(fromScaled(times(toScaled(amount('0.1')), toScaled(amount('0.2'))))).toBe('0.02')
  expect(fromScaled(times(toScaled(amount('-3')), toScaled(amount('1.5'))))).toBe('-4.5')
})

test('parts add up to the whole, whatever their weights', () => {
  for (const [total, weights] of [
    [10n, [1n, 1n, 1n]],
    [-10n, [1n, 1n, 1n]],
    [1n, [5n, 0n, 5n, 0n]],
    [7n, [0n, 0n, 3n]],
    [100n, [1n, 10n ** 40n]],
  ] as const) {
    const parts = split(total, weights)
    expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total)
    for (const [at, weight] of weights.entries()) if (weight === 0n) expect(parts[at]).toBe(0n)
  }
  expect(split(10n, [])).toEqual([])
})
