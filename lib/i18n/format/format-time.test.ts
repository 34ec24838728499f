import { expect, test } from 'vitest'
import { formatAge, formatClock } from './format-time'

const MINUTE = 60_000

test('ages round down to whole units', () => {
  expect(formatAge(0, 20_000, 'en')).toBe('now')
  expect(formatAge(0, 14.9 * MINUTE, 'en')).toBe('14 min. ago')
  expect(formatAge(0, 14 * MINUTE, 'de')).toBe('vor 14 Min.')
  expect(formatAge(0, 3 * 60 * MINUTE, 'en')).toBe('3 hr. ago')
  expect(formatAge(0, 24 * 60 * MINUTE, 'en')).toBe('yesterday')
})

test('the future is told as such', () => {
  expect(formatAge(5 * MINUTE, 0, 'en')).toBe('in 5 min.')
})

test('the clock follows the locale', () => {
  const at = Date.UTC(2026, 10, 23, 10, 42)
  expect(formatClock(at, { locale: 'de', timeZone: 'UTC' })).toBe('10:42')
  expect(formatClock(at, { locale: 'en', timeZone: 'UTC' })).toMatch(/^10:42\sAM$/)
})
