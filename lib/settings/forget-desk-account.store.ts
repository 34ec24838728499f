/** What the desk's settings say of an account goes with it: its limit, the market that was shown through it, and stars at an endpoint of its own. */
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { Database } from '@/lib/db/database.store'
import type { AccountRow } from '@/lib/db/rows'
import type { Settings } from './settings'
import { readSettingsState, storeSettings } from './settings.store'

/**
 * Within a transaction that writes settings and no longer has the account. A row that does not open is left as it is: what it
 * says of the account is lost anyway, and its owner may restore the rest.
 */
export async function forgetDeskAccount(db: Database, account: AccountRow): Promise<void> {
  const { settings, damaged } = await readSettingsState(db)
  if (damaged) return
  const { desk } = settings
  const others = await db.accounts.toArray()
  const next = withoutAccount(desk, account, others)
  if (JSON.stringify(next) !== JSON.stringify(desk)) await storeSettings(db, { desk: next })
}

function withoutAccount(
  desk: Settings['desk'],
  { id, source }: AccountRow,
  others: readonly AccountRow[],
): Settings['desk'] {
  const { [id]: _limit, ...dailyLimits } = desk.dailyLimits
  const { market, ...rest } = desk
  const place = endpointOf(source)
  const isLast = place !== undefined && !others.some((other) => endpointOf(other.source) === place)
  return {
    ...rest,
    ...(market === undefined || market.account === id ? {} : { market }),
    dailyLimits,
    favourites: isLast ? desk.favourites.filter((key) => !key.startsWith(place)) : desk.favourites,
  }
}

/** How the keys of its markets begin; stars of a venue that everybody knows stay for the next account there. */
function endpointOf(source: AccountRow['source']): string | undefined {
  if (source.kind !== 'exchange' && source.kind !== 'paper') return undefined
  if (source.endpoint === undefined) return undefined
  return marketKey({ venue: source.venue, endpoint: source.endpoint, symbol: '' } satisfies MarketRef)
}
