import { expect, test } from 'vitest'
import { readYear, withoutYear, withValue, withYear } from './year-lines'

const lines = [
  { from: 2009, value: 'fifo' },
  { from: 2020, value: 'average' },
]

test('a new line takes what held before it and stands in its place', () => {
  expect(withYear(lines, 2015)).toEqual([lines[0], { from: 2015, value: 'fifo' }, lines[1]])
  expect(withYear(lines, 2030).at(-1)).toEqual({ from: 2030, value: 'average' })
})

test('what is no year, or has a line, is refused with a sentence', () => {
  expect(readYear(' 2025 ', lines)).toBe(2025)
  for (const text of ['', 'soon', '25', '2008', '2101', '2020.5', '20 25'])
    expect(readYear(text, lines)).toMatchObject({ template: 'Enter a year from {first} to {last}.' })
  expect(readYear('2020', lines)).toMatchObject({ params: { year: 2020 } })
})

test('a line changes its value or goes; the last one stays', () => {
  expect(withValue(lines, 2020, 'hifo')).toEqual([lines[0], { from: 2020, value: 'hifo' }])
  expect(withoutYear(lines, 2009)).toEqual([lines[1]])
  expect(withoutYear([{ from: 2009, value: 'fifo' }], 2009)).toHaveLength(1)
})
