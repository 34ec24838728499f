import { expect, test } from 'vitest'
import { sampleDays } from './sample-days'

test('every second day, and the last one', () => {
  expect(sampleDays({ from: 0, until: 9 }, 5)).toEqual({ places: [1, 3, 5, 7, 9], every: 2 })
})

test('all of a short window, whole days only', () => {
  expect(sampleDays({ from: 2.4, until: 5.9 }, 100)).toEqual({ places: [3, 4, 5], every: 1 })
})

test('never more than there is room for, never outside', () => {
  for (let days = 1; days < 500; days += 7) {
    const { places } = sampleDays({ from: 10, until: 9 + days }, 60)
    expect(places.length).toBeLessThanOrEqual(60)
    expect(places[0]).toBeGreaterThanOrEqual(10)
    expect(places.at(-1)).toBe(9 + days)
  }
})
