import { describe, expect, test } from 'vitest'
import { dayTicks, evenTicks, tickFormat } from './time-ticks'

const iso = (moments: number[]) => moments.map((at) => new Date(at).toISOString().slice(0, 10))
const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

describe('marks of days', () => {
  test('a year is marked by quarters, five years by years', () => {
    expect(iso(dayTicks(day('2026-01-15'), day('2026-12-31'), 5))).toEqual([
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ])
    expect(iso(dayTicks(day('2021-11-28'), day('2026-11-28'), 6))).toEqual([
      '2022-01-01',
      '2023-01-01',
      '2024-01-01',
      '2025-01-01',
      '2026-01-01',
    ])
  })

  test('weeks begin on Monday', () => {
    expect(iso(dayTicks(day('2026-11-01'), day('2026-11-28'), 5))).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ])
  })

  test('never more than there is room for, and they stay in place while the chart moves', () => {
    for (let days = 6; days < 4000; days += 13) {
      const [from, until] = [day('2020-02-11'), day('2020-02-11') + days * 86_400_000]
      const ticks = dayTicks(from, until, 6)
      expect(ticks.length).toBeLessThanOrEqual(7)
      const moved = dayTicks(from + 86_400_000, until + 86_400_000, 6)
      expect(moved.filter((at) => at <= until)).toEqual(ticks.filter((at) => at >= from + 86_400_000))
    }
  })
})

test('even marks reach from end to end', () => {
  expect(evenTicks(0, 100, 4).map(({ value }) => value)).toEqual([0, 25, 50, 75, 100])
  expect(evenTicks(5, 5, 4)).toEqual([{ value: 5 }])
})

test('hours, days or months by length, in the zone that is named', () => {
  const at = Date.UTC(2026, 2, 1, 0, 30)
  expect(tickFormat('en', 3_600_000, 'UTC').format(at)).toMatch(/^12:30\sAM$/)
  expect(tickFormat('en', 90 * 86_400_000, 'UTC').format(at)).toBe('Mar 1')
  expect(tickFormat('en', 90 * 86_400_000, 'America/New_York').format(at)).toBe('Feb 28')
  expect(tickFormat('en', 3 * 366 * 86_400_000, 'UTC').format(at)).toBe('Mar 2026')
})
