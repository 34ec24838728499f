import { expect, test } from 'vitest'
import { chartPath, levelsOf } from './chart-path'

const scale = { width: 100, height: 50, low: 1, high: 2 }

test('the first day is at the left, the highest level at the top', () => {
  expect(chartPath([1, 2], scale)).toBe('M 0 50 L 100 0')
  expect(chartPath([1.5], scale)).toBe('M 0 25')
})

test('a day that is not known leaves a gap', () => {
  expect(chartPath([1, 1, null, 2, 1.5], scale)).toBe('M 0 50 L 25 50 M 75 0 L 100 25')
  expect(chartPath([null, null], scale)).toBe('')
})

test('thousands of days are thinned out, and the last one is always there', () => {
  const path = chartPath(
    Array.from({ length: 3001 }, (_, day) => (day === 3000 ? 2 : 1)),
    scale,
  )
  expect(path.split('L').length).toBeLessThan(530)
  expect(path.endsWith('L 100 0')).toBe(true)
})

test('the scale holds all lines and where they began, and has a height when nothing moved', () => {
  expect(levelsOf([{ values: [1, 1.5] }, { values: [0.5, null] }])).toEqual({ low: 0.5, high: 1.5 })
  expect(levelsOf([{ values: [1.2] }])).toEqual({ low: 1, high: 1.2 })
  const { low, high } = levelsOf([{ values: [1, 1] }])
  expect(low).toBeLessThan(1)
  expect(high).toBeGreaterThan(1)
})
