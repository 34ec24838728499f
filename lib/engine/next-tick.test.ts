import { expect, test } from 'vitest'
import { isTickForward, isTickLost, nextTickAt } from './next-tick'

const now = 1_900_000_000_000

test.each([
  ['overdue accounts', now - 1_000_000, now + 30_000],
  ['an account due in a minute', now + 60_000, now + 60_000],
  ['an account due in an hour', now + 3_600_000, now + 600_000],
  ['no account at all', Number.MAX_SAFE_INTEGER, now + 600_000],
])('%s', (_, dueAt, expected) => expect(nextTickAt(dueAt, now)).toBe(expected))

test('a missing alarm is lost, and so is one of the time before the clock was set back', () => {
  expect(isTickLost(undefined, now)).toBe(true)
  expect(isTickLost(now + 86_400_000, now)).toBe(true)
  expect(isTickLost(now + 60_000, now)).toBe(false)
  expect(isTickLost(now - 60_000, now)).toBe(false)
  expect(isTickLost(now - 61_000, now)).toBe(true)
})

test('an alarm is brought forward, never put off, also not one that is due at this moment', () => {
  const soon = now + 30_000
  expect(isTickForward(now + 60_000, soon, now)).toBe(true)
  expect(isTickForward(undefined, soon, now)).toBe(true)
  expect(isTickForward(now - 86_400_000, soon, now)).toBe(true)
  expect(isTickForward(soon, soon, now)).toBe(false)
  expect(isTickForward(now + 10_000, soon, now)).toBe(false)
  expect(isTickForward(now - 5, soon, now)).toBe(false)
})
