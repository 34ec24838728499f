/** How an exchange is asked through one of the user's accounts: its stored key, markets and request numbers. */
import type { EngineContext } from '@/lib/engine/context'
import type { ExchangeConnection } from '@/lib/exchanges/open-session.client'
import type { ExchangeAccount } from './exchange-account'
import { takeNonce } from './keep-cursor.store'
import { createMarketCache } from './market-cache.store'

/** @example await openCandles(await connectionOf(context, account)) */
export async function connectionOf(
  { db, fetch, now }: Pick<EngineContext, 'db' | 'fetch' | 'now'>,
  { id, source: { venue, endpoint } }: ExchangeAccount,
): Promise<ExchangeConnection> {
  return {
    venue,
    credentials: (await db.credentials.get(id))?.credentials ?? {},
    fetch,
    cache: createMarketCache(db, now),
    nextNonce: () => takeNonce(db, id, now()),
    now,
    ...(endpoint === undefined ? {} : { endpoint }),
  }
}
