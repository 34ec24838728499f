import { expect, test } from 'vitest'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { MarketLine } from '@/lib/markets/market-rules'
import { marketsToAsk } from './markets-to-ask'

const KRAKEN = 'kraken' as VenueId
const line = (symbol: string, venue = KRAKEN, endpoint?: string): MarketLine => {
  const [base = '', quote = ''] = symbol.split('/')
  return { market: { venue, symbol, ...(endpoint === undefined ? {} : { endpoint }) }, base, quote }
}
const lines = [
  'BTC/USDC',
  'BTC/USD',
  'BTC/EUR',
  'ETH/BTC',
  'ETH/USD',
  'SOL/USD',
  'SOL/EUR',
  'DOGE/USD',
  'USDC/USD',
  'EUR/USD',
].map((symbol) => line(symbol))

const ask = (coins: string[], cash: string[], all = lines) =>
  marketsToAsk({
    lines: all,
    place: { venue: KRAKEN },
    coins: new Set([...coins, ...cash] as AssetId[]),
    cash: cash as AssetId[],
  }).map(({ market }) => market.symbol)

test('markets between the coins of the plan, and no others', () => {
  expect(ask(['coin:bitcoin'], ['coin:usd-coin'])).toEqual(['BTC/USDC'])
  expect(ask(['coin:bitcoin', 'coin:ethereum'], ['fiat:usd', 'coin:usd-coin'])).toEqual([
    'BTC/USDC',
    'BTC/USD',
    'ETH/USD',
    'USDC/USD',
    // Coins against coins come last: where not all can be asked in time, these are left out.
    'ETH/BTC',
  ])
})

test('a coin that the money does not buy there is reached over what venues quote in', () => {
  expect(ask(['coin:solana'], ['coin:usd-coin'])).toEqual(['SOL/USD', 'USDC/USD'])
})

test('a way that ends nowhere is not asked for', () => {
  expect(ask(['coin:solana'], ['coin:dai'])).toEqual([])
})

test('only markets of the place: another venue, and another server that speaks like it, are others', () => {
  const others = [line('BTC/USD', 'coinbase' as VenueId), line('BTC/USD', KRAKEN, 'https://own.test')]
  expect(ask(['coin:bitcoin'], ['fiat:usd'], others)).toEqual([])
})
