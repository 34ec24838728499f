/** A venue's clock as ccxt knows it. Pure. */
import type { VenueSession } from '../session'

/** ms. @example clockOf(session) // 1_790_000_000_000 */
export const clockOf = ({ exchange }: Pick<VenueSession, 'exchange'>): number =>
  (exchange['milliseconds'] as () => number).call(exchange)
