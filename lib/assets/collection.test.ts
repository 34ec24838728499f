import { expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { collectionOf } from './collection'
import { describeAsset } from './describe'

const id = (text: string) => text as AssetId
const SOLANA = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'

test.each([
  ['eip155:1/native', 'coin:ethereum'],
  ['eip155:10/native', 'coin:ethereum'],
  ['eip155:8453/native', 'coin:ethereum'],
  ['eip155:324/native', 'coin:ethereum'],
  ['eip155:137/native', 'coin:polygon-ecosystem-token'],
  ['eip155:56/native', 'coin:binancecoin'],
  ['eip155:43114/native', 'coin:avalanche-2'],
  ['eip155:100/native', 'coin:xdai'],
  [`${SOLANA}/native`, 'coin:solana'],
  ['bip122:000000000019d6689c085ae165831e93/native', 'coin:bitcoin'],
  ['eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48', 'coin:usd-coin'],
  ['eip155:59144/erc20:0x176211869ca2b568f2a7d4ee941e073a821ee1ff', 'coin:usd-coin'],
  [`${SOLANA}/token:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v`, 'coin:usd-coin'],
  ['eip155:42161/erc20:0x82af49447d8a07e3bd95bd0d56f35241523fbab1', 'coin:weth'],
])('%s counts as %s', (asset, collection) => {
  expect(collectionOf(id(asset))).toBe(collection)
})

test.each([
  'eip155:10/erc20:0x7f5c764cbc14f9669b88837ca1490cca17c31607', // USDC.e
  'eip155:56/erc20:0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d', // Binance-Peg USDC
  'eip155:56/erc20:0x1af3f329e8be154074d8769d1ffa4ee058b1dbc3', // Binance-Peg DAI, which the source lists under DAI
  'eip155:43114/erc20:0x50b7545627a5162f82a992c33b87adc75187b218', // WBTC.e
  'eip155:1/erc20:0x00000000000000000000000000000000deadbeef',
  'eip155:424242/native',
  'coin:bitcoin',
  'fiat:eur',
  'venue:binance/1000SATS',
  'manual:abc',
])('%s is its own collection', (asset) => {
  expect(collectionOf(id(asset))).toBe(asset)
})

test('the catalogue describes, whatever the token says of itself', () => {
  expect(describeAsset(id('coin:bitcoin'))).toEqual({ symbol: 'BTC', name: 'Bitcoin' })
  expect(
    describeAsset(id('eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'), {
      symbol: 'EVIL',
      name: 'Evil',
      decimals: 0,
    }),
  ).toEqual({ symbol: 'USDC', name: 'USD Coin', decimals: 6 })
  expect(describeAsset(id('eip155:10/native')).symbol).toBe('ETH')
})

test('an unlisted token is described by its own words, cleaned', () => {
  const token = id('eip155:1/erc20:0x00000000000000000000000000000000deadbeef')
  expect(describeAsset(token, { symbol: '\u202eEVIL\u200b', name: 'Claim\nnow', decimals: 9 })).toEqual({
    symbol: 'EVIL',
    name: 'Claim now',
    decimals: 9,
  })
})

test('an asset without a word of its own still has a symbol to show', () => {
  expect(describeAsset(id('eip155:1/erc20:0x00000000000000000000000000000000deadbeef')).symbol).toBe(
    '0x0000…beef',
  )
  expect(describeAsset(id('venue:kraken/XYZ')).symbol).toBe('XYZ')
  expect(describeAsset(id('fiat:eur'))).toEqual({ symbol: 'EUR', name: 'EUR' })
})
