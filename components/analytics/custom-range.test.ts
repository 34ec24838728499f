import { expect, test } from 'vitest'
import { readDay, readRange } from './custom-range'

const NOW = Date.UTC(2026, 10, 28, 12)
const errorsOf = (from: string, until: string) =>
  Object.fromEntries(
    Object.entries(readRange({ from, until }, NOW)).map(([side, error]) => [side, error.template]),
  )

test('days are those of UTC, both ends included', () => {
  expect(readRange({ from: '2026-01-01', until: '2026-03-31' }, NOW)).toEqual({
    name: 'custom',
    from: Date.UTC(2026, 0, 1),
    until: Date.UTC(2026, 2, 31),
  })
})

test('one day is a range, and today is its last', () => {
  expect(readRange({ from: '2026-11-28', until: '2026-11-28' }, NOW)).toHaveProperty('name', 'custom')
})

test('a day that the calendar does not have is none', () => {
  expect(['2026-02-30', '2026-13-01', '26-01-01', ''].map(readDay)).toEqual(Array(4).fill(undefined))
})

test('each field says what is wrong with it', () => {
  expect(errorsOf('', '')).toEqual({ from: 'Enter the first day.', until: 'Enter the last day.' })
  expect(errorsOf('2026-03-02', '2026-03-01')).toEqual({ until: 'The last day is before the first.' })
  expect(errorsOf('2026-12-01', '2026-12-02')).toEqual({
    from: 'This day is still to come.',
    until: 'This day is still to come.',
  })
})
