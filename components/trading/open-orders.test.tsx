// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { OpenOrderRow } from '@/lib/db/rows'
import type { DeskAccount } from './desk-accounts'
import { OpenOrders, type OpenOrdersProps } from './open-orders'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))

const NOW = Date.UTC(2026, 0, 1)
const account = (id: string, more: Partial<DeskAccount> = {}): DeskAccount => ({
  id: id as AccountId,
  label: `Account ${id}`,
  venue: 'kraken' as VenueId,
  paper: false,
  mayTrade: true,
  ...more,
})
const ACCOUNTS = [account('a'), account('b', { venue: 'binance' as VenueId, paper: true })]
const order = (id: string, more: Partial<OpenOrderRow> = {}): OpenOrderRow => ({
  id,
  accountId: 'a' as AccountId,
  readAt: NOW,
  orderId: `venue-${id}`,
  symbol: 'BTC/EUR',
  side: 'buy',
  kind: 'limit',
  status: 'open',
  amount: amount('2'),
  filled: amount('0.5'),
  price: amount('60000'),
  fees: [],
  at: NOW - 120_000,
  ...more,
})
const ORDERS = [
  order('1'),
  order('2', { accountId: 'b' as AccountId, symbol: 'ETH/USDT', side: 'sell', amount: amount('7') }),
]
const onEdit = vi.fn<(order: OpenOrderRow) => void>()
const list = (more: Partial<OpenOrdersProps> = {}, hidden = false) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <OpenOrders
        open={{ orders: ORDERS, readings: [] }}
        accounts={ACCOUNTS}
        market={{ venue: 'kraken' as VenueId, symbol: 'BTC/EUR' }}
        now={NOW}
        onEdit={onEdit}
        onMarket={() => undefined}
        {...more}
      />
    </MoneyDisplayProvider>,
  )
const rows = () =>
  screen.getAllByRole('listitem').filter((row) => within(row).queryAllByRole('button').length > 0)

beforeEach(() => {
  call.mockReset().mockResolvedValue(null)
  onEdit.mockReset()
})
afterEach(cleanup)

test('orders of all accounts stand in one list, each with its account and how far it is filled', () => {
  list()
  expect(rows()).toHaveLength(2)
  expect(rows()[0]?.textContent).toContain('Account a')
  expect(rows()[0]?.textContent).toContain('0.5\u00a0BTC filled')
  expect(within(rows()[1] as HTMLElement).getByText('Paper')).toBeTruthy()
})

test('this market alone can be shown, and a list that is empty then says what is open elsewhere', () => {
  list({ open: { orders: ORDERS.slice(1), readings: [] } })
  fireEvent.click(screen.getByRole('button', { name: 'This market' }))
  expect(screen.getByText(/No order is open in this market; 1 are open in others\./)).toBeTruthy()
})

test('an order is cancelled by its own id, and a refusal stands on its row', async () => {
  call.mockRejectedValueOnce(new AppError('refused', say('It is filled already.')))
  list()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel the order: Buy BTC · Kraken' }))
  await screen.findByText('It is filled already.')
  expect(call.mock.calls[0]?.[0].name).toBe('trading.cancel')
  expect(call.mock.calls[0]?.[1]).toEqual({ account: 'a', orderId: 'venue-1', symbol: 'BTC/EUR' })
})

test('all orders are cancelled only after a question that says how many', async () => {
  call.mockResolvedValue({ cancelled: 2, failed: [] })
  list()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel all' }))
  expect(call).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel 2 orders' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(call.mock.calls[0]?.[0].name).toBe('trading.cancelAll')
})

test('what could not be cancelled is said, and the question stays', async () => {
  const error = { code: 'unreachable' as const, sentence: say('Kraken does not answer.') }
  call.mockResolvedValue({ cancelled: 1, failed: [{ account: 'a', error }] })
  list()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel all' }))
  fireEvent.click(screen.getByRole('button', { name: 'Cancel 2 orders' }))
  await screen.findByText('Kraken does not answer.')
  expect(screen.getByRole('dialog')).toBeTruthy()
})

test('an account that could not be read is named with the age of what is shown', () => {
  const error = { code: 'unreachable' as const, sentence: say('Kraken does not answer.') }
  const reading = { accountId: 'a' as AccountId, lastGoodAt: NOW - 600_000, lastTriedAt: NOW, error }
  list({ open: { orders: ORDERS, readings: [reading] } })
  expect(screen.getByText('Account a: open orders as of 10 min. ago. Kraken does not answer.')).toBeTruthy()
})

test('hidden amounts hide quantities and no price', () => {
  const { container } = list({}, true)
  expect(container.textContent).not.toContain('0.5')
  expect(container.textContent).toContain('60,000')
})

test('an order to change goes to the form whole', () => {
  list()
  fireEvent.click(screen.getByRole('button', { name: 'Change the order: Buy BTC · Kraken' }))
  expect(onEdit).toHaveBeenCalledWith(ORDERS[0])
})
