// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { ToastArea } from '@/components/ui/toast'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { StoppedBanner, StopSwitch } from './stop-switch'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))

beforeEach(() => {
  call.mockReset().mockResolvedValue({ failed: [] })
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

test('what could not be cancelled is said in the language of the page, after the button has gone', async () => {
  const error = {
    code: 'unreachable',
    sentence: say('{host} could not be reached. Check the connection, then try again.', {
      host: 'Kraken',
    }),
  }
  call.mockResolvedValue({ failed: [{ account: 'a', label: 'My Kraken', error }] })
  const page = (stopped: boolean) => (
    <TranslationProvider translator={createTranslator('de', german)}>
      <ToastArea>
        <StopSwitch stopped={stopped} />
      </ToastArea>
    </TranslationProvider>
  )
  const { rerender } = render(page(false))
  press('Alle Orders stoppen')
  press('Alle Orders stoppen')
  await screen.findByText(/^Neue Orders sind gestoppt\..*My Kraken.*Kraken war nicht zu erreichen\..*$/)
  rerender(page(true))
  expect(screen.getByRole('status').textContent).toContain('My Kraken')
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
