import { describe, expect, test } from 'vitest'
import type { RangeChoice } from '@/lib/analytics/views'
import { DAY_MS, dayOf, isoDay } from '@/lib/valuation/days'
import { rangeOf } from './range-of'

const day = (iso: string) => dayOf(Date.parse(iso))
const FIRST = day('2015-06-01')

const range = (choice: RangeChoice, today: string, firstDay = FIRST) => {
  const { from, until } = rangeOf(choice, day(today), firstDay)
  return `${isoDay(from)} ${isoDay(until)}`
}
const custom = (from: string, until: string): RangeChoice => ({
  name: 'custom',
  from: Date.parse(from),
  until: Date.parse(until),
})

test.each([
  ['1d', '2026-11-28', '2026-11-28 2026-11-28'],
  ['1w', '2026-11-28', '2026-11-22 2026-11-28'],
  ['1m', '2026-11-28', '2026-10-29 2026-11-28'],
  ['3m', '2026-11-28', '2026-08-29 2026-11-28'],
  ['ytd', '2026-11-28', '2026-01-01 2026-11-28'],
  ['1y', '2026-11-28', '2025-11-29 2026-11-28'],
  ['5y', '2026-11-28', '2021-11-29 2026-11-28'],
  ['all', '2026-11-28', '2015-06-01 2026-11-28'],
] as const)('%s on %s', (name, today, expected) => {
  expect(range({ name }, today)).toBe(expected)
})

describe('months of other lengths', () => {
  test('a month before 31 March begins with the end of the last day of February', () => {
    expect(range({ name: '1m' }, '2027-03-31')).toBe('2027-03-01 2027-03-31')
    expect(range({ name: '1m' }, '2028-03-31')).toBe('2028-03-01 2028-03-31')
    expect(range({ name: '1m' }, '2028-03-30')).toBe('2028-03-01 2028-03-30')
  })

  test('over the turn of the year, and a year before 29 February', () => {
    expect(range({ name: '3m' }, '2026-01-31')).toBe('2025-11-01 2026-01-31')
    expect(range({ name: '1y' }, '2028-02-29')).toBe('2027-03-01 2028-02-29')
  })

  test('a year has 365 days at least', () => {
    const { from, until } = rangeOf({ name: '1y' }, day('2026-11-28'), FIRST)
    expect(until - from + 1).toBe(365)
  })
})

describe('clamped', () => {
  test('to the first day and to today', () => {
    expect(range({ name: '5y' }, '2016-01-01')).toBe('2015-06-01 2016-01-01')
    expect(range(custom('2010-01-01', '2030-01-01'), '2026-11-28')).toBe('2015-06-01 2026-11-28')
  })

  test('a choice that lies before all that is known stays as it is', () => {
    expect(range(custom('2010-01-01', '2010-12-31'), '2026-11-28')).toBe('2010-01-01 2010-12-31')
  })

  test('a first day that lies ahead of the clock', () => {
    expect(range({ name: 'all' }, '2015-05-30')).toBe('2015-05-30 2015-05-30')
  })
})

test('a custom range counts both of its days, at whatever time of the day they are told', () => {
  const choice = {
    name: 'custom',
    from: Date.parse('2024-01-05'),
    until: Date.parse('2024-01-07') + DAY_MS - 1,
  } as const
  expect(range(choice, '2026-11-28')).toBe('2024-01-05 2024-01-07')
})

test('a range that cannot be is refused', () => {
  expect(() => range(custom('2024-02-01', '2024-01-31'), '2026-11-28')).toThrow('ends before it begins')
  expect(() => range(custom('2027-01-01', '2027-01-31'), '2026-11-28')).toThrow('after today')
})
