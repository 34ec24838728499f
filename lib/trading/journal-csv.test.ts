import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { OrderId, VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { ACCOUNT, RESOLVED } from '@/tests/fixtures/fake-desk'
import { draftRow } from '@/tests/fixtures/open-fake-desk'
import { journalCsv } from './journal-csv'

const venueOrder: VenueOrder = {
  orderId: 'O1',
  symbol: 'BTC/USD',
  side: 'buy',
  kind: 'limit',
  status: 'filled',
  amount: amount('0.5'),
  filled: amount('0.5'),
  average: amount('99.9'),
  fees: [{ code: 'USD', quantity: amount('0.1') }],
  at: 0,
}
const rowsOf = (text: string) =>
  text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))

test('every event is a line, and what the venue told stands on the last one', () => {
  const row = draftRow({
    events: [
      { at: 0, state: 'draft' },
      { at: 1000, state: 'filled', note: say('Told by {venue}.', { venue: 'Kraken' }) },
    ],
    found: [venueOrder, { ...venueOrder, orderId: 'O2', filled: amount('0.1'), fees: [] }],
  })
  const [header, first, last, ...rest] = rowsOf(journalCsv([row], new Map([[ACCOUNT, 'Mine']])))
  expect(rest).toEqual([])
  expect(header).toHaveLength(24)
  expect(first?.slice(0, 5)).toEqual(['1970-01-01T00:00:00.000Z', 'draft', '', 'order-1', 'Mine'])
  expect(first?.slice(-5)).toEqual(['', '', '', '', ''])
  expect(last?.slice(1, 3)).toEqual(['filled', 'Told by Kraken.'])
  expect(last?.slice(-5)).toEqual(
    ['O1; O2', '0.5; 0.1', '99.9; 99.9', '0.1 USD; ', ''].map((cell) =>
      /\s$/.test(cell) ? `"${cell}"` : cell,
    ),
  )
})

test('an account that was removed is told by its id, and a name that a spreadsheet would run is tamed', () => {
  const row = draftRow({ id: 'x' as OrderId }, RESOLVED)
  expect(rowsOf(journalCsv([row], new Map()))[1]?.[4]).toBe(ACCOUNT)
  expect(rowsOf(journalCsv([row], new Map([[ACCOUNT, '=HYPERLINK(1)']])))[1]?.[4]).toBe("'=HYPERLINK(1)")
})
