import { expect, test } from 'vitest'
import { amount, multiply } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import { BTC, DAY_ZERO, deposit, fill, stored, USD } from '@/tests/fixtures/entries'
import { tradeCosts } from './trade-costs'

const other = 'account-b' as AccountId
const costs = (entries: ReturnType<typeof stored>[], from = DAY_ZERO, until = DAY_ZERO) =>
  tradeCosts({
    entries,
    from,
    until,
    valueOf: ({ legs }) => (legs[1]?.asset === USD ? amount('30000') : null),
    worthOf: (asset, quantity) => (asset === USD ? multiply(quantity, amount('1')) : null),
  })

test('trades of the time are added up by account, with their fees', () => {
  const rows = costs([
    stored(fill('1')),
    stored(fill('2', { fees: [{ asset: USD, quantity: amount('-2') }] })),
    stored(fill('3'), other),
    stored(deposit('4', '1', { fees: [{ asset: USD, quantity: amount('5') }] })),
    stored(fill('5', { at: DAY_ZERO - 1 })),
    stored(fill('6', { at: DAY_ZERO + 1 })),
  ])
  expect(rows).toEqual([
    { accountId: 'account-a', trades: 2, volume: '60000', fees: '10', unvaluedTrades: 0, unvaluedFees: 0 },
    { accountId: other, trades: 1, volume: '30000', fees: '12', unvaluedTrades: 0, unvaluedFees: 0 },
  ])
})

test('what has no value is counted and in no sum', () => {
  const dark = stored(fill('1', { legs: [{ asset: BTC, quantity: amount('1') }] }))
  const darkFee = stored(
    fill('2', {
      fees: [
        { asset: USD, quantity: amount('12') },
        { asset: BTC, quantity: amount('0.1') },
      ],
    }),
  )
  expect(costs([dark, darkFee])).toEqual([
    { accountId: 'account-a', trades: 2, volume: '30000', fees: '12', unvaluedTrades: 1, unvaluedFees: 1 },
  ])
})
