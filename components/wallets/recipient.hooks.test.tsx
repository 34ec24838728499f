// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { ETHER, ETHEREUM, PAYER } from '@/tests/fixtures/wallet-review'
import { useRecipient } from './recipient.hooks'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: { to: string }) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))

beforeEach(() => {
  vi.useFakeTimers()
  call.mockReset().mockImplementation(async (_, { to }) => ({ address: to, checks: [] }))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const rest = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const typing = () =>
  renderHook(({ to }) => useRecipient({ account: PAYER, chain: ETHEREUM, asset: ETHER, to }), {
    initialProps: { to: '' },
  })

test('nothing typed asks nothing; typing asks once, when it rests', async () => {
  const { result, rerender } = typing()
  expect(result.current).toEqual({ state: 'none' })
  for (const to of ['0', '0x', '0xa']) {
    rerender({ to })
    await rest(100)
  }
  expect(result.current).toEqual({ state: 'asking' })
  await rest(400)
  expect(call.mock.calls.map(([, { to }]) => to)).toEqual(['0xa'])
  expect(result.current).toMatchObject({ state: 'known', recipient: { address: '0xa' } })
})

test('an answer to what is no longer typed is not shown', async () => {
  let answer: (value: unknown) => void = () => undefined
  call.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  const { result, rerender } = typing()
  rerender({ to: 'old' })
  await rest(500)
  rerender({ to: 'new' })
  answer({ address: 'old', checks: [] })
  await rest(500)
  expect(result.current).toMatchObject({ state: 'known', recipient: { address: 'new' } })
})

test('what is wrong is said', async () => {
  call.mockRejectedValue(new AppError('invalid-input', say('No.')))
  const { result, rerender } = typing()
  rerender({ to: 'x' })
  await rest(500)
  expect(result.current).toEqual({ state: 'wrong', sentence: say('No.') })
})
