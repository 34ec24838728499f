/** The connected exchanges as sources of past prices: one account each, and only through accounts that may be asked. */
import type { VenueId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import { openCandles } from '@/lib/exchanges/read-candles.client'
import type { QuotedPastSource } from '@/lib/prices/past/past-price-source'
import { venuePast } from '@/lib/prices/past/venue-past.client'
import { type ExchangeAccount, mayBeAsked } from '@/lib/sync/exchange-account'
import { connectionOf } from '@/lib/sync/exchange-connection.store'

/** @example (await readVenueSources(context)).map(({ id }) => id) // ['venue:kraken'] */
export async function readVenueSources(context: EngineContext): Promise<QuotedPastSource[]> {
  const accounts = new Map<VenueId, ExchangeAccount>()
  for (const account of (await context.db.accounts.toArray()).filter(mayBeAsked)) {
    const { venue, endpoint } = account.source
    // The venue itself before somebody's own endpoint, which may be one for tests.
    if (endpoint === undefined || !accounts.has(venue)) accounts.set(venue, account)
  }
  return [...accounts].map(([venue, account]) =>
    venuePast({ venue, open: async () => openCandles(await connectionOf(context, account)) }),
  )
}
