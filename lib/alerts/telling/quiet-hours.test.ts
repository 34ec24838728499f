import { expect, test } from 'vitest'
import { quietUntil } from './quiet-hours'

const at = (iso: string) => Date.parse(iso)
const night = (timeZone: string) => ({ from: 22 * 60, until: 7 * 60, timeZone })

test.each<[string, string, string | undefined]>([
  ['before it begins', '2026-01-01T21:59:59Z', undefined],
  ['when it begins', '2026-01-01T22:00:00Z', '2026-01-02T07:00:00Z'],
  ['before midnight', '2026-01-01T23:30:10Z', '2026-01-02T07:00:00Z'],
  ['after midnight', '2026-01-02T00:30:00Z', '2026-01-02T07:00:00Z'],
  ['in its last minute', '2026-01-02T06:59:59Z', '2026-01-02T07:00:00Z'],
  ['when it ends', '2026-01-02T07:00:00Z', undefined],
])('over midnight: %s', (_when, now, until) => {
  expect(quietUntil(night('UTC'), at(now))).toBe(until === undefined ? undefined : at(until))
})

test('within a day', () => {
  const lunch = { from: 12 * 60, until: 13 * 60 + 30, timeZone: 'UTC' }
  expect(quietUntil(lunch, at('2026-01-01T12:10:00Z'))).toBe(at('2026-01-01T13:30:00Z'))
  expect(quietUntil(lunch, at('2026-01-01T13:30:00Z'))).toBeUndefined()
})

test('by the clock of the time zone, half hours too', () => {
  expect(quietUntil(night('Asia/Kolkata'), at('2026-01-01T16:29:00Z'))).toBeUndefined()
  expect(quietUntil(night('Asia/Kolkata'), at('2026-01-01T16:30:00Z'))).toBe(at('2026-01-02T01:30:00Z'))
})

test.each<[string, string, string]>([
  // The night of 28 to 29 March has 23 hours in Berlin, that of 24 to 25 October has 25.
  ['a clock that is set forward', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z'],
  ['a clock that is set back', '2026-10-24T21:00:00Z', '2026-10-25T06:00:00Z'],
])('through %s', (_what, now, until) => {
  expect(quietUntil(night('Europe/Berlin'), at(now))).toBe(at(until))
})

test('an end that the clock leaps over is the moment after the leap', () => {
  const quiet = { from: 0, until: 150, timeZone: 'Europe/Berlin' }
  expect(quietUntil(quiet, at('2026-03-29T00:30:00Z'))).toBe(at('2026-03-29T01:00:00Z'))
})

test('no quiet hours, and quiet hours without length, are never quiet', () => {
  expect(quietUntil(null, at('2026-01-01T23:00:00Z'))).toBeUndefined()
  expect(quietUntil({ from: 60, until: 60, timeZone: 'UTC' }, at('2026-01-01T01:00:00Z'))).toBeUndefined()
})
