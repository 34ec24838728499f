import { expect, test } from 'vitest'
import type { VenueId } from '@/lib/core/ids'
import { marketKey } from '@/lib/core/order'
import type { MarketLine } from '@/lib/markets/market-rules'
import { searchMarkets, toRows } from './search-markets'

const line = (venue: string, symbol: string): MarketLine => {
  const [base = '', quote = ''] = symbol.split('/')
  return { market: { venue: venue as VenueId, symbol }, base, quote }
}
const names: Record<string, string> = { BTC: 'Bitcoin', ETH: 'Ether', WBTC: 'Wrapped Bitcoin' }
const rows = (favourites: readonly string[] = []) =>
  toRows(
    [
      line('kraken', 'WBTC/EUR'),
      line('kraken', 'BTC/EUR'),
      line('binance', 'BTC/USDT'),
      line('kraken', 'ETH/BTC'),
    ],
    {
      favourites: new Set(favourites),
      nameOfCode: (code) => names[code] ?? '',
      nameOfVenue: (venue) => (venue === 'kraken' ? 'Kraken' : 'Binance'),
    },
  )
const found = (query: string, favourites?: readonly string[]) =>
  searchMarkets(rows(favourites), query).map(({ market }) => `${market.venue} ${market.symbol}`)

test('the coin that is named stands before those that only contain it', () => {
  expect(found('btc')).toEqual(['kraken BTC/EUR', 'binance BTC/USDT', 'kraken ETH/BTC', 'kraken WBTC/EUR'])
})

test.each([
  ['btc/eur', ['kraken BTC/EUR', 'kraken WBTC/EUR']],
  ['btcusdt', ['binance BTC/USDT']],
  ['bitcoin binance', ['binance BTC/USDT']],
  ['ether', ['kraken ETH/BTC']],
  ['doge', []],
])('"%s" finds %j', (query, markets) => {
  expect(found(query)).toEqual(markets)
})

test('favourites come first', () => {
  const star = marketKey({ venue: 'kraken' as VenueId, symbol: 'WBTC/EUR' })
  expect(found('', [star])[0]).toBe('kraken WBTC/EUR')
  expect(found('btc', [star])[0]).toBe('kraken WBTC/EUR')
})
