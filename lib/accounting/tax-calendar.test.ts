import { expect, test } from 'vitest'
import { at } from '@/tests/fixtures/scenarios/ledger'
import { createTaxCalendar } from './tax-calendar'

const january = { month: 1, day: 1 }
const calendar = (timeZone: string, yearStart = january) => createTaxCalendar({ timeZone, yearStart })
const day = (text: string) => Date.parse(`${text}T00:00Z`) / 86_400_000

test.each([
  ['America/New_York', '2024-03-10', '2024-03-10T05:00', '2024-03-11T04:00'], // 23 hours
  ['America/New_York', '2024-11-03', '2024-11-03T04:00', '2024-11-04T05:00'], // 25 hours
  ['Europe/Berlin', '2024-03-31', '2024-03-30T23:00', '2024-03-31T22:00'],
  ['Europe/Berlin', '2024-10-27', '2024-10-26T22:00', '2024-10-27T23:00'],
  ['Europe/London', '2024-04-06', '2024-04-05T23:00', '2024-04-06T23:00'],
  ['Asia/Kolkata', '2024-06-01', '2024-05-31T18:30', '2024-06-01T18:30'],
  ['Asia/Kathmandu', '2024-06-01', '2024-05-31T18:15', '2024-06-01T18:15'],
  ['Australia/Lord_Howe', '2024-10-06', '2024-10-05T13:30', '2024-10-06T13:00'], // half an hour of summer time
  ['Pacific/Kiritimati', '2024-06-01', '2024-05-31T10:00', '2024-06-01T10:00'],
  ['Pacific/Pago_Pago', '2024-06-01', '2024-06-01T11:00', '2024-06-02T11:00'],
  // Midnight does not exist: the clock goes from 24:00 to 01:00.
  ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00', '2024-04-26T21:00'],
  ['America/Santiago', '2024-09-08', '2024-09-08T04:00', '2024-09-09T03:00'],
  // Midnight is there twice.
  ['America/Havana', '2024-11-03', '2024-11-03T04:00', '2024-11-04T05:00'],
])('%s, %s begins at %s and ends at %s UTC', (timeZone, name, begins, ends) => {
  const { dayOf, startOf } = calendar(timeZone)
  expect(new Date(startOf(day(name))).toISOString().slice(0, 16)).toBe(begins)
  expect(new Date(startOf(day(name) + 1)).toISOString().slice(0, 16)).toBe(ends)
  expect([dayOf(at(begins) - 1), dayOf(at(begins)), dayOf(at(ends) - 1), dayOf(at(ends))]).toEqual([
    day(name) - 1,
    day(name),
    day(name),
    day(name) + 1,
  ])
})

test.each([
  'America/New_York',
  'Europe/London',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Asia/Tehran',
  'America/Havana',
])('%s: every day of twelve years begins where the one before it ends', (timeZone) => {
  const { dayOf, startOf } = calendar(timeZone)
  for (let each = day('2014-01-01'); each < day('2026-01-01'); each += 1) {
    const start = startOf(each)
    if (dayOf(start) !== each || dayOf(start - 1) !== each - 1)
      throw new Error(
        `${timeZone} ${new Date(each * 86_400_000).toISOString()} ${new Date(start).toISOString()}`,
      )
  }
})

test('a tax year has its label, its first and its last millisecond', () => {
  const uk = calendar('Europe/London', { month: 4, day: 6 })
  expect(uk.year(2024)).toEqual({
    begins: 2024,
    label: '2024/25',
    from: at('2024-04-05T23:00'),
    until: at('2025-04-05T23:00') - 1,
  })
  expect(uk.year(1999).label).toBe('1999/00')
  expect([uk.yearOf(at('2024-04-05T22:59')), uk.yearOf(at('2024-04-05T23:00'))]).toEqual([2023, 2024])
  const australia = calendar('Australia/Sydney', { month: 7, day: 1 })
  expect([australia.yearOf(at('2024-06-30T13:59')), australia.yearOf(at('2024-06-30T14:00'))]).toEqual([
    2023, 2024,
  ])
  expect(calendar('UTC').year(2024)).toMatchObject({ label: '2024', until: at('2025-01-01T00:00') - 1 })
})

test.each([
  ['2023-03-01', '2024-03-02'],
  ['2023-02-28', '2024-03-01'],
  ['2024-02-28', '2025-03-01'],
  ['2024-02-29', '2025-03-01'],
  ['2024-03-01', '2025-03-02'],
  ['2023-12-31', '2025-01-01'],
])('acquired on %s, older than a year from %s on', (acquired, from) => {
  expect(calendar('UTC').longFrom(day(acquired))).toBe(day(from))
})

test.each([
  ['2023-03-01', '2024-03-02'],
  ['2023-02-28', '2024-02-29'],
  ['2024-02-28', '2025-03-01'],
  ['2024-02-29', '2025-03-01'],
  ['2023-12-31', '2025-01-01'],
])('a term of one year from %s (§ 188 BGB) is over on %s', (acquired, from) => {
  const german = createTaxCalendar({
    timeZone: 'Europe/Berlin',
    yearStart: january,
    longTerm: 'exempt after a year',
  })
  expect(german.longFrom(day(acquired))).toBe(day(from))
})
