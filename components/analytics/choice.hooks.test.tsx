// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useAnalyticsChoice } from './choice.hooks'

const { watchers } = vi.hoisted(() => ({ watchers: new Set<() => void>() }))
vi.mock('@/lib/vault/session.browser', () => ({
  watchVaultSession: (changed: () => void) => {
    watchers.add(changed)
    return () => watchers.delete(changed)
  },
}))
afterEach(cleanup)

const choice = () => renderHook(useAnalyticsChoice)

test('a choice is kept while one goes to other pages, and gone with the session', () => {
  const first = choice()
  act(() => first.result.current[1]({ scope: 'account:kraken', range: { name: '1m' } }))
  act(() => first.result.current[1]({ currency: 'btc' }))
  first.unmount()

  expect(choice().result.current[0]).toMatchObject({
    scope: 'account:kraken',
    range: { name: '1m' },
    currency: 'btc',
  })
  for (const changed of watchers) changed()
  cleanup()
  expect(choice().result.current[0]).toMatchObject({ scope: 'whole', currency: null })
})
