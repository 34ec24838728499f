/** Binance's trading: fees in the coin that arrives, numbers as ids. */
import type { BinanceAccount } from '../binance'
import type { Floor } from '../orders/trading-floor'
import { createVenueTrading, type VenueTrading } from '../orders/venue-trading'
import { BINANCE_FEES } from './fees'
import { binancePurse } from './purse'

/** Above every id of the seeded past. */
const FIRST_ID = 60_000_000

export function openBinanceTrading(floor: Floor, now: () => number): VenueTrading<BinanceAccount> {
  let id = FIRST_ID
  return createVenueTrading({
    floor,
    now,
    ownerOf: ({ balances }) => balances,
    purseOf: ({ balances }) => binancePurse(balances),
    apiKeyOf: ({ apiKey }) => apiKey,
    house: {
      fees: BINANCE_FEES,
      feeIn: 'received',
      feePlaces: 8,
      nextId: () => String((id += 1)),
    },
  })
}
