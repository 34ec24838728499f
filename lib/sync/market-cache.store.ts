/** The venues' stripped markets in the database; public data, in clear. */
import type { Database } from '@/lib/db/database.store'
import type { MarketCache } from '@/lib/exchanges/markets.client'

export function createMarketCache(db: Database, now: () => number): MarketCache {
  return {
    read: (venue) => db.markets.get(venue),
    write: async (venue, json) => {
      await db.markets.put({ venue, at: now(), json })
    },
  }
}
