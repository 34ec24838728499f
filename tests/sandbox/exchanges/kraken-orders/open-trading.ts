/** Kraken's trading: fees in the quote, held beforehand; costs to five places; reached triggers strike at once. */
import type { KrakenAccount } from '../kraken'
import type { KrakenMarkets } from '../kraken-markets'
import { krakenId } from '../orders/letters'
import { createVenueTrading, type VenueTrading } from '../orders/venue-trading'
import { KRAKEN_FEES } from './answer-orders'
import { krakenPurse } from './purse'
import { COST_DECIMALS } from './rules'

/** Far from the ids of the seeded past, which are drawn. */
const FIRST_ID = 7_000_000_000

export function openKrakenTrading(markets: KrakenMarkets, now: () => number): VenueTrading<KrakenAccount> {
  let number = FIRST_ID
  return createVenueTrading({
    floor: markets.floor,
    now,
    ownerOf: ({ balances }) => balances,
    purseOf: ({ balances }) => krakenPurse(balances, markets.codeOf),
    apiKeyOf: ({ apiKey }) => apiKey,
    house: {
      fees: KRAKEN_FEES,
      feeIn: 'quote',
      feePlaces: COST_DECIMALS,
      costPlaces: COST_DECIMALS,
      takesReachedTriggers: true,
      nextId: (of) => krakenId(of === 'order' ? 'O' : 'T', (number += 1)),
    },
  })
}
