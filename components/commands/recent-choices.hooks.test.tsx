// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useRecentChoices } from './recent-choices.hooks'

const memory = vi.hoisted(() => ({ read: vi.fn(), keep: vi.fn() }))
vi.mock('@/lib/settings/page-memory.browser', () => ({
  readPageMemory: memory.read,
  keepPageMemory: memory.keep,
}))

beforeEach(() => {
  memory.read.mockReset().mockResolvedValue(['a', 'b'])
  memory.keep.mockReset().mockResolvedValue(undefined)
})
afterEach(cleanup)

test('a choice before the memory has answered forgets none of the older ones', async () => {
  let answer = (_kept: unknown) => {}
  memory.read.mockReturnValue(new Promise((resolve) => (answer = resolve)))
  const { result } = renderHook(useRecentChoices)
  act(() => result.current[1]('c'))
  act(() => result.current[1]('d'))
  await act(async () => answer(['a', 'b']))
  await waitFor(() => expect(result.current[0]).toEqual(['d', 'c', 'a', 'b']))
  expect(memory.keep).toHaveBeenLastCalledWith('recent-choices', ['d', 'c', 'a', 'b'])
})

test('a memory that is full or cannot be read is no failure of the palette', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  memory.read.mockRejectedValue(new Error('gone'))
  memory.keep.mockRejectedValue(new Error('full'))
  const { result } = renderHook(useRecentChoices)
  await act(async () => result.current[1]('c'))
  await waitFor(() => expect(result.current[0]).toEqual(['c']))
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.off('unhandledRejection', unhandled)
  expect(unhandled).not.toHaveBeenCalled()
})
