/** Rounding to a step never goes the wrong way, whatever the places. */
import { expect, test } from 'vitest'
import { amount, compare, multiply } from '@/lib/core/amount'
import { isOnStep, mostFor, roundDown, roundUp } from './round-to-step'

test('down, up, and what is on the step already', () => {
  expect(roundDown(amount('1.2379'), amount('0.005'))).toBe('1.235')
  expect(roundUp(amount('1.2379'), amount('0.005'))).toBe('1.24')
  expect(roundUp(amount('1.235'), amount('0.005'))).toBe('1.235')
  expect(roundDown(amount('7'), amount('2'))).toBe('6')
  expect(roundDown(amount('0.00000000000000001'), amount('0.1'))).toBe('0')
  expect(isOnStep(amount('1.2379'), amount('0.005'))).toBe(false)
  expect(isOnStep(amount('1.25'), amount('0.005'))).toBe(true)
})

test('the most for a cost', () => {
  expect(mostFor({ cost: amount('10'), price: amount('3'), step: amount('0.1') })).toBe('3.3')
  expect(mostFor({ cost: amount('9.9'), price: amount('3'), step: amount('0.1') })).toBe('3.3')
})

test('a quotient that is nearly a whole step is not rounded up to it', () => {
  const price = amount(`3.${'0'.repeat(39)}1`)
  const bought = mostFor({ cost: amount('9'), price, step: amount('1') })
  expect(bought).toBe('2')
  expect(compare(multiply(bought, price), amount('9'))).toBe(-1)
})

test('a price of zero is refused', () => {
  expect(() => mostFor({ cost: amount('1'), price: amount('0'), step: amount('1') })).toThrow(RangeError)
})
