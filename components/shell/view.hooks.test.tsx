// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { call } from '@/lib/messages/call.browser'
import { browserVaultSession } from '@/lib/vault/session.browser'
import { useVaultState, useView } from './view.hooks'

const views = vi.hoisted(() => ({ waiting: [] as (() => void)[] }))
vi.mock('@/lib/messages/call.browser', () => ({ call: vi.fn() }))
vi.mock('@/lib/messages/broadcast.browser', () => ({ onNotice: () => () => {} }))
vi.mock('@/lib/db/view.store', () => ({
  readView: (name: string) => new Promise((resolve) => views.waiting.push(() => resolve({ record: name }))),
}))

const next = async () => {
  await waitFor(() => expect(views.waiting.length).toBeGreaterThan(0))
  await act(async () => views.waiting.shift()?.())
}
const unlock = () => browserVaultSession.change({ dataKey: new Uint8Array(32).fill(7), screenLocked: false })
const flush = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))

beforeEach(async () => {
  fakeBrowser.reset()
  views.waiting = []
  vi.mocked(call).mockReset()
  await unlock()
})
afterEach(cleanup)

test('the head first, then the whole', async () => {
  const { result } = renderHook(useView)
  await next()
  await waitFor(() => expect(result.current).toEqual({ head: { record: 'head' }, full: null }))
  while (result.current.full === null) await next()
  expect(result.current).toEqual({ head: { record: 'head' }, full: { record: 'full' } })
})

test.each([
  ['the vault lock', { dataKey: null }],
  ['the screen lock', { screenLocked: true }],
])('%s wipes what is shown, and a reading that was under way does not bring it back', async (_, change) => {
  const { result } = renderHook(useView)
  await next()
  await waitFor(() => expect(result.current.head).not.toBeNull())
  await act(() => browserVaultSession.change(change))
  await flush()
  expect(result.current).toEqual({ head: null, full: null })
  while (views.waiting.length > 0) await act(async () => views.waiting.shift()?.())
  await flush()
  expect(result.current).toEqual({ head: null, full: null })
})

test('an answer of before the lock does not undo the one of after it', async () => {
  const answers: ((status: string) => void)[] = []
  vi.mocked(call).mockImplementation(
    () => new Promise((resolve) => answers.push((status) => resolve({ status }))),
  )
  const { result } = renderHook(useVaultState)
  await act(() => browserVaultSession.change({ screenLocked: true }))
  await waitFor(() => expect(answers).toHaveLength(2))
  await act(async () => answers[1]?.('screen-locked'))
  await act(async () => answers[0]?.('open'))
  await flush()
  expect(result.current?.status).toBe('screen-locked')
})

test('a background that was ending is asked again', async () => {
  vi.mocked(call).mockRejectedValueOnce(new Error('no receiver')).mockResolvedValue({ status: 'open' })
  const { result } = renderHook(useVaultState)
  await waitFor(() => expect(result.current?.status).toBe('open'), { timeout: 2_000 })
})
