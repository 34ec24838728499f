import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { priceFacts, rateFacts } from './price-facts'

const NOW = 1_900_000_000_000
const BITCOIN = 'coin:bitcoin' as AssetId
const EURO = 'fiat:eur' as AssetId
const rows = {
  prices: [{ id: 'p', asset: BITCOIN, price: amount('50000'), at: NOW - 1, source: 'defillama' }],
  manualPrices: [],
  rates: [{ currency: 'eur', rate: amount('0.8'), at: NOW - 2, source: 'ecb' }],
}

test('rates of money and of coins, for one dollar', () => {
  expect(Object.fromEntries(rateFacts(rows))).toEqual({ eur: '0.8', btc: '0.00002', usd: '1' })
})

test('money that a rule names has its reference rate, with its age', () => {
  expect(priceFacts(rows, [EURO], NOW).get(EURO)).toEqual({ usd: '1.25', at: NOW - 2, source: 'ecb' })
  expect(priceFacts(rows, [], NOW).has(EURO)).toBe(false)
})

test('the user’s own price comes first, and one without a rate is unknown', () => {
  const own = { id: 'm', asset: BITCOIN, price: amount('40000'), currency: 'eur', at: 5 }
  expect(priceFacts({ ...rows, manualPrices: [own] }, [], NOW).get(BITCOIN)?.usd).toBe('50000')
  const dollars = { ...own, price: amount('42000'), currency: 'usd' }
  expect(priceFacts({ ...rows, manualPrices: [dollars] }, [], NOW).get(BITCOIN)).toEqual({
    usd: '42000',
    at: NOW,
    source: 'manual',
  })
  const unknown = { ...own, currency: 'chf' }
  expect(priceFacts({ ...rows, manualPrices: [unknown] }, [], NOW).get(BITCOIN)?.source).toBe('defillama')
})
