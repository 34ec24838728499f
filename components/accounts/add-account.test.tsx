// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CheckedSource } from '@/lib/accounts/messages'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { AddAccount } from './add-account'
import { venueChoices } from './venue-choices'

const { call, requestHosts } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
  requestHosts: vi.fn<(hosts: readonly string[]) => Promise<void>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('./host-access.browser', () => ({ requestHosts }))

const checked: CheckedSource = {
  source: {
    kind: 'exchange',
    venue: 'kraken' as VenueId,
    rights: { canRead: true, canTrade: true, canWithdraw: false, checkedAt: 1 },
  },
  label: 'Kraken',
  rights: { canRead: true, canTrade: true, canWithdraw: false, checkedAt: 1 },
  remarks: [say('This key can trade.')],
  assetsSeen: 24,
}
const source = { kind: 'exchange', venue: 'kraken', credentials: { apiKey: 'K', secret: 'S' } }

beforeEach(() => {
  call.mockReset()
  requestHosts.mockReset().mockResolvedValue(undefined)
})
afterEach(cleanup)

function open(pinOnly = false) {
  const onDone = vi.fn()
  render(
    <AddAccount
      venues={venueChoices}
      chains={[{ id: 'eip155:1', name: 'Ethereum' }]}
      suggest={async () => []}
      hostsFor={(_, venue) => [...(venue?.hosts ?? [])]}
      pinOnly={pinOnly}
      onDone={onDone}
      onCancel={() => undefined}
    />,
  )
  return onDone
}

function fillKraken() {
  fireEvent.click(screen.getByRole('button', { name: /^Exchange/ }))
  fireEvent.change(screen.getByLabelText('Search an exchange'), { target: { value: 'kraken' } })
  fireEvent.click(screen.getByRole('button', { name: /^Kraken(?! ?Futures)/ }))
  fireEvent.change(screen.getByLabelText('API key'), { target: { value: ' K ' } })
  fireEvent.change(screen.getByLabelText('Secret'), { target: { value: 'S' } })
  fireEvent.click(screen.getByRole('button', { name: 'Check' }))
}

test('an exchange: hosts in the click, check, rights shown, then connect', async () => {
  call.mockImplementation(async ({ name }) => (name === 'accounts.check' ? checked : { id: 'x' }))
  const onDone = open()
  fillKraken()
  expect(requestHosts).toHaveBeenCalledWith(expect.arrayContaining(['api.kraken.com']))
  await screen.findByText('The test call worked: 24 assets with a balance.')
  expect(call).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'accounts.check' }), { source })
  expect(screen.getByText('This key can trade.')).toBeTruthy()
  expect(screen.getByText('Withdraw').parentElement?.textContent).toBe('WithdrawNo')
  fireEvent.change(screen.getByLabelText('Name in Holdfast'), { target: { value: 'Main' } })
  fireEvent.click(screen.getByRole('button', { name: 'Connect Main' }))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(call).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'accounts.add' }), {
    source,
    label: 'Main',
  })
})

test('a refused key is one sentence, and nothing that was typed is lost', async () => {
  call.mockRejectedValue(
    new AppError('credentials-refused', say('{venue} does not accept this key.', { venue: 'Kraken' })),
  )
  open()
  fillKraken()
  expect((await screen.findByRole('alert')).textContent).toBe('Kraken does not accept this key.')
  expect(screen.getByLabelText<HTMLInputElement>('API key').value).toBe(' K ')
})

test('without host access nothing is asked from the exchange', async () => {
  requestHosts.mockRejectedValue(new AppError('permission-missing', say('Holdfast may not reach it.')))
  open()
  fillKraken()
  expect((await screen.findByRole('alert')).textContent).toBe('Holdfast may not reach it.')
  expect(call).not.toHaveBeenCalled()
})

test('a PIN-only vault does not take a key that can trade', async () => {
  call.mockResolvedValue(checked)
  open(true)
  fillKraken()
  await screen.findByText('This key can trade, and your vault is protected by a PIN only.')
  expect(screen.queryByRole('button', { name: /^Connect/ })).toBeNull()
})

test('a bad address is said at the field, which takes the focus', () => {
  open()
  fireEvent.click(screen.getByRole('button', { name: /^Ethereum/ }))
  fireEvent.change(screen.getByLabelText('Address or ENS name'), { target: { value: '0x12' } })
  fireEvent.click(screen.getByRole('button', { name: 'Check' }))
  const field = screen.getByLabelText('Address or ENS name')
  expect(document.activeElement).toBe(field)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(requestHosts).not.toHaveBeenCalled()
})

test('a paper account: venue, money to begin with, and no key', async () => {
  const source = {
    kind: 'paper' as const,
    venue: 'kraken' as VenueId,
    start: [{ code: 'USD', quantity: amount('2500.50') }],
    counted: false,
  }
  call.mockImplementation(async ({ name }) =>
    name === 'accounts.check' ? { source, label: 'Paper · Kraken', remarks: [] } : { id: 'x' },
  )
  const onDone = open(true)
  fireEvent.click(screen.getByRole('button', { name: /^Paper account/ }))
  fireEvent.change(screen.getByLabelText('Search an exchange'), { target: { value: 'kraken' } })
  fireEvent.click(screen.getByRole('button', { name: /^Kraken(?! ?Futures)/ }))
  expect(screen.queryByLabelText('API key')).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>('Coin').value).toBe('USD')
  fireEvent.change(screen.getByLabelText('Quantity'), { target: { value: 'much' } })
  fireEvent.click(screen.getByRole('button', { name: 'Check' }))
  expect(screen.getByLabelText('Quantity').getAttribute('aria-invalid')).toBe('true')
  fireEvent.change(screen.getByLabelText('Quantity'), { target: { value: '2500.50' } })
  fireEvent.click(screen.getByRole('button', { name: 'Check' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Connect Paper · Kraken' }))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(call).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'accounts.add' }), {
    source: { ...source, start: [{ code: 'USD', quantity: '2500.5' }] },
    label: 'Paper · Kraken',
  })
})
