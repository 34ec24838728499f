import { expect, test } from 'vitest'
import type { ErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { afterFailure, afterSuccess, staleAfter } from './schedule'

const MINUTE = 60_000
const error = (code: ErrorShape['code'], retryAt?: number): ErrorShape => ({
  code,
  sentence: say('x'),
  ...(retryAt === undefined ? {} : { retryAt }),
})

test('waits double from one minute up to an hour', () => {
  const waits = [1, 2, 3, 4, 7, 30].map(
    (failures) => afterFailure({ error: error('unreachable'), failures }, 0, 0) / MINUTE,
  )
  expect(waits).toEqual([1, 2, 4, 8, 60, 60])
})

test('the time that the venue named is kept', () => {
  expect(afterFailure({ error: error('rate-limited', 500_000), failures: 1 }, 0, 0)).toBe(500_000)
  expect(afterFailure({ error: error('rate-limited', 5), failures: 1 }, 0, 0)).toBe(MINUTE)
})

test('a refused key is asked again rarely', () => {
  expect(afterFailure({ error: error('credentials-refused'), failures: 1 }, 0, 0)).toBe(6 * 60 * MINUTE)
})

test('jitter only lengthens, by a tenth at most', () => {
  expect(afterFailure({ error: error('unreachable'), failures: 1 }, 0, 1)).toBe(66_000)
})

test('success waits the chosen interval; three missed ones are stale', () => {
  expect(afterSuccess(1000, 5)).toBe(1000 + 5 * MINUTE)
  expect(staleAfter(5)).toBe(15 * MINUTE)
  expect(staleAfter(60)).toBe(180 * MINUTE)
})

test('no server makes Holdfast wait longer than a day', () => {
  const told = afterFailure({ error: error('rate-limited', 10 * 365 * 24 * 60 * MINUTE), failures: 1 }, 0, 0)
  expect(told).toBe(24 * 60 * MINUTE)
})
