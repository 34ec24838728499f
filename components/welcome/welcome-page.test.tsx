// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { FirstSteps } from '@/lib/settings/first-steps'
import { defaultSettings } from '@/lib/settings/settings'
import { WelcomePage } from './welcome-page'

const { call, requestHosts, kept } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
  requestHosts: vi.fn<(hosts: readonly string[]) => Promise<void>>(),
  kept: { steps: null as FirstSteps | null },
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/components/accounts/host-access.browser', () => ({ requestHosts }))
vi.mock('@/components/shell/live.hooks', () => ({
  useSettings: () => defaultSettings,
  useVaultState: () => null,
  useTables: () => kept.steps,
}))

beforeEach(() => {
  call.mockReset().mockResolvedValue({})
  requestHosts.mockReset().mockResolvedValue(undefined)
  kept.steps = { account: 'open' }
  location.hash = '#/welcome'
})
afterEach(cleanup)

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const changes = () =>
  call.mock.calls.filter(([{ name }]) => name === 'settings.changeFirstSteps').map(([, input]) => input)

test('the screen is remembered once, so that a closed tab leads back to it', async () => {
  kept.steps = {}
  const { rerender } = render(<WelcomePage rest={[]} />)
  await waitFor(() => expect(changes()).toEqual([{ account: 'open' }]))
  rerender(<WelcomePage rest={[]} />)
  expect(changes()).toHaveLength(1)
  expect(screen.getByText('Step 3 of 3')).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('Connect your first account')
})

test('nothing is written before it is known what is kept', () => {
  kept.steps = null
  render(<WelcomePage rest={[]} />)
  expect(changes()).toEqual([])
})

test('later: the screen is left for good, and the tour is due', async () => {
  render(<WelcomePage rest={[]} />)
  press('Later')
  await waitFor(() => expect(location.hash).toBe('#/'))
  expect(changes()).toEqual([{ account: 'left', tour: 'due' }])
})

test('whoever has seen the tour is not shown it again', async () => {
  kept.steps = { account: 'left', tour: 'seen' }
  render(<WelcomePage rest={[]} />)
  press('Later')
  await waitFor(() => expect(location.hash).toBe('#/'))
  expect(changes()).toEqual([{ account: 'left' }])
})

test('a choice opens its form in place, and back leads to the choices', () => {
  render(<WelcomePage rest={[]} />)
  press(/^Bitcoin/)
  expect(screen.getByLabelText('Addresses or one extended public key')).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('What should Holdfast read?')
  press('Back')
  expect(screen.getByText('Connect your first account')).toBeTruthy()
})

test('an exchange: its list, its guide beside the form, and back step by step', () => {
  render(<WelcomePage rest={[]} />)
  press(/^Exchange/)
  fireEvent.change(screen.getByLabelText('Search an exchange'), { target: { value: 'kraken' } })
  press(/^Kraken(?! ?Futures)/)
  expect(screen.getByText('How to make a read-only key at Kraken')).toBeTruthy()
  press('Back')
  press('Back')
  expect(screen.getByText('Connect your first account')).toBeTruthy()
})

test('the example asks for hosts in the click and is in no total', async () => {
  render(<WelcomePage rest={[]} />)
  press(/^Example portfolio/)
  expect(requestHosts).toHaveBeenCalledWith(expect.arrayContaining(['https://api.kraken.com']))
  await waitFor(() => expect(location.hash).toBe('#/'))
  const [, added] = call.mock.calls.find(([{ name }]) => name === 'accounts.add') ?? []
  expect(added).toMatchObject({
    label: 'Example portfolio',
    source: { kind: 'paper', venue: 'kraken', counted: false },
  })
  expect((added as { source: { start: unknown[] } }).source.start.length).toBeGreaterThan(2)
})

test('what could not be stored is said, and the screen stays', async () => {
  call.mockRejectedValue(new AppError('internal', say('The disk is full.')))
  render(<WelcomePage rest={[]} />)
  press('Later')
  expect(await screen.findByText('The disk is full.')).toBeTruthy()
  expect(location.hash).toBe('#/welcome')
})

test('a backup is restored at the end of the same flow', () => {
  render(<WelcomePage rest={['restore']} />)
  expect(screen.getByText('Restore from a backup')).toBeTruthy()
  press('Cancel')
  expect(location.hash).toBe('#/welcome')
})
