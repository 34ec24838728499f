/**
 * Reads accounts and stores what they brought. Several accounts run at once; one account never runs twice at the
 * same time. Killed at any await it leaves the last good rows, and the next tick starts over.
 */
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import type { AccountId } from '@/lib/core/ids'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { EngineContext } from '@/lib/engine/context'
import { readSettings } from '@/lib/settings/settings.store'
import { readLogCursors, takeNonce } from './keep-cursor.store'
import { createMarketCache } from './market-cache.store'
import { readAccount } from './read-account.client'
import { storeOutcome } from './store-outcome.store'

const ACCOUNTS_AT_ONCE = 6

export interface Syncer {
  /** @returns how many of the accounts were read completely, and how many were not */
  sync: (accounts: readonly AccountId[]) => Promise<{ ok: number; failed: number }>
  due: () => Promise<AccountId[]>
  nextDueAt: () => Promise<number>
}

export function createSyncer(context: EngineContext, health: EndpointHealth): Syncer {
  const running = new Map<AccountId, Promise<boolean>>()

  const syncOnce = (id: AccountId): Promise<boolean> => {
    const already = running.get(id)
    if (already) return already
    const run = syncAccount(context, health, id).finally(() => running.delete(id))
    running.set(id, run)
    return run
  }

  return {
    sync: async (accounts) => {
      const queue = [...accounts]
      const results: boolean[] = []
      const lane = async () => {
        for (let id = queue.shift(); id !== undefined; id = queue.shift()) results.push(await syncOnce(id))
      }
      await Promise.all(Array.from({ length: ACCOUNTS_AT_ONCE }, lane))
      const ok = results.filter(Boolean).length
      return { ok, failed: results.length - ok }
    },
    due: async () => {
      const rows = await context.db.statuses.where('dueAt').belowOrEqual(context.now()).toArray()
      const paused = await pausedAccounts(context)
      return rows.map(({ accountId }) => accountId).filter((id) => !paused.has(id))
    },
    nextDueAt: async () => {
      const paused = await pausedAccounts(context)
      const rows = await context.db.statuses.orderBy('dueAt').toArray()
      return rows.find(({ accountId }) => !paused.has(accountId))?.dueAt ?? Number.MAX_SAFE_INTEGER
    },
  }
}

async function pausedAccounts({ db }: EngineContext): Promise<Set<AccountId>> {
  const accounts = await db.accounts.toArray()
  return new Set(accounts.filter(({ paused }) => paused).map(({ id }) => id))
}

async function syncAccount(context: EngineContext, health: EndpointHealth, id: AccountId): Promise<boolean> {
  const { db, now } = context
  const account = await db.accounts.get(id)
  if (!account) return true
  await markSyncing(context, id)
  await checkpoint('sync.marked')
  const credentials = (await db.credentials.get(id))?.credentials ?? {}
  await checkpoint('sync.credentials')
  const settings = await readSettings(db)
  const outcomes = await readAccount({
    source: account.source,
    credentials,
    settings,
    fetch: context.fetch,
    now,
    health,
    marketCache: createMarketCache(db, now),
    nextNonce: () => takeNonce(db, id, now()),
    knownAssets: await db.assets.toArray(),
    logCursors: await readLogCursors(db, id),
  })
  await checkpoint('sync.read')
  const [random = 0] = context.randomBytes(1)
  const complete = await storeOutcome({
    db,
    accountId: id,
    outcomes,
    readAt: now(),
    syncMinutes: settings.syncMinutes,
    jitter: random / 255,
  })
  await checkpoint('sync.committed')
  context.announce('sync')
  return complete
}

/** The state "syncing" is only shown; a worker that dies now leaves an account that is simply due. */
async function markSyncing({ db, now, announce }: EngineContext, accountId: AccountId): Promise<void> {
  await db.transaction('rw', db.statuses, async () => {
    const before = await db.statuses.get(accountId)
    if (before) await db.statuses.put({ ...before, state: 'syncing', lastTriedAt: now() })
  })
  announce('sync')
}
