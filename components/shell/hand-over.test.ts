import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHandOver } from './hand-over'

let lock = () => {}
vi.mock('@/lib/vault/session.browser', () => ({
  watchVaultSession: (changed: () => void) => {
    lock = changed
    return () => {}
  },
}))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what waits is taken by the one who comes, once', () => {
  const search = createHandOver<string>()
  expect(search.hand('ETH')).toBe(false)
  const take = vi.fn()
  search.follow(take)()
  search.follow(take)
  expect(take.mock.calls).toEqual([['ETH']])
  expect(search.hand('BTC')).toBe(true)
  expect(take).toHaveBeenLastCalledWith('BTC')
})

test('what nobody took within a minute is dropped, and a lock drops it at once', () => {
  const search = createHandOver<string>()
  const take = vi.fn()
  search.hand('ETH')
  vi.advanceTimersByTime(60_000)
  search.follow(take)()
  search.hand('BTC')
  lock()
  search.follow(take)
  expect(take).not.toHaveBeenCalled()
})
