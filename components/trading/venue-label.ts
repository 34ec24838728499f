/** How a venue is called on a page; what this version does not know is called by its id. */
import type { VenueId } from '@/lib/core/ids'
import { venues } from '@/lib/exchanges/catalogue'

const names = new Map(venues.map(({ id, name }) => [id, name]))

/** @example venueLabel('kraken' as VenueId) // 'Kraken' */
export const venueLabel = (venue: VenueId): string => names.get(venue) ?? venue
