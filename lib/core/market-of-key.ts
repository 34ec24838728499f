/** A starred market as it is stored, read back. Pure. */
import type { VenueId } from './ids'
import { type MarketRef, marketAt } from './order'

/**
 * The inverse of `marketKey`.
 * @returns nothing for what is no key
 * @example marketOfKey('kraken  BTC/EUR') // { venue: 'kraken', symbol: 'BTC/EUR' }
 */
export function marketOfKey(key: string): MarketRef | undefined {
  const [, venue, endpoint, symbol] = /^(\S+) (\S*) (\S.*)$/.exec(key) ?? []
  if (venue === undefined || symbol === undefined) return undefined
  return marketAt({ venue: venue as VenueId, endpoint: endpoint || undefined }, symbol)
}
