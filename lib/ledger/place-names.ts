/** Names of exchanges and networks for people. One that this version does not know keeps its id. */
import { chainName } from '@/lib/chains/chain-name'
import type { ChainId, VenueId } from '@/lib/core/ids'
import { venues } from '@/lib/exchanges/catalogue'
import type { Settings } from '@/lib/settings/settings'

const venueNames = new Map(venues.map(({ id, name }) => [id, name]))

/** @example placeNames(settings).venueName('kraken' as VenueId) // 'Kraken' */
export function placeNames({ customChains }: Pick<Settings, 'customChains'>) {
  const custom = new Map(customChains.map(({ chainId, name }) => [`eip155:${chainId}`, name]))
  return {
    venueName: (venue: VenueId): string => venueNames.get(venue) ?? venue,
    chainName: (chain: ChainId): string => custom.get(chain) ?? chainName(chain),
  }
}
