import { expect, test } from 'vitest'
import { amount } from './amount'
import { toUnits, unitsOf } from './wallet-tx'

test.each([
  ['1.5', 6, 1_500_000n],
  ['0.000000000000000001', 18, 1n],
  ['123456789012345678901234567890', 18, 123456789012345678901234567890n * 10n ** 18n],
  ['7', 0, 7n],
  ['-2.5', 2, -250n],
  ['-0.05', 2, -5n],
] as const)('%s with %i decimals', (text, decimals, units) => {
  expect(unitsOf(amount(text), decimals)).toBe(units)
})

test('what is finer than the smallest unit is not rounded', () => {
  expect(unitsOf(amount('0.0000001'), 6)).toBeUndefined()
})

test('units survive as text', () => {
  expect(BigInt(toUnits(2n ** 255n))).toBe(2n ** 255n)
})
