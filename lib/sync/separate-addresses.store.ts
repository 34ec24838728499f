/**
 * Addresses that are read apart, where the user wants it: one at a time, with a pause of chance before the next, each beginning at
 * another server. It makes it harder for a server to see that they belong together; whoever runs several of them, or sees the
 * connection, still can. Nobody waits for the pauses: an address that has to wait stays due, and a later tick reads it.
 */
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { ownOrder } from '@/lib/chains/own-order'
import type { AccountId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { AccountRow, AccountSource } from '@/lib/db/rows'
import type { Settings } from '@/lib/settings/settings'

const [LEAST_PAUSE_MS, MOST_PAUSE_MS] = [15_000, 45_000]

/** @param random 0..255 @example pauseBetween(255) // 45_000 */
export const pauseBetween = (random: number): number =>
  Math.round(LEAST_PAUSE_MS + ((MOST_PAUSE_MS - LEAST_PAUSE_MS) * random) / 255)

export const isAddress = ({ kind }: AccountSource): boolean =>
  kind === 'evm' || kind === 'bitcoin' || kind === 'bitcoin-xpub' || kind === 'solana'

export interface Lanes {
  /** Read as many at once as ever. */
  together: AccountId[]
  /** Read one at a time. */
  apart: AccountId[]
}

/** @example await lanesOf(db, settings, [kraken, cold, hot]) // { together: [kraken], apart: [cold, hot] } */
export async function lanesOf(
  db: Database,
  { separateAddresses }: Pick<Settings, 'separateAddresses'>,
  accounts: readonly AccountId[],
): Promise<Lanes> {
  if (!separateAddresses) return { together: [...accounts], apart: [] }
  const addresses = new Set((await addressAccounts(db)).map(({ id }) => id))
  return {
    together: accounts.filter((id) => !addresses.has(id)),
    apart: accounts.filter((id) => addresses.has(id)),
  }
}

/** So that the next ticks read them. */
export async function markDue(db: Database, accounts: readonly AccountId[], now: number): Promise<void> {
  await db.transaction('rw', db.statuses, async () => {
    const found = await db.statuses.bulkGet([...accounts])
    await db.statuses.bulkPut(
      found.flatMap((status) => (status ? [{ ...status, dueAt: Math.min(status.dueAt, now) }] : [])),
    )
  })
}

/** What an account's requests know of the servers: in its own order where addresses are read apart. */
export async function healthFor(
  db: Database,
  source: AccountSource,
  { settings, health }: { settings: Pick<Settings, 'separateAddresses'>; health: EndpointHealth },
): Promise<EndpointHealth> {
  if (!settings.separateAddresses || !isAddress(source)) return health
  const own = JSON.stringify(source)
  const place = (await addressAccounts(db)).findIndex((account) => JSON.stringify(account.source) === own)
  return ownOrder(health, Math.max(0, place))
}

const addressAccounts = async (db: Database): Promise<AccountRow[]> =>
  (await db.accounts.toArray()).filter(({ source }) => isAddress(source))
