// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { PopupSections } from './popup-sections'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/lib/messages/call.browser', () => ({ call }))

afterEach(() => {
  cleanup()
  call.mockReset()
})

const press = (name: RegExp) => fireEvent.click(screen.getByRole('switch', { name }))
const isOn = (name: RegExp) => screen.getByRole<HTMLInputElement>('switch', { name }).checked

test('two quick choices are both stored, though nothing was read between, and then what is stored is shown', async () => {
  call.mockResolvedValue({})
  const popup = { order: ['from-later'], hidden: ['also-later'] }
  const { rerender } = render(<PopupSections settings={{ popup }} />)
  press(/^Movers/)
  press(/^Strategies/)
  fireEvent.click(screen.getByRole('button', { name: 'Move Allocation earlier' }))
  await waitFor(() => expect(call).toHaveBeenCalledTimes(3))
  expect(call.mock.lastCall?.[1]).toEqual({
    popup: {
      order: ['from-later', 'alerts', 'strategies', 'allocation', 'holdings', 'movers', 'site'],
      hidden: ['also-later', 'movers', 'strategies'],
    },
  })
  await waitFor(() => expect(isOn(/^Movers/)).toBe(false))
  rerender(<PopupSections settings={{ popup: { order: [], hidden: ['site'] } }} />)
  await waitFor(() => expect(isOn(/^Movers/)).toBe(true))
  expect(isOn(/^The page in front/)).toBe(false)
})

test('a choice that was not stored is taken back, with the reason', async () => {
  call.mockRejectedValue(new AppError('locked', say('Holdfast is locked.')))
  render(<PopupSections settings={{ popup: { order: [], hidden: [] } }} />)
  press(/^Movers/)
  expect(isOn(/^Movers/)).toBe(false)
  expect(await screen.findByText('Holdfast is locked.')).toBeTruthy()
  expect(isOn(/^Movers/)).toBe(true)
})
