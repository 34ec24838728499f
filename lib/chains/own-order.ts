/**
 * Servers of a network in an order of an address's own: addresses that are read apart do not all begin at the same server, which
 * would see that they belong together. What the others have learned about the servers counts for it as well.
 */
import type { EndpointHealth } from './endpoint-health'

/** @example ownOrder(health, 1).order(['a', 'b', 'c'], now) // ['b', 'c', 'a'] */
export function ownOrder(health: EndpointHealth, place: number): EndpointHealth {
  return {
    ...health,
    order: (urls, now) => {
      const first = urls.length === 0 ? 0 : place % urls.length
      return health.order([...urls.slice(first), ...urls.slice(0, first)], now)
    },
  }
}
