import { expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { type ListingQuestion, listingOf } from './listing'

const UNKNOWN = 'eip155:1/erc20:0x00000000000000000000000000000000deadbeef' as AssetId
const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId
type Row = NonNullable<ListingQuestion['row']>
const found = (symbol: string, name: string, extra: Partial<Row> = {}): Row => ({
  symbol,
  name,
  foundBy: 'log',
  ...extra,
})

test('what the catalogue lists is included, found by a log or not', () => {
  expect(listingOf({ asset: USDC })).toBe('included')
  expect(listingOf({ asset: USDC, row: found('USDC', 'USD Coin') })).toBe('included')
  expect(
    listingOf({ asset: 'eip155:42161/erc20:0xff970a61a04b1ca14834a43f5de4533ebddb5cc8' as AssetId }),
  ).toBe('included')
})

test.each([
  'coin:bitcoin',
  'coin:never-heard-of',
  'fiat:eur',
  'eip155:424242/native',
  'venue:kraken/LUNA',
  'manual:x',
])('%s is included', (asset) => {
  expect(listingOf({ asset: asset as AssetId, row: found('ETH', 'Ethereum', { foundBy: 'venue' }) })).toBe(
    'included',
  )
})

test('a token that only a transfer log brought in waits until it is wanted', () => {
  expect(listingOf({ asset: UNKNOWN, row: found('MOONX9', 'Moon X9') })).toBe('unlisted')
  expect(listingOf({ asset: UNKNOWN })).toBe('unlisted')
  expect(listingOf({ asset: UNKNOWN, row: found('MOONX9', 'Moon X9', { choice: 'wanted' }) })).toBe(
    'included',
  )
  expect(listingOf({ asset: UNKNOWN, row: found('MOONX9', 'Moon X9', { foundBy: 'user' }) })).toBe('included')
})

test.each([
  ['USDC', 'anything'],
  ['USDС', 'anything'], // Cyrillic Es
  ['ЕТН', 'anything'], // Cyrillic
  ['U S\u200bD T', 'anything'],
  ['WBTС', 'anything'],
  ['xyz', 'Tether'],
  ['xyz', 'Ethereum'],
  ['xyz', 'Віtсоіn'], // Cyrillic
  ['ＤＡＩ', 'anything'], // full width
  ['$OL', 'anything'],
])('%s (%s) wears a well-known name', (symbol, name) => {
  expect(listingOf({ asset: UNKNOWN, row: found(symbol, name) })).toBe('impersonator')
  expect(listingOf({ asset: UNKNOWN, row: found(symbol, name, { foundBy: 'list' }) })).toBe('impersonator')
})

test('the user has the last word both ways', () => {
  expect(listingOf({ asset: UNKNOWN, row: found('USDC', 'USD Coin', { choice: 'wanted' }) })).toBe('included')
  expect(listingOf({ asset: USDC, row: found('USDC', 'USD Coin', { choice: 'hidden' }) })).toBe('hidden')
})
