/** Every venue that orders are sent to. At any other one a lost answer could not be asked for, so none is sent. */
import type { VenueId } from '@/lib/core/ids'
import type { VenueTrading } from './define-venue-trading'
import { binance } from './venues/binance'
import { coinbase } from './venues/coinbase'
import { commonVenues } from './venues/common'
import { kraken } from './venues/kraken'

const tradingVenues: readonly VenueTrading[] = [binance, kraken, coinbase, ...commonVenues]

const byId = new Map(tradingVenues.flatMap((venue) => venue.ids.map((id) => [id, venue] as const)))

/** @returns `undefined` for a venue that no orders are sent to */
export const tradingOf = (venue: VenueId): VenueTrading | undefined => byId.get(venue)
