/** The connected exchanges as sources of past prices: each is asked through one account, and only when it may be asked. */
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import { openCandles } from '@/lib/exchanges/read-candles.client'
import type { QuotedPastSource } from '@/lib/prices/past/past-price-source'
import { venuePast } from '@/lib/prices/past/venue-past.client'
import { type ExchangeAccount, mayBeAsked } from '@/lib/sync/exchange-account'
import { connectionOf } from '@/lib/sync/exchange-connection.store'

export interface ConnectedVenue {
  source: QuotedPastSource
  /** The user's accounts there. */
  accounts: ReadonlySet<AccountId>
}

/** @example (await readVenueSources(context)).map(({ source }) => source.id) // ['venue:kraken'] */
export async function readVenueSources(context: EngineContext): Promise<ConnectedVenue[]> {
  const venues = new Map<VenueId, ExchangeAccount[]>()
  for (const account of (await context.db.accounts.toArray()).filter(mayBeAsked)) {
    const { venue } = account.source
    venues.set(venue, [...(venues.get(venue) ?? []), account])
  }
  return [...venues].flatMap(([venue, accounts]) => {
    // The venue itself before somebody's own endpoint, which may be one for tests.
    const asked = accounts.find(({ source }) => source.endpoint === undefined) ?? accounts[0]
    if (!asked) return []
    const source = venuePast({ venue, open: async () => openCandles(await connectionOf(context, asked)) })
    return [{ source, accounts: new Set(accounts.map(({ id }) => id)) }]
  })
}
