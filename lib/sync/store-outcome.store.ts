/**
 * Stores what a reading brought: rows, discovered assets, cursors and status in one transaction, so that a worker
 * that dies at any moment leaves either the old state or the new one. A failed scope keeps its last good rows.
 */
import { chainName } from '@/lib/chains/chain-name'
import { AppError, toErrorShape } from '@/lib/core/errors'
import type { AccountId, ChainId } from '@/lib/core/ids'
import type { DiscoveredAsset, NotIncluded, Reading } from '@/lib/core/reading'
import { because, say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { AccountSource, CursorRow, StatusRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { canonicalJson } from '@/lib/vault/canonical-json'
import { toHoldingRows } from './merge-reading'
import { afterFailure, afterSuccess } from './schedule'

export type ScopeOutcome =
  /** `chain` is set when the reading covers only that chain of the account. */
  | { chain?: ChainId; reading: Reading; cursors?: { subject: string; value: string }[] }
  | { chain?: ChainId; error: AppError }

export interface StoreOptions {
  db: Database
  accountId: AccountId
  /** What was read. Nothing is stored when the account is another one by now (edited meanwhile). */
  source: AccountSource
  outcomes: readonly ScopeOutcome[]
  readAt: number
  syncMinutes: number
  /** 0..1 */
  jitter: number
}

/** `outdated`: the account was edited or removed while it was read, and nothing was stored. */
export type Stored = 'complete' | 'incomplete' | 'outdated'

export async function storeOutcome(options: StoreOptions): Promise<Stored> {
  const { db, accountId, outcomes } = options
  const good = outcomes.filter((outcome) => 'reading' in outcome)
  return db.transaction('rw', [db.accounts, db.holdings, db.assets, db.statuses, db.cursors], async () => {
    void checkpoint('sync.storing')
    // Removed or edited while it was read: nothing of what it was may come back.
    const account = await db.accounts.get(accountId)
    if (!account || !isSameSource(account.source, options.source)) return 'outdated'
    await dropOtherChains(db, accountId, account.source)
    for (const { chain, reading } of good) await replaceHoldings(options, chain, reading)
    await addAssets(
      db,
      good.flatMap(({ reading }) => reading.discovered),
    )
    await db.cursors.bulkPut(
      good.flatMap(({ cursors }) => cursors ?? []).map((cursor) => cursorRow(db, accountId, cursor)),
    )
    const before = await db.statuses.get(accountId)
    await db.statuses.put(nextStatus(options, before))
    void checkpoint('sync.stored')
    return good.length === outcomes.length ? 'complete' : 'incomplete'
  })
}

const isSameSource = (a: AccountSource, b: AccountSource) => canonicalJson(a) === canonicalJson(b)

/** Holdings on chains that the account no longer covers are in no reading and would stay in the total for ever. */
async function dropOtherChains(db: Database, accountId: AccountId, source: AccountSource) {
  if (source.kind !== 'evm') return
  const covered = new Set<ChainId>(source.chains)
  const rows = await db.holdings.where('accountId').equals(accountId).toArray()
  await db.holdings.bulkDelete(
    rows.filter(({ chain }) => chain !== undefined && !covered.has(chain)).map(({ id }) => id),
  )
}

export const cursorId = (db: Database, accountId: AccountId, subject: string): string =>
  db.hash('cursor', accountId, subject)

const cursorRow = (
  db: Database,
  accountId: AccountId,
  cursor: { subject: string; value: string },
): CursorRow => ({
  id: cursorId(db, accountId, cursor.subject),
  accountId,
  ...cursor,
})

async function replaceHoldings(
  { db, accountId, readAt }: StoreOptions,
  chain: ChainId | undefined,
  reading: Reading,
) {
  const rows = toHoldingRows(reading.holdings, { accountId, hash: db.hash, readAt })
  const kept = new Set(rows.map(({ id }) => id))
  const present = await db.holdings.where('accountId').equals(accountId).toArray()
  const gone = present.filter((row) => (chain === undefined || row.chain === chain) && !kept.has(row.id))
  await db.holdings.bulkDelete(gone.map(({ id }) => id))
  await db.holdings.bulkPut(rows)
}

/**
 * The user's choice on an asset survives; a better source of its description replaces a worse one. What stands behind it
 * is always the newest that was told.
 */
export async function addAssets(db: Database, discovered: readonly DiscoveredAsset[]) {
  for (const { id: asset, ...description } of discovered) {
    const id = db.hash('asset', asset)
    const known = await db.assets.get(id)
    if (known && known.foundBy !== 'log') {
      if (description.contents) await db.assets.put({ ...known, contents: description.contents })
      continue
    }
    await db.assets.put({ ...known, ...description, id, asset })
  }
}

function nextStatus(
  { accountId, outcomes, readAt, syncMinutes, jitter }: StoreOptions,
  before: StatusRow | undefined,
): StatusRow {
  const failed = outcomes.filter((outcome) => 'error' in outcome)
  const notIncluded = outcomes.flatMap((outcome): NotIncluded[] =>
    'reading' in outcome ? outcome.reading.notIncluded : [],
  )
  if (failed.length === 0)
    return {
      accountId,
      state: 'ok',
      dueAt: afterSuccess(readAt, syncMinutes),
      lastGoodAt: readAt,
      lastTriedAt: readAt,
      failures: 0,
      notIncluded,
    }
  const failures = (before?.failures ?? 0) + 1
  const error = toErrorShape(failureOf(failed, outcomes.length))
  return {
    accountId,
    state: 'failed',
    dueAt: afterFailure({ error, failures }, readAt, jitter),
    ...(before?.lastGoodAt === undefined ? {} : { lastGoodAt: before.lastGoodAt }),
    lastTriedAt: readAt,
    failures,
    error,
    notIncluded: failed.length === outcomes.length ? (before?.notIncluded ?? []) : notIncluded,
  }
}

/** One failed scope speaks for itself; several are counted and named. */
function failureOf(failed: readonly { chain?: ChainId; error: AppError }[], scopes: number): AppError {
  const [first] = failed
  if (!first) throw new RangeError('no scope failed')
  if (failed.length === 1) return first.error
  const counted = say('{failed} of {scopes} networks could not be read: {names}.', {
    failed: failed.length,
    scopes,
    names: failed.flatMap(({ chain }) => (chain === undefined ? [] : [chainName(chain)])).join(', '),
  })
  const retryAt = Math.max(...failed.map(({ error }) => error.retryAt ?? 0))
  const sentence = because(counted, first.error.sentence)
  return new AppError(first.error.code, sentence, { cause: first.error, ...(retryAt > 0 ? { retryAt } : {}) })
}
