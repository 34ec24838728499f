import { expect, test } from 'vitest'
import { createPace } from './pace'

test('half in a minute is the whole in two', () => {
  const pace = createPace()
  expect(pace(0, 0)).toBeUndefined()
  expect(pace(0.5, 60_000)).toBe(120_000)
})

test('what was read before somebody looked is not counted as fast', () => {
  const pace = createPace()
  pace(0.8, 1_000_000)
  // A tenth in ten seconds, a tenth to go.
  expect(pace(0.9, 1_010_000)).toBe(1_020_000)
})

test('less than a hundredth is no pace, and nobody knows without a share', () => {
  const pace = createPace()
  pace(0.5, 0)
  expect([pace(0.505, 60_000), pace(undefined, 60_000)]).toEqual([undefined, undefined])
})

test('a reading that begins again is measured from there', () => {
  const pace = createPace()
  pace(0.9, 0)
  expect(pace(0.1, 60_000)).toBeUndefined()
  expect(pace(0.4, 90_000)).toBe(150_000)
})
