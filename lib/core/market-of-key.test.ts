import { expect, test } from 'vitest'
import type { VenueId } from './ids'
import { marketOfKey } from './market-of-key'
import { marketKey } from './order'

const kraken = 'kraken' as VenueId

test('what was stored comes back, with the endpoint of an own server too', () => {
  for (const market of [
    { venue: kraken, symbol: 'BTC/EUR' },
    { venue: kraken, symbol: 'ETH/USDT:USDT', endpoint: 'https://mirror.example/api' },
  ])
    expect(marketOfKey(marketKey(market))).toEqual(market)
})

test('what is no key is no market', () => {
  for (const text of ['', 'kraken', 'kraken  ', ' BTC/EUR']) expect(marketOfKey(text)).toBeUndefined()
})
