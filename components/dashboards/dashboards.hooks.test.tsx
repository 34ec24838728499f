// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { useSyncExternalStore } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { bindDashboard, type Dashboards, renameDashboard } from '@/lib/dashboards/edit-dashboards'
import type { Message } from '@/lib/messages/define'
import { useDashboards } from './dashboards.hooks'
import { useDashboardEdits } from './edits.hooks'

/** What is stored, and what pages have read of it so far. */
let stored: Dashboards
let read: Dashboards
let heard = () => {}
const toasts = vi.hoisted(() => [] as { text: string; act?: { run: () => void } }[])
const call = vi.hoisted(() => vi.fn())

vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/components/ui/toast', () => ({
  useToast: () => (toast: (typeof toasts)[number]) => toasts.push(toast),
}))
vi.mock('@/components/shell/live.hooks', () => ({
  useTables: () =>
    useSyncExternalStore(
      (listen) => {
        heard = listen
        return () => {}
      },
      () => read,
    ),
}))

const clone = (dashboards: Dashboards): Dashboards => structuredClone(dashboards)
/** A write that this page hears of. */
const tell = () =>
  act(() => {
    read = clone(stored)
    heard()
  })
const first: Dashboards = [
  { id: 'main', name: 'Mine', widgets: ['movers', 'accounts', 'paper'].map((id) => ({ id, size: 's' })) },
]
const answer = ({ name }: Message, { dashboards }: { dashboards: Dashboards }) => {
  if (name === 'settings.changeDashboards')
    // As the schema orders the fields of what it lets through.
    stored = dashboards.map(({ id, name: called, portfolio, widgets }) => ({
      id,
      name: called,
      ...(portfolio === undefined ? {} : { portfolio }),
      widgets,
    }))
  return Promise.resolve({ dashboards: clone(stored) })
}

beforeEach(() => {
  stored = clone(first)
  read = clone(first)
  toasts.length = 0
  call.mockReset().mockImplementation(answer)
})
afterEach(cleanup)

test('a change is on the page at once; once it is stored, the page follows what is stored', async () => {
  const { result } = renderHook(() => useDashboards())
  act(() => result.current.save((before) => bindDashboard(before, 'main', 'long-term')))
  expect(result.current.stored?.[0]?.portfolio).toBe('long-term')
  await waitFor(() => expect(stored[0]?.portfolio).toBe('long-term'))
  // Stored and not yet heard of: it does not flicker back.
  await act(async () => {})
  expect(result.current.stored?.[0]?.portfolio).toBe('long-term')
  tell()
  stored = bindDashboard(renameDashboard(stored, 'main', 'Of another page'), 'main', undefined)
  tell()
  expect(result.current.stored).toEqual(stored)
  act(() => result.current.save((before) => bindDashboard(before, 'main', 'trading')))
  await waitFor(() => expect(stored[0]).toMatchObject({ name: 'Of another page', portfolio: 'trading' }))
})

test('a change does not overwrite what another page has stored and this one has not heard of', async () => {
  const { result } = renderHook(() => useDashboards())
  stored = renameDashboard(stored, 'main', 'Of another page')
  act(() => result.current.save((before) => bindDashboard(before, 'main', 'long-term')))
  await waitFor(() => expect(stored[0]).toMatchObject({ name: 'Of another page', portfolio: 'long-term' }))
})

test('what was not stored leaves the page, with the reason', async () => {
  const { result } = renderHook(() => useDashboards())
  call.mockRejectedValueOnce(new AppError('locked', say('Holdfast is locked.')))
  act(() => result.current.save((before) => renameDashboard(before, 'main', 'New')))
  expect(result.current.stored?.[0]?.name).toBe('New')
  await waitFor(() => expect(result.current.error?.code).toBe('locked'))
  expect(result.current.stored?.[0]?.name).toBe('Mine')
})

function useEdited() {
  const { stored: all, save } = useDashboards()
  const [shown] = all ?? []
  if (!all || !shown) throw new Error('nothing is stored')
  return useDashboardEdits({ all, shown, save, onShow: () => {} })
}

test('an old undo puts back what was removed, and leaves what was changed since', async () => {
  const page = renderHook(useEdited)
  act(() => page.result.current.remove('accounts'))
  await waitFor(() => expect(stored[0]?.widgets).toHaveLength(2))
  page.unmount()
  read = clone(stored)
  const later = renderHook(useEdited)
  act(() => later.result.current.rename('Later'))
  act(() => later.result.current.remove('paper'))
  await waitFor(() => expect(stored[0]).toMatchObject({ name: 'Later', widgets: [{ id: 'movers' }] }))
  act(() => toasts[0]?.act?.run())
  await waitFor(() => expect(stored[0]?.widgets.map(({ id }) => id)).toEqual(['movers', 'accounts']))
  expect(stored[0]?.name).toBe('Later')
})

test('an undo that fails after its page is gone says so', async () => {
  const page = renderHook(useEdited)
  act(() => page.result.current.remove('accounts'))
  await waitFor(() => expect(stored[0]?.widgets).toHaveLength(2))
  page.unmount()
  call.mockRejectedValueOnce(new AppError('locked', say('Holdfast is locked.')))
  toasts[0]?.act?.run()
  await waitFor(() => expect(toasts.at(-1)?.text).toBe('The change was not stored.'))
})
