/** Which asset a symbol of a file is: by the venue whose file it is, or carefully for files that several venues fill. */
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { AssetId, VenueId } from '@/lib/core/ids'

/** @example venueAssets('kraken' as VenueId)('XXBT') // 'coin:bitcoin' */
export const venueAssets =
  (venue: VenueId) =>
  (symbol: string): AssetId =>
    mapVenueSymbol({ venue, symbol })

/** Files that no venue wrote: only fiat codes and well-known, unambiguous symbols name an asset; others stay the source's own. */
export const carefulAssets = (source: string) => venueAssets(source as VenueId)
