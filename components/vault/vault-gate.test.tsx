// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { VaultState } from '@/lib/vault/messages'
import { VaultGate } from './vault-gate'

const call = vi.hoisted(() => vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>())
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('./passkey.browser', () => ({ passkeyAvailability: async () => 'missing' }))
vi.mock('./open-tab.browser', () => ({ openTab: vi.fn<() => Promise<void>>() }))
afterEach(() => {
  cleanup()
  location.hash = ''
})

const state = (status: VaultState['status']): VaultState => ({
  status,
  slots: { pin: status !== 'locked', passphrase: true, passkey: false },
  pinAtRest: false,
  wrongPins: 0,
  nextTryAt: 0,
  repaired: false,
  demo: false,
})
const gate = (status: VaultState['status'], surface: 'popup' | 'tab' = 'tab') => (
  <VaultGate state={state(status)} surface={surface}>
    <p>net worth</p>
  </VaultGate>
)

test.each([
  'none',
  'locked',
  'screen-locked',
  'damaged',
] as const)('%s shows no content, in popup and tab', (status) => {
  const { rerender } = render(gate(status))
  expect(screen.queryByText('net worth')).toBeNull()
  rerender(gate(status, 'popup'))
  expect(screen.queryByText('net worth')).toBeNull()
})

test('onboarding in which nothing was made gives way to a vault that another tab made', async () => {
  const { rerender } = render(gate('none'))
  expect(screen.getByText('Choose a PIN')).toBeTruthy()
  rerender(gate('open'))
  expect(await screen.findByText('net worth')).toBeTruthy()
  expect(screen.queryByText('Choose a PIN')).toBeNull()
})

test('a damaged vault is never reset without the typed phrase', async () => {
  call.mockReset().mockResolvedValue(state('none'))
  render(gate('damaged'))
  fireEvent.click(screen.getByRole('button', { name: 'Delete everything and start over' }))
  fireEvent.change(screen.getByLabelText(/^Type/), { target: { value: 'delete' } })
  fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }))
  expect(screen.getByRole('alert').textContent).toBe('Type exactly: delete everything')
  expect(call).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText(/^Type/), { target: { value: 'Delete everything' } })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Delete everything' })))
  expect(call.mock.calls[0]?.[1]).toEqual({ confirm: 'delete everything' })
})

test('an open vault shows the page', () => {
  render(gate('open'))
  expect(screen.getByText('net worth')).toBeTruthy()
})

test('a vault that was just made leads to the first account, and to the backup for whoever has one', async () => {
  call.mockReset().mockResolvedValue(state('open'))
  render(gate('none'))
  fireEvent.click(screen.getByLabelText(/I have a backup/))
  fireEvent.change(screen.getByLabelText('PIN'), { target: { value: '482913' } })
  fireEvent.change(screen.getByLabelText('PIN again'), { target: { value: '482913' } })
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  fireEvent.click(screen.getByLabelText(/PIN only/))
  fireEvent.click(screen.getByRole('button', { name: 'Use the PIN only' }))
  expect(await screen.findByText('net worth')).toBeTruthy()
  expect(location.hash).toBe('#/welcome/restore')
})
