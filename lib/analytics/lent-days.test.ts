import { expect, test } from 'vitest'
import { lentDays } from './lent-days'

test('it is the same memory for as many days, and as long as was asked for', () => {
  const lend = lentDays()
  const first = lend(3)
  first.set([1, 2, 3])
  expect(lend(3)).toBe(first)
  expect([...lend(2)]).toEqual([1, 2])
  expect(lend(5)).toHaveLength(5)
})

test('two lenders share nothing', () => {
  const [one, other] = [lentDays(), lentDays()]
  one(2).fill(7)
  expect([...other(2)]).toEqual([0, 0])
})
