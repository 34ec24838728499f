import { expect, test } from 'vitest'
import { coin, fiat, venueSymbol } from '@/lib/assets/asset-id'
import { amount } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import type { PriceRow } from '@/lib/db/rows'
import type { MarketLine } from '@/lib/markets/market-rules'
import { chooseLiveMarkets } from './choose-live-markets'
import { type LiveQuote, type LiveRows, liveTotal } from './live-total'

const NOW = 1_790_000_000_000
const BTC = coin('bitcoin')
const ETH = coin('ethereum')
const USDT = coin('tether')
const kraken = 'kraken' as VenueId
const binance = 'binance' as VenueId

const row = (asset: PriceRow['asset'], price: string, price24hAgo?: string): PriceRow => ({
  id: asset,
  asset,
  price: amount(price),
  at: NOW - 60_000,
  source: 'defillama',
  ...(price24hAgo === undefined ? {} : { price24hAgo: amount(price24hAgo) }),
})

const rows: LiveRows = {
  lines: [
    { asset: BTC, quantity: amount('2') },
    { asset: ETH, quantity: amount('10') },
    { asset: coin('unknown'), quantity: amount('5') },
  ],
  prices: [row(BTC, '100', '80'), row(ETH, '10', '10'), row(USDT, '0.5')],
  manualPrices: [],
  rates: [],
  settings: { currency: 'usd' },
}

const quote = (last: string, more: Partial<LiveQuote> = {}): LiveQuote => ({
  asset: BTC,
  quote: fiat('usd'),
  market: { venue: kraken, symbol: 'BTC/USD' },
  ticker: { last: amount(last), at: NOW },
  ...more,
})

test('without a live price it is what the stored prices come to, and what nobody prices is in no sum', () => {
  expect(liveTotal(rows, [], NOW)).toEqual({
    total: '300',
    currency: 'usd',
    change24h: 40 / 260,
    gain24h: { value: '40', incomplete: true },
    at: NOW,
  })
})

test('a live price takes the place of the stored one, in the total and in the change of the day', () => {
  expect(liveTotal(rows, [quote('110')], NOW)).toMatchObject({
    total: '320',
    gain24h: { value: '60', incomplete: true },
  })
})

test('a price counted in a stablecoin is worth what the stablecoin is worth, never a dollar', () => {
  expect(liveTotal(rows, [quote('220', { quote: USDT })], NOW).total).toBe('320')
})

test('a market far from the stored price is not believed, nor one counted in something without a price', () => {
  expect(liveTotal(rows, [quote('180')], NOW).total).toBe('300')
  expect(liveTotal(rows, [quote('110', { quote: coin('nothing') })], NOW).total).toBe('300')
})

test('the total is in the display currency, exactly', () => {
  const euro = {
    ...rows,
    settings: { currency: 'eur' },
    rates: [{ currency: 'eur', rate: amount('0.8'), at: NOW, source: 'ecb', readAt: NOW }],
  } as LiveRows
  expect(liveTotal(euro, [quote('110.5')], NOW)).toMatchObject({ total: '256.8', currency: 'eur' })
})

test('nothing that has a price has no total, and that is not zero', () => {
  expect(liveTotal({ ...rows, prices: [] }, [], NOW).total).toBeUndefined()
})

const line = (venue: VenueId, base: string, quoteCode: string): MarketLine => ({
  market: { venue, symbol: `${base}/${quoteCode}` },
  base,
  quote: quoteCode,
})

test('each coin is followed in the market that is nearest to dollars, money in none', () => {
  const lines = [line(binance, 'BTC', 'USDT'), line(kraken, 'BTC', 'USD'), line(binance, 'ETH', 'BTC')]
  expect(chooseLiveMarkets([BTC, fiat('eur'), ETH], lines, 10)).toEqual([
    { asset: BTC, market: { venue: kraken, symbol: 'BTC/USD' }, quote: fiat('usd') },
    { asset: ETH, market: { venue: binance, symbol: 'ETH/BTC' }, quote: BTC },
  ])
})

test('a symbol of the venue’s own is followed there only, and no more coins than told', () => {
  const own = venueSymbol(binance, '1000SATS')
  const lines = [
    line(kraken, '1000SATS', 'USD'),
    line(binance, '1000SATS', 'USDT'),
    line(kraken, 'BTC', 'USD'),
  ]
  expect(chooseLiveMarkets([own, BTC], lines, 1).map(({ market }) => market)).toEqual([
    { venue: binance, symbol: '1000SATS/USDT' },
  ])
})

test('a debt moves with the coin that is owed', () => {
  const debt = 'eip155:1/erc20:0x1111111111111111111111111111111111111111' as PriceRow['asset']
  const contents = { protocol: 'aave-v3', parts: [{ asset: BTC, symbol: 'BTC', quantity: amount('-1') }] }
  const lines = [...rows.lines, { asset: debt, quantity: amount('1'), contents }]
  const prices = [...rows.prices, { ...row(debt, '-100'), source: 'contents' }]
  expect(liveTotal({ ...rows, lines, prices }, [], NOW).total).toBe('200')
  expect(liveTotal({ ...rows, lines, prices }, [quote('110')], NOW).total).toBe('210')
})
