/** Money spread over lacks until they are level. */
import { expect, test } from 'vitest'
import { fillLevel } from './fill-level'

test('the deepest lacks are brought level first', () => {
  expect(fillLevel([50, 30, 5], 40, 0)).toEqual([30, 10, 0])
  expect(fillLevel([50, 30, 5], 10, 0)).toEqual([10, 0, 0])
})

test('none is given more than it lacks, and nothing to what lacks nothing', () => {
  expect(fillLevel([50, -20, 5], 100, 0)).toEqual([50, 0, 5])
})

test('an allotment that is too small goes to the others', () => {
  expect(fillLevel([50, 30, 5], 40, 12)).toEqual([40, 0, 0])
})

test('no money, nothing given', () => {
  expect(fillLevel([50, 30], 0, 0)).toEqual([0, 0])
})
