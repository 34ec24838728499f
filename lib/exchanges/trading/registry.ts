/** Every venue that orders are sent to. At any other one a lost answer could not be asked for, so none is sent. */
import type { VenueId } from '@/lib/core/ids'
import type { VenueTrading } from './define-venue-trading'
import { binance } from './venues/binance'
import { bitget } from './venues/bitget'
import { bybit } from './venues/bybit'
import { coinbase } from './venues/coinbase'
import { gate } from './venues/gate'
import { kraken } from './venues/kraken'
import { kucoin } from './venues/kucoin'
import { mexc } from './venues/mexc'
import { okx } from './venues/okx'

const tradingVenues: readonly VenueTrading[] = [
  binance,
  kraken,
  coinbase,
  okx,
  bybit,
  kucoin,
  bitget,
  gate,
  mexc,
]

const byId = new Map(tradingVenues.flatMap((venue) => venue.ids.map((id) => [id, venue] as const)))

/** @returns `undefined` for a venue that no orders are sent to */
export const tradingOf = (venue: VenueId): VenueTrading | undefined => byId.get(venue)
