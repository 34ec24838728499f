// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { defaultSettings } from '@/lib/settings/settings'
import { TryPaper } from './try-paper'

const { call, requestHosts } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
  requestHosts: vi.fn<(hosts: readonly string[]) => Promise<void>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('./host-access.browser', () => ({ requestHosts }))
vi.mock('@/components/shell/live.hooks', () => ({ useSettings: () => defaultSettings }))

beforeEach(() => {
  call.mockReset().mockResolvedValue({ id: 'x' })
  requestHosts.mockReset().mockResolvedValue(undefined)
})
afterEach(cleanup)

const begin = () => fireEvent.click(screen.getByRole('button', { name: 'Try with a paper account' }))

test('one click: hosts of the venue in the click, then an account that does not count', async () => {
  const onDone = vi.fn()
  render(<TryPaper onDone={onDone} />)
  fireEvent.change(screen.getByLabelText('Prices of'), { target: { value: 'binance' } })
  begin()
  expect(requestHosts).toHaveBeenCalledWith(expect.arrayContaining(['https://api.binance.com']))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(call).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'accounts.add' }), {
    source: { kind: 'paper', venue: 'binance', start: [{ code: 'USDT', quantity: '10000' }], counted: false },
  })
})

test('a venue of dollars begins with dollars, and says so', async () => {
  render(<TryPaper />)
  expect(screen.getByText(/10,000 USD of made-up money/)).toBeTruthy()
  begin()
  await vi.waitFor(() => expect(call).toHaveBeenCalled())
  expect(call.mock.calls[0]?.[1]).toMatchObject({
    source: { venue: 'kraken', start: [{ code: 'USD', quantity: '10000' }] },
  })
})

test('without host access there is no account, and the reason stands there', async () => {
  requestHosts.mockRejectedValue(new AppError('permission-missing', say('Holdfast may not reach it.')))
  render(<TryPaper />)
  begin()
  expect((await screen.findByRole('alert')).textContent).toBe('Holdfast may not reach it.')
  expect(call).not.toHaveBeenCalled()
})
