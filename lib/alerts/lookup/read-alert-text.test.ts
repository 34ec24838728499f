import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { KnownAsset } from './find-asset'
import { beginsAlert, readAlertText } from './read-alert-text'
import { readNumber } from './read-number'

const known = (asset: string, symbol: string, name: string, rank: number, price?: string): KnownAsset => ({
  asset: asset as AssetId,
  symbol,
  name,
  rank,
  isHeld: price !== undefined,
  price: price === undefined ? undefined : amount(price),
})
const assets = [
  known('coin:bitcoin', 'BTC', 'Bitcoin', 1, '60000'),
  known('coin:ethereum', 'ETH', 'Ethereum', 2, '3000'),
  known('coin:bitcoin-cash', 'BCH', 'Bitcoin Cash', 20),
  known('coin:usd-coin', 'USDC', 'USD Coin', 6, '1'),
  known('coin:harmony', 'ONE', 'Harmony', 300),
  known('coin:chainlink', 'LINK', 'Chainlink', 15),
  known('coin:pepe', 'PEPE', 'Pepe', 30, '0.00001'),
]
const read = (text: string, locale = 'en', currency = 'usd') =>
  readAlertText(text, { assets, locale, currency })
const price = (text: string, locale?: string, currency?: string) => {
  const found = read(text, locale, currency)
  if ('unknown' in found) return found.unknown.template
  const { asset, price } = found.params as { asset: string; price?: { value: string; currency: string } }
  return [found.kind, asset.slice(5), price?.value, price?.currency].filter(Boolean).join(' ')
}

describe('numbers', () => {
  test.each([
    ['3200', '.', ['3200']],
    ['3,200', '.', ['3200', '3.2']],
    ['3.200', ',', ['3200', '3.2']],
    ['3.200', '.', ['3.2', '3200']],
    ['3,200.50', ',', ['3200.5']],
    ['3.200,50', '.', ['3200.5']],
    ['1,234,567', '.', ['1234567']],
    ["60'000", '.', ['60000']],
    ['50k', '.', ['50000']],
    ['1.5k', '.', ['1500']],
    ['0,05', ',', ['0.05']],
    ['0.500', ',', ['0.5']],
    ['1,2,3', '.', []],
    ['3.2.1,5', '.', []],
    ['eth', '.', []],
    ['', '.', []],
  ] as const)('%s with %s before decimals', (text, decimal, readings) => {
    expect(readNumber(text, decimal)).toEqual(readings)
  })
})

describe('prices', () => {
  test.each([
    ['alert eth 3200', 'price-above ethereum 3200 usd'],
    ['eth 2500', 'price-below ethereum 2500 usd'],
    ['alert btc below 50k', 'price-below bitcoin 50000 usd'],
    ['alert btc above 50k', 'price-above bitcoin 50000 usd'],
    ['btc < 50k', 'price-below bitcoin 50000 usd'],
    ['3,200 ETH', 'price-above ethereum 3200 usd'],
    ['$3,200 eth', 'price-above ethereum 3200 usd'],
    ['eth 2900 €', 'price-crosses ethereum 2900 eur'],
    ['ETH/USD at 3,150.75', 'price-crosses ethereum 3150.75 usd'],
    ['ETH-USDT 3200', 'price-above ethereum 3200 usd'],
    ['eth 0.05 btc', 'price-crosses ethereum 0.05 btc'],
    ['bitcoin cash 300', 'price-crosses bitcoin-cash 300 usd'],
    ['alert usdc below 0.99', 'price-below usd-coin 0.99 usd'],
    ['eth', 'price-crosses ethereum'],
    ['Ethereum (ETH) trades over $3,400 for the first time, one says', 'price-above ethereum 3400 usd'],
  ])('%s', (text, expected) => expect(price(text)).toBe(expected))

  test('as Germans write them', () => {
    expect(price('alarm eth über 3.200', 'de-DE', 'eur')).toBe('price-above ethereum 3200 eur')
    expect(price('eth unter 2.900,50 €', 'de-DE', 'eur')).toBe('price-below ethereum 2900.5 eur')
  })

  test('the other way to write a number is taken where it is near to what it costs', () => {
    expect(price('eth 3.200')).toBe('price-above ethereum 3200 usd')
    expect(price('bitcoin cash 3.200')).toBe('price-crosses bitcoin-cash 3.2 usd')
  })
})

describe('moves', () => {
  test.each([
    ['eth 5%', { percent: 0.05, way: 'either' }],
    ['eth -5 %', { percent: 0.05, way: 'down' }],
    ['alert btc +2.5% 24h', { percent: 0.025, way: 'up', minutes: 1440 }],
  ])('%s', (text, params) => {
    expect(read(text)).toMatchObject({ kind: 'price-move', params })
  })
})

describe('what is not there', () => {
  test.each([
    '',
    '3200',
    'hello world',
    'there is one that I like',
    '<script>alert(1)</script>',
    '%%% $$$ ,,,',
  ])('"%s" names no asset', (text) => expect(read(text)).toHaveProperty('unknown'))
  test('in running text a symbol is one in capitals only', () => {
    expect(price('follow this link to see what happened today')).toContain('names no asset')
    expect(price('what LINK did today was 14 dollars')).toBe('price-crosses chainlink 14 usd')
  })
})

test('only a word of its own begins an alert', () => {
  expect(['alert eth', 'Alarm btc 5%', ' alert'].map(beginsAlert)).toEqual([true, true, true])
  expect(['alerts', 'eth alert', 'alarming'].map(beginsAlert)).toEqual([false, false, false])
})
