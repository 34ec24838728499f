import { describe, expect, test } from 'vitest'
import { PERIODS, type Period } from '@/lib/core/rebalance'
import { nextCalendarAt } from './next-calendar'

const at = (text: string) => new Date(text).getTime()
const next = (every: Period, after: string, hour = 0, timeZone = 'UTC') =>
  new Date(nextCalendarAt({ kind: 'calendar', every, hour, timeZone }, at(after))).toISOString()

describe('the next date', () => {
  test('is on the first day of the period that follows', () => {
    expect(next('month', '2026-01-31T00:00:00Z', 9)).toBe('2026-02-01T09:00:00.000Z')
    expect(next('day', '2026-02-28T09:00:00Z', 9)).toBe('2026-03-01T09:00:00.000Z')
    expect(next('quarter', '2026-02-28T00:00:00Z')).toBe('2026-04-01T00:00:00.000Z')
    expect(next('quarter', '2025-12-31T23:59:59Z')).toBe('2026-01-01T00:00:00.000Z')
    expect(next('year', '2024-12-31T12:00:00Z', 6)).toBe('2025-01-01T06:00:00.000Z')
    // 29 November 2026 is a Sunday.
    expect(next('week', '2026-11-29T23:00:00Z')).toBe('2026-11-30T00:00:00.000Z')
    expect(next('week', '2026-11-30T00:00:00Z')).toBe('2026-12-07T00:00:00.000Z')
  })

  test('is later on the first day itself, before its hour', () => {
    expect(next('month', '2026-03-01T08:59:59Z', 9)).toBe('2026-03-01T09:00:00.000Z')
    expect(next('month', '2026-03-01T09:00:00Z', 9)).toBe('2026-04-01T09:00:00.000Z')
  })

  test('follows the clocks of the zone, on the days too on which they change', () => {
    expect(next('day', '2026-03-28T12:00:00Z', 9, 'Europe/Berlin')).toBe('2026-03-29T07:00:00.000Z')
    expect(next('day', '2026-10-24T12:00:00Z', 9, 'Europe/Berlin')).toBe('2026-10-25T08:00:00.000Z')
    // The clocks of New York go back on the first of November 2026, two hours after its first moment.
    expect(next('month', '2026-10-15T00:00:00Z', 9, 'America/New_York')).toBe('2026-11-01T14:00:00.000Z')
    expect(next('month', '2026-10-15T00:00:00Z', 0, 'America/New_York')).toBe('2026-11-01T04:00:00.000Z')
  })

  test('is the first moment after an hour that is skipped, and the first of an hour that comes twice', () => {
    expect(next('day', '2026-03-29T00:00:00Z', 2, 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z')
    expect(next('day', '2026-10-24T12:00:00Z', 2, 'Europe/Berlin')).toBe('2026-10-25T00:00:00.000Z')
    // Midnight is skipped in Beirut.
    expect(next('day', '2024-03-30T12:00:00Z', 0, 'Asia/Beirut')).toBe('2024-03-30T22:00:00.000Z')
  })

  test('belongs to the local day, not to the one of UTC', () => {
    expect(next('month', '2026-01-31T15:30:00Z', 0, 'Asia/Tokyo')).toBe('2026-02-28T15:00:00.000Z')
    expect(next('week', '2026-11-29T11:30:00Z', 0, 'Pacific/Auckland')).toBe('2026-12-06T11:00:00.000Z')
  })

  test('of an unknown zone is an error', () => {
    expect(() => next('day', '2026-01-01T00:00:00Z', 0, 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('over ten years, each period has exactly one date', () => {
  const YEARS: Record<Period, number> = { day: 3653, week: 522, month: 120, quarter: 40, year: 10 }

  test.each(
    PERIODS.flatMap((every) =>
      ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Africa/Cairo'].map(
        (zone) => [every, zone] as const,
      ),
    ),
  )('%s in %s', (every, timeZone) => {
    const trigger = { kind: 'calendar', every, hour: 2, timeZone } as const
    let count = 0
    for (let now = at('2014-12-31T12:00:00Z'); ; count++) {
      const due = nextCalendarAt(trigger, now)
      expect(due).toBeGreaterThan(now)
      expect(nextCalendarAt(trigger, due - 1)).toBe(due)
      if (due >= at('2024-12-31T12:00:00Z')) break
      now = due
    }
    expect(Math.abs(count - YEARS[every])).toBeLessThanOrEqual(1)
  })
})
