// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { StoppedBanner, StopSwitch } from './stop-switch'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))

beforeEach(() => {
  call.mockReset().mockResolvedValue(null)
})
afterEach(cleanup)

const press = (name: string) => fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement)

test('orders are stopped after a question that says what it does', async () => {
  render(<StopSwitch stopped={false} />)
  press('Stop all orders')
  expect(screen.getByRole('dialog').textContent).toContain('What is open is cancelled now.')
  expect(call).not.toHaveBeenCalled()
  press('Stop all orders')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(call.mock.calls[0]?.[1]).toEqual({ stopped: true })
})

test('while the stop does not succeed the question stays with the reason', async () => {
  call.mockRejectedValue(new AppError('unreachable', say('Kraken does not answer.')))
  render(<StopSwitch stopped={false} />)
  press('Stop all orders')
  press('Stop all orders')
  await screen.findByText('Kraken does not answer.')
  expect(screen.getByRole('dialog')).toBeTruthy()
})

test('while orders are stopped a banner says so and releases them', async () => {
  render(
    <>
      <StopSwitch stopped />
      <StoppedBanner stopped />
    </>,
  )
  expect(screen.queryByRole('button', { name: 'Stop all orders' })).toBeNull()
  press('Allow orders again')
  await waitFor(() => expect(call.mock.calls[0]?.[1]).toEqual({ stopped: false }))
})
