// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSearchNotice } from './search-notice.hooks'

let hear = (_notice: { kind: string; tab?: number }) => {}
vi.mock('@/lib/messages/broadcast.browser', () => ({
  onNotice: (listener: typeof hear) => {
    hear = listener
    return () => {}
  },
}))
vi.mock('./own-tab.browser', () => ({ readOwnTab: async () => 7 }))

const shown = vi.fn()

function Page({ dialog = false, isOpen = true }: { dialog?: boolean; isOpen?: boolean }) {
  useSearchNotice(shown, isOpen)
  return dialog ? <dialog open>A review</dialog> : null
}

beforeEach(() => void shown.mockReset())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('only the tab that is meant opens its search', async () => {
  render(<Page />)
  await act(async () => hear({ kind: 'search', tab: 8 }))
  await act(async () => hear({ kind: 'view' }))
  expect(shown).not.toHaveBeenCalled()
  await act(async () => hear({ kind: 'search', tab: 7 }))
  expect(shown).toHaveBeenCalledTimes(1)
})

test('never over a dialog', async () => {
  render(<Page dialog />)
  await act(async () => hear({ kind: 'search', tab: 7 }))
  expect(shown).not.toHaveBeenCalled()
})

test('asked of a locked tab, it comes with the PIN, once', async () => {
  const { rerender } = render(<Page isOpen={false} />)
  await act(async () => hear({ kind: 'search', tab: 7 }))
  expect(shown).not.toHaveBeenCalled()
  rerender(<Page />)
  expect(shown).toHaveBeenCalledTimes(1)
  rerender(<Page isOpen={false} />)
  rerender(<Page />)
  expect(shown).toHaveBeenCalledTimes(1)
})

test('whoever unlocks much later did not mean it', async () => {
  vi.useFakeTimers()
  const { rerender } = render(<Page isOpen={false} />)
  await act(async () => hear({ kind: 'search', tab: 7 }))
  vi.advanceTimersByTime(61_000)
  rerender(<Page />)
  expect(shown).not.toHaveBeenCalled()
})
