import { expect, test } from 'vitest'
import { say } from '@/lib/core/sentence'
import { mergeFailures, type PriceFailureRow, toPriceFailures } from './price-failures'

const failure = (source: string, at: number): PriceFailureRow => ({
  source,
  at,
  error: { code: 'unreachable', sentence: say('Silent.') },
})

test('the last failure of a source stays until it answers', () => {
  const first = mergeFailures([], [failure('defillama', 1), failure('rates', 1)], [])
  expect(mergeFailures(first, [], [])).toEqual(first)
  expect(mergeFailures(first, [failure('defillama', 2)], ['rates'])).toEqual([failure('defillama', 2)])
})

test('a source that answered in part and failed in part has failed', () => {
  expect(mergeFailures([], [failure('defillama', 2)], ['defillama'])).toEqual([failure('defillama', 2)])
})

test('what is stored comes back, and nonsense is no failure', () => {
  const stored = [failure('rates', 1)]
  expect(toPriceFailures(structuredClone(stored))).toEqual(stored)
  for (const nonsense of [undefined, null, 'x', [{ source: 1 }]])
    expect(toPriceFailures(nonsense)).toEqual([])
})
