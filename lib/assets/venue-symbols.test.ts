import { expect, test } from 'vitest'
import type { AssetId, VenueId } from '@/lib/core/ids'
import { catalogueCoin } from './catalogue'
import { BY_VENUE, EVERYWHERE } from './data/venue-overrides'
import { mapVenueSymbol } from './venue-symbols'

const map = (venue: string, symbol: string): string => mapVenueSymbol({ venue: venue as VenueId, symbol })

test.each([
  ['kraken', 'XXBT', 'coin:bitcoin'],
  ['kraken', 'XBT', 'coin:bitcoin'],
  ['kraken', 'XBT.F', 'coin:bitcoin'],
  ['kraken', 'BTC.B', 'coin:bitcoin'],
  ['kraken', 'XETH', 'coin:ethereum'],
  ['kraken', 'ETH2.S', 'coin:ethereum'],
  ['kraken', 'DOT.S', 'coin:polkadot'],
  ['kraken', 'DOT28.S', 'coin:polkadot'],
  ['kraken', 'USDC.M', 'coin:usd-coin'],
  ['kraken', 'ZEUR', 'fiat:eur'],
  ['kraken', 'EUR.HOLD', 'fiat:eur'],
  ['kraken', 'XXDG', 'coin:dogecoin'],
  ['kraken', 'KFEE', 'venue:kraken/KFEE'],
  ['binance', 'LDBTC', 'coin:bitcoin'],
  ['binance', 'LDO', 'coin:lido-dao'],
  ['binance', 'TON', 'coin:the-open-network'],
  ['binance', 'UNI', 'coin:uniswap'],
  ['coinbase', 'CGLD', 'coin:celo'],
  ['bitfinex', 'UST', 'coin:tether'],
  ['okx', 'usdc', 'coin:usd-coin'],
  ['upbit', 'KRW', 'fiat:krw'],
])('%s calls by %s what we call %s', (venue, symbol, asset) => {
  expect(map(venue, symbol)).toBe(asset)
})

test('one ticker, two coins: NEIRO on Binance and on Bybit', () => {
  expect(map('binance', 'NEIRO')).toBe('coin:neiro-3')
  expect(map('bybit', 'NEIROCTO')).toBe('coin:neiro-3')
  expect(map('bybit', 'NEIRO')).toBe('coin:neiro-on-eth')
  expect(map('mexc', 'NEIRO')).toBe('venue:mexc/NEIRO')
})

test('one ticker, two coins: LUNA before and after', () => {
  expect(map('kraken', 'LUNA')).toBe('coin:terra-luna')
  expect(map('binance', 'LUNA')).toBe('coin:terra-luna-2')
  expect(map('binance', 'LUNC')).toBe('coin:terra-luna')
  expect(map('lbank', 'LUNA')).toBe('venue:lbank/LUNA')
})

test('a multiplied unit is an asset of its own, never the coin', () => {
  expect(map('binance', '1000SATS')).toBe('venue:binance/1000SATS')
  expect(map('binance', '1MBABYDOGE')).toBe('venue:binance/1MBABYDOGE')
  expect(map('gate', '1000PEPE')).toBe('venue:gate/1000PEPE')
})

test('what nobody knows stays with the venue, and a less careful venue is believed less', () => {
  expect(map('binance', 'QQQZZZ')).toBe('venue:binance/QQQZZZ')
  expect(map('binance', 'LDQQQZZZ')).toBe('venue:binance/LDQQQZZZ')
  expect(map('kraken', 'TRB')).toBe('coin:tellor')
  expect(map('lbank', 'TRB')).toBe('venue:lbank/TRB')
  expect(map('lbank', 'BTC')).toBe('coin:bitcoin')
})

test("a venue's sister shares its tickers but keeps its own unknown ones", () => {
  expect(map('gateio', 'GT')).toBe('coin:gatechain-token')
  expect(map('binanceus', 'QQQZZZ')).toBe('venue:binanceus/QQQZZZ')
})

test('names of object members are no symbols', () => {
  expect(map('kraken', 'constructor')).toBe('venue:kraken/CONSTRUCTOR')
  expect(map('constructor', 'BTC')).toBe('coin:bitcoin')
  expect(map('toString', '__proto__')).toBe('venue:toString/__PROTO__')
})

test('every override names a coin that the catalogue can describe', () => {
  const slugs = [EVERYWHERE, ...Object.values(BY_VENUE)]
    .flatMap((table) => Object.values(table))
    .filter((slug) => slug !== null)
  const unknown = slugs.filter((slug) => catalogueCoin(`coin:${slug}` as AssetId) === undefined)
  expect(unknown).toEqual([])
})
