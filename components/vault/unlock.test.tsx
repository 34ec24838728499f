// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { VaultState } from '@/lib/vault/messages'
import { Unlock } from './unlock'

const call = vi.hoisted(() => vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>())
vi.mock('@/lib/messages/call.browser', () => ({ call }))

const NOW = 1_790_000_000_000
const locked: VaultState = {
  status: 'screen-locked',
  slots: { pin: true, passphrase: true, passkey: false },
  pinAtRest: false,
  wrongPins: 0,
  nextTryAt: 0,
  repaired: false,
  demo: false,
}

beforeEach(() => {
  call.mockReset()
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Page({ start }: { start: VaultState }) {
  const [state, setState] = useState(start)
  return <Unlock state={state} surface="tab" onState={setState} />
}

async function enterPin(pin: string) {
  fireEvent.change(screen.getByLabelText('PIN'), { target: { value: pin } })
  await act(async () => {
    fireEvent.submit(screen.getByLabelText('PIN').closest('form') as HTMLFormElement)
    await vi.advanceTimersByTimeAsync(0)
  })
}

test('a wrong PIN is counted, waits with a live countdown, and leaves no PIN in the page', async () => {
  const after = { ...locked, wrongPins: 4, nextTryAt: NOW + 30_000 }
  call.mockImplementation(async ({ name }) => {
    if (name === 'vault.state') return after
    throw new AppError('wrong-secret', say('That PIN is wrong. Check it and try again.'), {
      retryAt: after.nextTryAt,
    })
  })
  render(<Page start={{ ...locked, wrongPins: 3 }} />)
  await enterPin('482913')
  expect(screen.getByRole('alert').textContent).toBe('That PIN is wrong. Check it and try again.')
  expect(screen.getByText('4 of 5 wrong PINs. After that only your second key opens Holdfast.')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('PIN').value).toBe('')
  const wait = screen.getByRole<HTMLButtonElement>('button', { name: 'Next try in 30 s' })
  expect(wait.disabled).toBe(true)

  await act(() => vi.advanceTimersByTimeAsync(12_000))
  expect(screen.getByRole('button', { name: 'Next try in 18 s' })).toBeTruthy()
  await enterPin('482914')
  expect(call.mock.calls.filter(([{ name }]) => name === 'vault.unlock')).toHaveLength(1)

  await act(() => vi.advanceTimersByTimeAsync(18_000))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Unlock' }).disabled).toBe(false)
})

test('without a PIN slot the passphrase is asked, and the page says why', async () => {
  call.mockResolvedValue({ ...locked, status: 'open' })
  render(
    <Page start={{ ...locked, status: 'locked', slots: { pin: false, passphrase: true, passkey: false } }} />,
  )
  expect(screen.queryByLabelText('PIN')).toBeNull()
  expect(screen.getByText(/After a browser start/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: 'lamp river' } })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Unlock' })))
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(call.mock.calls[0]?.[1]).toEqual({ slot: 'passphrase', passphrase: 'lamp river' })
})
