import { expect, test } from 'vitest'
import { parseTime } from './parse-time'
import { momentOf } from './zoned-time'

const BERLIN = 'Europe/Berlin'

test('winter and summer have their own offsets', () => {
  expect(momentOf(Date.UTC(2024, 0, 1, 12), BERLIN)).toBe(Date.UTC(2024, 0, 1, 11))
  expect(momentOf(Date.UTC(2024, 6, 1, 12), BERLIN)).toBe(Date.UTC(2024, 6, 1, 10))
  expect(momentOf(Date.UTC(2024, 6, 1, 12), 'Asia/Kolkata')).toBe(Date.UTC(2024, 6, 1, 6, 30))
})

test('a time that the clocks skipped counts as the hour after it', () => {
  expect(momentOf(Date.UTC(2024, 2, 31, 2, 30), BERLIN)).toBe(Date.UTC(2024, 2, 31, 1, 30))
  expect(momentOf(Date.UTC(2024, 2, 10, 2, 30), 'America/New_York')).toBe(Date.UTC(2024, 2, 10, 7, 30))
})

test('a time that the clocks showed twice counts as the first', () => {
  expect(momentOf(Date.UTC(2024, 9, 27, 2, 30), BERLIN)).toBe(Date.UTC(2024, 9, 27, 0, 30))
  expect(momentOf(Date.UTC(2024, 10, 3, 1, 30), 'America/New_York')).toBe(Date.UTC(2024, 10, 3, 5, 30))
})

test.each([
  ['2023-12-31 23:59:58', 'iso'],
  ['31.12.2023 23:59:58', 'DD.MM.YYYY HH:mm:ss'],
  ['12/31/2023 11:59:58 PM', 'MM/DD/YYYY h:mm:ss A'],
  ['31-Dec-23 23:59:58', 'DD-MMM-YY HH:mm:ss'],
])('%s is read as %s', (text, format) => {
  expect(parseTime(text, format, 'UTC')).toEqual({ at: Date.UTC(2023, 11, 31, 23, 59, 58), precision: 's' })
})

test('an offset in the text goes before the zone', () => {
  expect(parseTime('2024-01-01T12:00:00.250+02:00', 'iso', BERLIN)).toEqual({
    at: Date.UTC(2024, 0, 1, 10, 0, 0, 250),
    precision: 'ms',
  })
  expect(parseTime('2024-01-01 12:00:00 UTC', 'iso', BERLIN)?.at).toBe(Date.UTC(2024, 0, 1, 12))
})

test('minutes, days and Unix times know how exact they are', () => {
  expect(parseTime('31.12.2023 23:59', 'DD.MM.YYYY HH:mm', BERLIN)).toEqual({
    at: Date.UTC(2023, 11, 31, 22, 59),
    precision: 'min',
  })
  expect(parseTime('2024-01-01', 'iso', BERLIN)).toEqual({ at: Date.UTC(2023, 11, 31, 23), precision: 'day' })
  expect(parseTime('1700000000', 'unix-s', BERLIN)).toEqual({ at: 1_700_000_000_000, precision: 's' })
  expect(parseTime('1700000000123', 'unix-ms', BERLIN)).toEqual({ at: 1_700_000_000_123, precision: 'ms' })
})

test('what is no time is none', () => {
  for (const text of ['2023-02-30', '2023-13-01', '2023-01-01 25:00:00', 'yesterday', ''])
    expect(parseTime(text, 'iso', 'UTC')).toBeUndefined()
  expect(parseTime('13:00 PM', 'h:mm A', 'UTC')).toBeUndefined()
})
