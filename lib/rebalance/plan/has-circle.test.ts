/** Going round for less than nothing is noticed. */
import { expect, test } from 'vitest'
import { hasCircle } from './has-circle'

const arc = (from: number, to: number, cost: number) => ({ from, to, cost })

test('there and back that costs is none', () => {
  expect(hasCircle([arc(1, 2, -3), arc(2, 1, 4)], [])).toBe(false)
  expect(hasCircle([arc(1, 2, -3), arc(2, 1, 3)], [])).toBe(false)
})

test('there and back that pays is one, over three coins too', () => {
  expect(hasCircle([arc(1, 2, -3), arc(2, 1, 2)], [])).toBe(true)
  expect(hasCircle([arc(1, 2, -3), arc(2, 3, 1), arc(3, 1, 1)], [])).toBe(true)
})

test('from one money to another that counts as the same is one', () => {
  expect(hasCircle([arc(1, 2, -1)], [])).toBe(false)
  expect(hasCircle([arc(1, 2, -1)], [1, 2])).toBe(true)
})
