import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { PriceFact } from '../alert-facts'
import { liveFacts } from './live-facts'

const ETHER = 'coin:ethereum' as AssetId
const NOW = 1_900_000_000_000
const line = (symbol: string): MarketLine => {
  const [base = '', quote = ''] = symbol.split('/')
  return { market: { venue: 'kraken' as VenueId, symbol }, base, quote }
}
const lines = [line('ETH/USD'), line('ETH/USDT')]
const heard = (symbol: string, last: string) => ({
  market: line(symbol).market,
  ticker: { last: amount(last), at: NOW },
})
const fact = (usd: string, source = 'defillama'): PriceFact => ({
  usd: amount(usd),
  at: NOW - 60_000,
  source,
})
const stored = (change: Record<string, PriceFact> = {}) =>
  new Map(
    Object.entries({
      [ETHER]: { ...fact('3000'), price24hAgo: amount('2900') },
      'fiat:usd': fact('1'),
      'coin:tether': fact('0.99'),
      ...change,
    }) as [AssetId, PriceFact][],
  )
const of = (tickers: Parameters<typeof liveFacts>[0], rows = stored()) =>
  liveFacts(tickers, { lines, stored: rows, assets: [ETHER] }).get(ETHER)

test('a ticker is the price of its coin, in dollars, with the venue as its source', () => {
  expect(of([heard('ETH/USD', '3100')])).toEqual({
    usd: '3100',
    at: NOW,
    source: 'kraken',
    price24hAgo: '2900',
  })
})

test('no stablecoin is a dollar, and money comes before coins', () => {
  expect(of([heard('ETH/USDT', '3000')])?.usd).toBe('2970')
  expect(of([heard('ETH/USDT', '3000'), heard('ETH/USD', '3050')])?.usd).toBe('3050')
})

test('a market that is far from the stored price, or stands against the user’s own, tells nothing', () => {
  expect(of([heard('ETH/USD', '9000')])).toBeUndefined()
  expect(of([heard('ETH/USD', '3100')], stored({ [ETHER]: fact('3000', 'manual') }))).toBeUndefined()
  expect(of([heard('ETH/GBP', '3100')])).toBeUndefined()
})
