import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { ExpectedTotals } from '@/tests/sandbox/ledger/expected-totals'
import { compareTotals } from './compare-totals.mts'

const expected: ExpectedTotals = {
  currency: 'usd',
  netWorth: '10.000000000000000000000000000001',
  collections: { 'coin:bitcoin': { quantity: '0.5', value: '10.000000000000000000000000000001' } },
  accounts: { Kraken: '10.000000000000000000000000000001' },
}

function viewOf({
  quantity = '0.50',
  value = '10.000000000000000000000000000001',
  stale = [] as string[],
} = {}) {
  const completeness = { accounts: 1, stale, missing: [], unpriced: [], excluded: 0 }
  return {
    currency: 'usd',
    netWorth: amount(value),
    lines: [{ asset: 'coin:bitcoin', quantity: amount(quantity), value: amount(value) }],
    accounts: [{ label: 'Kraken', value: amount(value) }],
    completeness,
  } as unknown as PortfolioView
}

test('the truth has no differences, however it is spelled', () => {
  expect(compareTotals(viewOf(), expected)).toEqual([])
})

test('the thirtieth digit counts, in the line, the account and the total', () => {
  expect(compareTotals(viewOf({ value: '10.000000000000000000000000000002' }), expected)).toHaveLength(3)
})

test('a wrong quantity is named', () => {
  expect(compareTotals(viewOf({ quantity: '0.51' }), expected)).toEqual([
    'quantity of coin:bitcoin: the extension has 0.51, the truth is 0.5',
  ])
})

test('what is missing and what nobody owns is named', () => {
  const view = viewOf()
  expect(compareTotals({ ...view, lines: [], accounts: [] }, expected)).toEqual([
    'coin:bitcoin: 0.5 is not counted',
    'account Kraken: the extension has nothing, the truth is 10.000000000000000000000000000001',
  ])
  expect(compareTotals(view, { ...expected, collections: {} })).toEqual([
    'coin:bitcoin: nobody owns it, the extension counts 0.5',
  ])
})

test('the right sum from old readings is not the truth', () => {
  expect(compareTotals(viewOf({ stale: ['a'] }), expected)).toEqual([
    'incomplete: 1 accounts stale, 0 unread, 0 assets without a price',
  ])
})
