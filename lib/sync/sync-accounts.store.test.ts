import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountRow, StatusRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { damageRow } from '@/tests/fixtures/damage-row'
import { firstStatus } from './first-status'
import { recoverInterrupted } from './recover-interrupted.store'
import { createSyncer } from './sync-accounts.store'

const MINUTE = 60_000
const NOW = 1_900_000_000_000
const [a, b] = ['account-a', 'account-b'] as [AccountId, AccountId]
const manual = (id: AccountId, quantity: string): AccountRow => ({
  id,
  label: id,
  source: {
    kind: 'manual',
    positions: [{ asset: 'coin:bitcoin' as AssetId, symbol: 'BTC', quantity: amount(quantity) }],
  },
  paused: false,
  createdAt: 0,
  tags: [],
})

let db: Database
let context: EngineContext
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  context = {
    db,
    fetch: () => Promise.reject(new Error('no network here')),
    now: () => NOW,
    randomBytes: (length) => new Uint8Array(length),
    viewKey: {} as CryptoKey,
    announce: () => {},
  }
  for (const account of [manual(a, '1'), manual(b, '2')]) {
    await db.accounts.put(account)
    await db.statuses.put(firstStatus(account, NOW))
  }
})
afterEach(() => db.delete())

const syncer = () => createSyncer(context, createEndpointHealth())
const status = (change: Partial<StatusRow>): StatusRow => ({ ...firstStatus({ id: a }, NOW), ...change })

describe('which accounts are due', () => {
  test('a damaged status is said by the reading, and keeps no other job from ending', async () => {
    await damageRow(db, 'statuses', { accountId: a, dueAt: NOW })
    await expect(syncer().due()).rejects.toMatchObject({ code: 'vault-damaged' })
    expect(await syncer().nextDueAt()).toBe(Number.MAX_SAFE_INTEGER)
  })

  test('one in the past, not one in the future, and a paused one never', async () => {
    await db.statuses.put(status({ dueAt: NOW + MINUTE, lastTriedAt: NOW }))
    expect(await syncer().due()).toEqual([b])
    await db.accounts.put({ ...manual(b, '2'), paused: true })
    expect(await syncer().due()).toEqual([])
    expect(await syncer().nextDueAt()).toBe(NOW + MINUTE)
    await db.accounts.put(manual(b, '2'))
    expect(await syncer().due()).toEqual([b])
  })

  test('a clock that was set back does not put an account off until it has caught up', async () => {
    const tomorrow = NOW + 24 * 60 * MINUTE
    await db.statuses.put(status({ dueAt: tomorrow + 5 * MINUTE, lastTriedAt: tomorrow }))
    expect(await syncer().due()).toContain(a)
  })

  test('an account whose status is lost is due; a status without an account keeps nobody awake', async () => {
    await db.statuses.clear()
    await db.statuses.put({ ...firstStatus({ id: 'gone' as AccountId }, 0) })
    expect((await syncer().due()).sort()).toEqual([a, b])
    await db.accounts.clear()
    expect(await syncer().nextDueAt()).toBe(Number.MAX_SAFE_INTEGER)
  })
})

test('a process that died while reading leaves an account that is due and not shown as syncing', async () => {
  const later = { dueAt: NOW + 60 * MINUTE, state: 'syncing' as const }
  await db.statuses.bulkPut([
    status({ ...later, lastGoodAt: 5 }),
    { ...status({ ...later, failures: 2 }), accountId: b },
  ])
  await recoverInterrupted(db, NOW)
  expect(await db.statuses.get(a)).toMatchObject({ state: 'ok', dueAt: NOW, lastGoodAt: 5 })
  expect(await db.statuses.get(b)).toMatchObject({ state: 'failed', dueAt: NOW, failures: 2 })
})

test('an account that cannot even be prepared fails for itself: the other one is read, and it waits before the next try', async () => {
  const broken = { ...manual(a, '1'), source: { kind: 'bitcoin-xpub' as const, xpub: 'nonsense' } }
  await db.accounts.put(broken)
  expect(await syncer().sync([a, b])).toEqual({ ok: 1, failed: 1 })
  const after = await db.statuses.get(a)
  expect(after).toMatchObject({ state: 'failed', failures: 1 })
  expect(after?.dueAt).toBeGreaterThanOrEqual(NOW + MINUTE)
  expect((await db.holdings.toArray()).map(({ accountId }) => accountId)).toEqual([b])
})

test('a damaged credential row is the failure of its account, not of the sync', async () => {
  await db.credentials.put({ accountId: a, credentials: { apiKey: 'x' } })
  const moved = (await rawRow('credentials', a)) as { sealed: Uint8Array }
  moved.sealed[30] = (moved.sealed[30] ?? 0) ^ 1
  await putRaw('credentials', moved)
  await db.accounts.put({ ...manual(a, '1') })
  expect(await syncer().sync([a, b])).toEqual({ ok: 1, failed: 1 })
  expect(await db.statuses.get(a)).toMatchObject({ state: 'failed', error: { code: 'vault-damaged' } })
})

test('an account that was edited while it was read is read again as what it is now', async () => {
  let edits = 0
  const editing: EngineContext = {
    ...context,
    announce: () => {
      if (edits++ > 0) return
      void db.accounts.put(manual(a, '7'))
    },
  }
  await createSyncer(editing, createEndpointHealth()).sync([a])
  expect((await db.holdings.toArray()).map(({ quantity }) => quantity)).toEqual(['7'])
})

test('one account asked for twice at once is read once', async () => {
  let marks = 0
  const counting: EngineContext = { ...context, announce: () => void marks++ }
  const twice = createSyncer(counting, createEndpointHealth())
  await Promise.all([twice.sync([a]), twice.sync([a])])
  expect(marks).toBe(2) // begun and ended, once
})

test('a lock under a running sync ends it with an error and leaves no promise behind', async () => {
  const locking: EngineContext = { ...context, announce: () => db.close() }
  await expect(createSyncer(locking, createEndpointHealth()).sync([a, b])).rejects.toThrow()
  await db.open()
  expect(await db.holdings.count()).toBe(0)
})

const raw = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('holdfast')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function rawRow(table: string, key: string): Promise<unknown> {
  const database = await raw()
  const row = await new Promise((resolve) => {
    const request = database.transaction(table).objectStore(table).get(key)
    request.onsuccess = () => resolve(request.result)
  })
  database.close()
  return row
}

async function putRaw(table: string, row: unknown): Promise<void> {
  const database = await raw()
  await new Promise<void>((resolve) => {
    const transaction = database.transaction(table, 'readwrite')
    transaction.objectStore(table).put(row)
    transaction.oncomplete = () => resolve()
  })
  database.close()
}

test('a manual account without typed amounts holds what its entries come to', async () => {
  const { source, ...rest } = manual(a, '1')
  await db.accounts.put({ ...rest, source: { ...source, kind: 'manual', positions: [] } })
  const asked: AccountId[] = []
  const reading = createSyncer(context, createEndpointHealth(), async (account) => {
    asked.push(account)
    return [
      {
        asset: 'coin:ethereum' as AssetId,
        bucket: 'manual',
        quantity: amount('0.5'),
        sourceSymbol: 'ETH',
      },
    ]
  })
  expect(await reading.sync([a, b])).toEqual({ ok: 2, failed: 0 })
  expect(asked).toEqual([a])
  const held = await db.holdings.where('accountId').equals(a).toArray()
  expect(held.map(({ asset, quantity }) => [asset, quantity])).toEqual([['coin:ethereum', '0.5']])
})
