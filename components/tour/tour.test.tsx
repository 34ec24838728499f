// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FirstSteps } from '@/lib/settings/first-steps'
import { openTour } from './open-tour'
import { TourLayer } from './tour-layer'
import { TOUR_STEPS } from './tour-steps'

const { call, kept } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
  kept: { steps: null as FirstSteps | null },
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/lib/vault/session.browser', () => ({ watchVaultSession: () => () => undefined }))
vi.mock('@/components/shell/live.hooks', () => ({ useTables: () => kept.steps }))

beforeEach(() => {
  call.mockReset().mockResolvedValue({})
  kept.steps = { tour: 'due' }
  location.hash = '#/'
})
afterEach(cleanup)

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }))
const focused = () => document.activeElement?.textContent

test('due, it begins by itself on the dashboard, and nowhere else', async () => {
  location.hash = '#/accounts'
  const { unmount } = render(<TourLayer />)
  await new Promise((shown) => setTimeout(shown, 50))
  expect(screen.queryByText('Step 1 of 6')).toBeNull()
  unmount()
  location.hash = '#/'
  render(<TourLayer />)
  expect(await screen.findByText('Step 1 of 6')).toBeTruthy()
})

test.each([undefined, 'seen'] as const)('%s, it does not begin by itself', async (tour) => {
  kept.steps = tour ? { tour } : {}
  render(<TourLayer />)
  await new Promise((shown) => setTimeout(shown, 50))
  expect(screen.queryByText('Step 1 of 6')).toBeNull()
})

test('each step takes the focus to its heading; back goes back; the end is remembered', async () => {
  render(<TourLayer />)
  await screen.findByText('Step 1 of 6')
  expect(focused()).toBe('Dashboard')
  press('Next')
  expect(focused()).toBe('Accounts')
  press('Back')
  expect(focused()).toBe('Dashboard')
  for (const _ of TOUR_STEPS.slice(1)) press('Next')
  expect(focused()).toBe('Privacy and lock')
  press('End the tour')
  expect(screen.queryByText('Step 6 of 6')).toBeNull()
  expect(call).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ name: 'settings.changeFirstSteps' }),
    { tour: 'seen' },
  )
})

test('Esc skips it at any step, and it does not come back before the vault has stored that', async () => {
  const { rerender } = render(<TourLayer />)
  await screen.findByText('Step 1 of 6')
  press('Next')
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(screen.queryByText('Step 2 of 6')).toBeNull()
  kept.steps = { tour: 'due', account: 'left' }
  rerender(<TourLayer />)
  await new Promise((shown) => setTimeout(shown, 20))
  expect(screen.queryByText('Step 1 of 6')).toBeNull()
  expect(call).toHaveBeenCalledOnce()
})

test('Esc in a field of the page is the field’s', async () => {
  render(
    <>
      <input aria-label="search" />
      <TourLayer />
    </>,
  )
  await screen.findByText('Step 1 of 6')
  screen.getByLabelText('search').focus()
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(screen.getByText('Step 1 of 6')).toBeTruthy()
})

test('asked for, it begins again, gives the focus back at its end, and stores nothing that is stored', async () => {
  kept.steps = { tour: 'seen' }
  render(
    <>
      <button type="button">Start</button>
      <TourLayer />
    </>,
  )
  screen.getByText('Start').focus()
  openTour.hand(null)
  await screen.findByText('Step 1 of 6')
  expect(focused()).toBe('Dashboard')
  press('Skip the tour')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Start' })))
  expect(call).not.toHaveBeenCalled()
})
