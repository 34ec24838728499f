import { expect, test } from 'vitest'
import type { VenueId } from '@/lib/core/ids'
import type { MarketLine } from '@/lib/markets/market-rules'
import { marketsOfCoin } from './markets-of-coin'

const [kraken, binance] = ['kraken', 'binance'] as [VenueId, VenueId]
const line = (venue: VenueId, symbol: string): MarketLine => {
  const [base = '', quote = ''] = symbol.split('/')
  return { market: { venue, symbol }, base, quote }
}
const lines = [
  line(kraken, 'BTC/EUR'),
  line(kraken, 'ETH/BTC'),
  line(binance, 'BTC/TRY'),
  line(binance, 'BTC/USDC'),
  line(binance, 'BTC/USDT'),
  line(binance, 'BTC/EUR'),
  line(binance, 'ETH/EUR'),
  line(binance, 'ETH/BTC'),
]
const at = (symbol: string) =>
  marketsOfCoin(lines, { wanted: { venue: kraken, symbol }, place: { venue: binance } })

test('the market with the same money comes first, then other usual money', () => {
  expect(at('BTC/EUR')).toEqual(['BTC/EUR', 'BTC/USDT'])
})

test('a coin for a coin is compared with the same pair only', () => {
  expect(at('ETH/BTC')).toEqual(['ETH/BTC'])
})

test('a market that is not listed has none', () => {
  expect(at('XYZ/EUR')).toEqual([])
})

test('a server of the user’s own is another place', () => {
  const place = { venue: binance, endpoint: 'http://127.0.0.1:9' }
  expect(marketsOfCoin(lines, { wanted: { venue: kraken, symbol: 'BTC/EUR' }, place })).toEqual([])
})
