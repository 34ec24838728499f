// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { OrderId, OrderState, VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { OrderRow } from '@/lib/db/rows'
import { JournalList } from './journal-list'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))

const told = (orderId: string, more: Partial<VenueOrder> = {}): VenueOrder => ({
  orderId,
  symbol: 'BTC/EUR',
  side: 'buy',
  kind: 'limit',
  status: 'open',
  amount: amount('1'),
  filled: amount('0'),
  fees: [],
  at: 0,
  ...more,
})
const attempt = (state: OrderState, more: Partial<OrderRow> = {}): OrderRow => ({
  id: `${state}${more.found?.length ?? 0}` as OrderId,
  accountId: 'a' as AccountId,
  at: 0,
  settleAt: 0,
  state,
  order: {
    account: 'a' as AccountId,
    market: { venue: 'kraken' as VenueId, symbol: 'BTC/EUR' },
    side: 'buy',
    kind: 'limit',
    timeInForce: 'GTC',
    amount: amount('1'),
    price: amount('60000'),
  },
  hash: '',
  clientId: 'hf-1',
  session: '',
  expiresAt: 0,
  events: [
    { at: 0, state: 'draft' },
    { at: 1, state, note: say('Kraken does not answer.') },
  ],
  found: [],
  ...more,
})
const onOpposite = vi.fn<(row: OrderRow, order: VenueOrder) => void>()
const onExport = vi.fn<() => Promise<void>>()
const list = (rows: readonly OrderRow[] | null) =>
  render(<JournalList rows={rows} accounts={[]} onOpposite={onOpposite} onExport={onExport} />)

const namesOf = (calls: readonly (readonly unknown[])[]) =>
  calls.map(([message]) => (message as { name: string }).name)

beforeEach(() => {
  call.mockReset().mockResolvedValue(null)
  onOpposite.mockReset()
  onExport.mockReset().mockResolvedValue(undefined)
})
afterEach(cleanup)

test.each<[OrderState, string]>([
  ['unknown', 'Asking Kraken …'],
  ['rejected', 'Refused by Kraken'],
  ['absent', 'Never arrived'],
  ['not-sent', 'Not sent'],
  ['filled', 'Filled'],
])('an attempt that is %s is said as "%s"', (state, words) => {
  list([attempt(state)])
  expect(screen.getAllByText(words).length).toBeGreaterThan(0)
})

test('reviews that were left are shown only when all attempts are wanted', () => {
  list([attempt('lapsed'), attempt('filled')])
  expect(screen.queryByText('Not confirmed')).toBeNull()
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'all' } })
  expect(screen.getAllByText('Not confirmed').length).toBeGreaterThan(0)
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'trouble' } })
  expect(screen.getByText('No attempt is of this kind.')).toBeTruthy()
})

test('a doubled order is said at once, and the open one that is too many can be cancelled', async () => {
  list([attempt('open', { found: [told('1'), told('2')] })])
  expect(screen.getByRole('alert').textContent).toContain('2 orders came of one confirm.')
  fireEvent.click(screen.getByRole('button', { name: 'Cancel this one' }))
  // The journal is told to ask what became of it.
  await waitFor(() => expect(namesOf(call.mock.calls)).toEqual(['trading.cancel', 'trading.refresh']))
  expect(call.mock.calls[0]?.[1]).toEqual({ account: 'a', orderId: '2', symbol: 'BTC/EUR' })
})

test('a doubled order that is filled is undone by an opposite one, which is reviewed like any other', () => {
  const surplus = told('2', { status: 'filled', filled: amount('1') })
  list([attempt('filled', { found: [told('1', { status: 'filled' }), surplus] })])
  fireEvent.click(screen.getByRole('button', { name: 'Review the opposite order' }))
  expect(onOpposite.mock.calls[0]?.[1]).toBe(surplus)
  expect(call).not.toHaveBeenCalled()
})

test('what happened is told event by event, with its reason', () => {
  list([attempt('unknown')])
  expect(screen.getByText(/Asking Kraken … · Kraken does not answer\./)).toBeTruthy()
  expect(screen.getByText('hf-1')).toBeTruthy()
})

test('a file that cannot be written says why', async () => {
  onExport.mockRejectedValue(new AppError('locked', say('Holdfast is locked.')))
  list([attempt('filled')])
  fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }))
  await screen.findByText('Holdfast is locked.')
})

test('without attempts nothing can be saved', () => {
  list([])
  expect(screen.getByText('No order was tried yet.')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as CSV' }).disabled).toBe(true)
})
