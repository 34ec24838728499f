import { expect, test } from 'vitest'
import { leastOf } from './make-offer'

test('the least is the quote less the leeway, rounded up, so that never less is allowed', () => {
  expect(leastOf(1000n, 0.005)).toBe(995n)
  expect(leastOf(1001n, 0.005)).toBe(996n)
  expect(leastOf(1n, 0.5)).toBe(1n)
  expect(leastOf(10n ** 24n, 0.0001)).toBe(10n ** 24n - 10n ** 20n)
})
