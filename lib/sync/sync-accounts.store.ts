/**
 * Reads accounts and stores what they brought. Several accounts run at once; one account never runs twice at the
 * same time. Killed at any await it leaves the last good rows, and the next tick starts over.
 */
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { toAppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import type { HoldingReading } from '@/lib/core/reading'
import { unlessDamaged } from '@/lib/db/read-whole.store'
import type { AccountRow, AccountSource } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { EngineContext } from '@/lib/engine/context'
import type { Settings } from '@/lib/settings/settings'
import { readSettings } from '@/lib/settings/settings.store'
import { readLogCursors, takeNonce } from './keep-cursor.store'
import { createMarketCache } from './market-cache.store'
import { readAccount } from './read-account.client'
import { readPaper } from './read-paper.store'
import { recheckRights, refuseStrongKey } from './recheck-rights.store'
import { dueAtOf } from './schedule'
import { healthFor, isAddress, lanesOf, markDue, pauseBetween } from './separate-addresses.store'
import { type ScopeOutcome, type Stored, storeOutcome } from './store-outcome.store'

const ACCOUNTS_AT_ONCE = 6

export interface Syncer {
  /** @returns how many of the accounts were read completely, and how many were not */
  sync: (accounts: readonly AccountId[]) => Promise<{ ok: number; failed: number }>
  due: () => Promise<AccountId[]>
  nextDueAt: () => Promise<number>
}

/** What a manual account without typed amounts holds: what its entries come to. */
export type ReadBook = (account: AccountId) => Promise<HoldingReading[]>

export function createSyncer(
  context: EngineContext,
  health: EndpointHealth,
  readBook: ReadBook = async () => [],
): Syncer {
  const running = new Map<AccountId, Promise<boolean>>()
  const { db, now } = context
  /** When the next of the addresses that are read apart may be read. */
  let apartAt = 0

  const syncOnce = (id: AccountId): Promise<boolean> => {
    const already = running.get(id)
    if (already) return already
    const run = syncAccount({ context, health, readBook }, id).finally(() => running.delete(id))
    running.set(id, run)
    return run
  }

  /** Of the addresses that are read apart only the first; the others are due from now on. */
  const readNow = async (accounts: readonly AccountId[]): Promise<AccountId[]> => {
    const { together, apart } = await lanesOf(db, await readSettings(db), accounts)
    const [first, ...later] = apart
    if (first === undefined) return together
    const [random = 0] = context.randomBytes(1)
    apartAt = now() + pauseBetween(random)
    await markDue(db, later, now())
    return [...together, first]
  }

  return {
    sync: async (accounts) => {
      const queue = await readNow(accounts)
      const results: boolean[] = []
      const lane = async () => {
        for (let id = queue.shift(); id !== undefined; id = queue.shift()) results.push(await syncOnce(id))
      }
      // A lane that breaks (the database is gone) does not leave the others running behind the caller's back.
      const lanes = await Promise.allSettled(Array.from({ length: ACCOUNTS_AT_ONCE }, lane))
      const broken = lanes.find((settled) => settled.status === 'rejected')
      if (broken) throw broken.reason
      const ok = results.filter(Boolean).length
      return { ok, failed: results.length - ok }
    },
    due: async () => {
      const at = now()
      const times = (await dueTimes(context)).filter(({ dueAt }) => dueAt <= at)
      const [next] = times.filter(({ isApart }) => isApart).toSorted((a, b) => a.dueAt - b.dueAt)
      const together = times.filter(({ isApart }) => !isApart).map(({ id }) => id)
      return next === undefined || at < apartAt ? together : [...together, next.id]
    },
    // What comes after every job must not fail for a damaged row: the reading itself says so.
    nextDueAt: async () => {
      const times = await unlessDamaged(dueTimes(context), [])
      return times.reduce(
        (next, { dueAt, isApart }) => Math.min(next, isApart ? Math.max(apartAt, dueAt) : dueAt),
        Number.MAX_SAFE_INTEGER,
      )
    },
  }
}

interface DueTime {
  id: AccountId
  dueAt: number
  /** An address, where these are read one at a time. */
  isApart: boolean
}

/** Of the accounts that are not paused. A status without an account counts for nothing. */
async function dueTimes({ db, now }: EngineContext): Promise<DueTime[]> {
  const [accounts, statuses, { separateAddresses }] = await Promise.all([
    db.accounts.toArray(),
    db.statuses.toArray(),
    readSettings(db),
  ])
  const byAccount = new Map(statuses.map((status) => [status.accountId, status]))
  return accounts
    .filter(({ paused }) => !paused)
    .map(({ id, source }) => ({
      id,
      dueAt: dueAtOf(byAccount.get(id), now()),
      isApart: separateAddresses && isAddress(source),
    }))
}

/** An account that is edited while it is read is read again as what it is now. */
const MOST_READINGS = 3

interface Means {
  context: EngineContext
  health: EndpointHealth
  readBook: ReadBook
}

async function syncAccount(means: Means, id: AccountId): Promise<boolean> {
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const account = await means.context.db.accounts.get(id)
    if (!account) return true
    const stored = await readAndStore(means, account)
    if (stored !== 'outdated') return stored === 'complete'
  }
  return false
}

async function readAndStore(
  { context, health, readBook }: Means,
  { id, source: before }: AccountRow,
): Promise<Stored> {
  const { db, now } = context
  await markSyncing(context, id)
  await checkpoint('sync.marked')
  const settings = await readSettings(db)
  const { source, outcomes } = await readOutcomes(context, {
    id,
    source: before,
    settings,
    health,
    readBook,
  })
  await checkpoint('sync.read')
  const [random = 0] = context.randomBytes(1)
  const readAt = now()
  const stored = await storeOutcome({
    db,
    accountId: id,
    source,
    outcomes,
    readAt,
    syncMinutes: settings.syncMinutes,
    jitter: random / 255,
  })
  await checkpoint('sync.committed')
  context.announce('sync')
  return stored
}

interface Reading {
  id: AccountId
  source: AccountSource
  settings: Settings
  health: EndpointHealth
  readBook: ReadBook
}

interface Outcomes {
  /** What was read: the account's source, with the rights of its key as they are now. */
  source: AccountSource
  outcomes: ScopeOutcome[]
}

/** Whatever goes wrong is the account's failure: it waits its turn like any other, and the other accounts go on. */
async function readOutcomes(
  context: EngineContext,
  { id, source: before, settings, health, readBook }: Reading,
): Promise<Outcomes> {
  const { db, now, fetch } = context
  let source = before
  try {
    if (source.kind === 'manual' && source.positions.length === 0) {
      const holdings = await readBook(id)
      return { source, outcomes: [{ reading: { holdings, notIncluded: [], discovered: [] } }] }
    }
    if (source.kind === 'paper') return { source, outcomes: [{ reading: await readPaper(db, id, source) }] }
    const credentials = (await db.credentials.get(id))?.credentials ?? {}
    await checkpoint('sync.credentials')
    const nextNonce = () => takeNonce(db, id, now())
    const marketCache = createMarketCache(db, now)
    if (source.kind === 'exchange') {
      const connection = { credentials, fetch, cache: marketCache, nextNonce, now }
      source = await recheckRights({ db, accountId: id, source, connection })
      refuseStrongKey(source)
    }
    const outcomes = await readAccount({
      source,
      credentials,
      settings,
      fetch,
      now,
      health: await healthFor(db, source, { settings, health }),
      marketCache,
      nextNonce,
      knownAssets: await db.assets.toArray(),
      logCursors: await readLogCursors(db, id),
    })
    return { source, outcomes }
  } catch (error) {
    return { source, outcomes: [{ error: toAppError(error) }] }
  }
}

/** The state "syncing" is only shown; what a process that dies now leaves is put right by `recoverInterrupted`. */
async function markSyncing({ db, now, announce }: EngineContext, accountId: AccountId): Promise<void> {
  await db.transaction('rw', db.statuses, async () => {
    const before = await db.statuses.get(accountId)
    if (before) await db.statuses.put({ ...before, state: 'syncing', lastTriedAt: now() })
  })
  announce('sync')
}
