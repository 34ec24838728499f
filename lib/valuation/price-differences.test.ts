import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { DAY_MS } from './days'
import { pricesDifferFrom, type StoredPrices } from './price-differences'

const BTC = 'coin:bitcoin' as AssetId
const NEW_YEAR = Date.UTC(2024, 0, 1)
const close = (closes: (string | null)[]) => ({
  id: 'c',
  asset: BTC,
  year: 2024,
  closes: closes.map((text) => (text === null ? null : amount(text))),
  sources: closes.map(() => 'defillama'),
  readAt: 0,
  askedUntil: closes.length,
})
const moment = (price: string) => ({
  id: 'm',
  asset: BTC,
  minute: NEW_YEAR,
  price: amount(price),
  at: NEW_YEAR,
  source: 's',
  readAt: 0,
})
const latest = (price: string, at: number) => ({ id: 'p', asset: BTC, price: amount(price), at, source: 's' })
const rate = (text: string, at: number) => ({ currency: 'eur', rate: amount(text), at, source: 's' })
const before: StoredPrices = {
  closes: [close(['1', '2', '3'])],
  moments: [moment('5')],
  pastRates: [
    { id: 'eur:2024', currency: 'eur', year: 2024, rates: [amount('0.9')], source: 's', readAt: 0 },
  ],
  rates: [rate('0.9', NEW_YEAR)],
  manualPrices: [],
  prices: [latest('7', NEW_YEAR + 50 * DAY_MS)],
}
const from = (change: Partial<StoredPrices>) =>
  (pricesDifferFrom(before, { ...before, ...change }) - NEW_YEAR) / DAY_MS

test('rows that are read anew and say the same differ nowhere', () => {
  expect(pricesDifferFrom(before, structuredClone(before))).toBe(Number.POSITIVE_INFINITY)
})

test('what stands for something else from now on, or no longer, differs everywhere', () => {
  const standIns = [[BTC, { asset: BTC, perUnit: amount('-1') }]] as const
  expect(from({ standIns })).toBe(Number.NEGATIVE_INFINITY)
  expect(pricesDifferFrom({ ...before, standIns }, { ...before, standIns: structuredClone(standIns) })).toBe(
    Number.POSITIVE_INFINITY,
  )
})

test('a difference counts from a little before its own time on', () => {
  expect(from({ closes: [close(['1', '2', '4'])] })).toBe(0)
  expect(from({ closes: [close(['1', '2', '3', null, '5'])] })).toBe(2)
  expect(from({ closes: [] })).toBe(-2)
  expect(from({ moments: [moment('6')] })).toBe(-2)
  expect(from({ moments: [] })).toBe(-2)
  expect(from({ pastRates: [] })).toBe(-2)
  expect(from({ prices: [latest('8', NEW_YEAR + 60 * DAY_MS)] })).toBe(48)
  expect(from({ prices: [] })).toBe(48)
  expect(from({ rates: [rate('0.8', NEW_YEAR + 9 * DAY_MS)] })).toBe(-2)
})

test('a price that the user gives counts from when it was given, and what it replaced may have been anywhere', () => {
  const given = { id: 'x', asset: BTC, price: amount('1'), currency: 'usd', at: NEW_YEAR }
  expect(from({ manualPrices: [given as never] })).toBe(Number.NEGATIVE_INFINITY)
})
