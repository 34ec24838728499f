import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId, VenueId } from '@/lib/core/ids'
import { mayBeOneAsset, quotesFromTickers, type TickerRow } from './venue-tickers'

const NOW = 1_790_000_000_000
const row = (venue: string, asset: string, last: string, more: Partial<TickerRow> = {}): TickerRow => ({
  venue: venue as VenueId,
  asset: asset as AssetId,
  quotedIn: 'fiat:usd' as AssetId,
  last: amount(last),
  at: NOW - 1000,
  ...more,
})
const usdOf = (asset: AssetId) =>
  ({ 'fiat:usd': amount('1'), 'coin:tether': amount('0.98') })[asset as string]
const quotes = (...rows: TickerRow[]) => quotesFromTickers({ rows, usdOf, now: NOW })

test('one venue speaks for itself', () => {
  expect(quotes(row('kraken', 'coin:bitcoin', '100', { last24hAgo: amount('90') }))).toEqual({
    quotes: [{ asset: 'coin:bitcoin', price: '100', price24hAgo: '90', at: NOW - 1000, source: 'kraken' }],
    disputed: [],
  })
})

test('a price in a stablecoin is worth what the stablecoin is worth', () => {
  const tether = 'coin:tether' as AssetId
  expect(quotes(row('binance', 'coin:bitcoin', '100', { quotedIn: tether })).quotes[0]?.price).toBe('98')
  expect(quotes(row('binance', 'coin:bitcoin', '100', { quotedIn: 'coin:dai' as AssetId })).quotes).toEqual(
    [],
  )
})

test('venues that agree give the middle', () => {
  const answer = quotes(
    row('kraken', 'coin:x', '100'),
    row('okx', 'coin:x', '119'),
    row('binance', 'coin:x', '104'),
  )
  expect(answer.quotes).toMatchObject([{ price: '104', source: 'binance' }])
  expect(quotes(row('kraken', 'coin:x', '100'), row('okx', 'coin:x', '101')).quotes).toMatchObject([
    { price: '100.5', source: 'kraken+okx' },
  ])
})

test('two venues more than 20 % apart speak of two assets: no price, and it is said', () => {
  expect(quotes(row('kraken', 'coin:x', '100'), row('okx', 'coin:x', '120.01'))).toEqual({
    quotes: [],
    disputed: ['coin:x'],
  })
  expect(mayBeOneAsset(amount('100'), amount('120'))).toBe(true)
  expect(mayBeOneAsset(amount('120.000001'), amount('100'))).toBe(false)
  expect(mayBeOneAsset(amount('0'), amount('0'))).toBe(false)
})

test("a venue's own symbol is priced by that venue only", () => {
  expect(quotes(row('binance', 'venue:binance/1000SATS', '0.0002')).quotes).toMatchObject([
    { asset: 'venue:binance/1000SATS' },
  ])
  expect(quotes(row('okx', 'venue:binance/1000SATS', '0.0002')).quotes).toEqual([])
})

test('zero, negative and day-old tickers are no prices', () => {
  const old = row('kraken', 'coin:x', '1', { at: NOW - 90_000_000 })
  expect(quotes(row('kraken', 'coin:y', '0'), row('kraken', 'coin:z', '-1'), old)).toEqual({
    quotes: [],
    disputed: [],
  })
})

test('a ticker that runs ahead of the clock is pulled back', () => {
  expect(quotes(row('kraken', 'coin:x', '1', { at: NOW + 99 })).quotes[0]?.at).toBe(NOW)
})
