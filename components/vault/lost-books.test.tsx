// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { LostBooks } from './lost-books'

const call = vi.hoisted(() => vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>())
vi.mock('@/lib/messages/call.browser', () => ({ call }))
beforeEach(() => call.mockReset().mockResolvedValue({}))
afterEach(cleanup)

const show = () => {
  const onRestore = vi.fn<() => void>()
  render(<LostBooks at={Date.UTC(2026, 10, 30, 9)} onRestore={onRestore} />)
  return onRestore
}

test('it says what is gone and when that was found, and leads to the backup', () => {
  const onRestore = show()
  expect(screen.getByRole('alert').textContent).toMatch(
    /Found on .*2026.*Accounts, history and settings are gone/,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Restore from a backup' }))
  expect(onRestore).toHaveBeenCalledOnce()
  expect(call).not.toHaveBeenCalled()
})

test('whoever goes on without is not told again; a refusal is shown', async () => {
  call.mockRejectedValueOnce(
    new AppError(
      'internal',
      say('The background of Holdfast did not answer. Close this page and open it again.'),
    ),
  )
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Go on without' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('did not answer'))
  fireEvent.click(screen.getByRole('button', { name: 'Go on without' }))
  await waitFor(() => expect(call).toHaveBeenCalledTimes(2))
  expect(call.mock.calls.map(([{ name }]) => name)).toEqual(['vault.acceptLoss', 'vault.acceptLoss'])
})
