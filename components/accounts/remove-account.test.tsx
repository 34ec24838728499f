// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { german } from '@/lib/i18n/catalogue/de'
import { english } from '@/lib/i18n/catalogue/en'
import { type Catalogue, createTranslator } from '@/lib/i18n/translate'
import { RemoveAccount } from './remove-account'

const call = vi.hoisted(() => vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>())
vi.mock('@/lib/messages/call.browser', () => ({ call }))
afterEach(cleanup)

const onRemoved = vi.fn<() => Promise<void>>()

function open(locale: string, catalogue: Catalogue, hasCredentials = true) {
  call.mockReset().mockResolvedValue({ holdings: 1, hasCredentials, snapshotsKept: 12 })
  const onClose = vi.fn()
  onRemoved.mockReset().mockResolvedValue(undefined)
  render(
    <TranslationProvider translator={createTranslator(locale, catalogue)}>
      <RemoveAccount
        account={{ id: 'kraken-1' as AccountId, label: 'Kraken' }}
        onRemoved={onRemoved}
        onClose={onClose}
      />
    </TranslationProvider>,
  )
  return onClose
}

test('what is deleted and what stays is spelled out before anything is removed', async () => {
  const onClose = open('en', english)
  await screen.findByText('1 holding')
  expect(screen.getByText('its API key; delete it at the exchange too')).toBeTruthy()
  expect(screen.getByText(/^12 stored values of the past stay/)).toBeTruthy()
  expect(call.mock.calls.map(([{ name }]) => name)).toEqual(['accounts.removal'])
  fireEvent.click(screen.getByRole('button', { name: 'Remove Kraken' }))
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(call).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'accounts.remove' }), {
    id: 'kraken-1',
  })
  expect(onRemoved).toHaveBeenCalledTimes(1)
})

test('an account without a key does not speak of one, in German too', async () => {
  open('de', german, false)
  await screen.findByText('1 Bestand')
  expect(screen.queryByText(/API-Schlüssel/)).toBeNull()
  expect(screen.getByRole('button', { name: 'Kraken entfernen' })).toBeTruthy()
})

test('host access is given back after the removal, and one that the browser keeps is said', async () => {
  const onClose = open('en', english)
  onRemoved.mockImplementation(async () => {
    expect(call).toHaveBeenLastCalledWith(
      expect.objectContaining({ name: 'accounts.remove' }),
      expect.anything(),
    )
    throw new AppError('refused', say('The browser kept it.'))
  })
  await screen.findByText('1 holding')
  fireEvent.click(screen.getByRole('button', { name: 'Remove Kraken' }))
  await screen.findByText('The browser kept it.')
  expect(onClose).not.toHaveBeenCalled()
})
