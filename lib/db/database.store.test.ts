import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { type Database, openDatabase } from './database.store'
import type { HoldingRow, SegmentRow } from './rows'
import { DATABASE_NAME, SCHEMA_CHANGES, SCHEMA_VERSION } from './schema'

const CANARY = 'CanaryAssetQ7x9'
const keys = { rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) }
const holding = (id: string, accountId = 'account-1'): HoldingRow => ({
  id,
  accountId: accountId as AccountId,
  asset: `coin:${CANARY}` as AssetId,
  bucket: 'spot',
  quantity: amount('1234.5678'),
  sourceSymbol: CANARY,
  readAt: 1,
})

let db: Database
beforeEach(() => {
  db = openDatabase(keys)
})
afterEach(async () => {
  await db.delete()
})

/** Everything that lies in IndexedDB, read below Dexie. */
async function onDisk(): Promise<string> {
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const rows = await Promise.all(
    [...raw.objectStoreNames].map(
      (store) =>
        new Promise<unknown[]>((resolve) => {
          const request = raw.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => resolve(request.result)
        }),
    ),
  )
  raw.close()
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
}

describe('sealed tables', () => {
  test('every way of writing and reading gives the row back', async () => {
    await db.holdings.put(holding('a'))
    await db.holdings.bulkPut([holding('b'), holding('c', 'account-2')])
    await db.holdings.add(holding('d'))
    expect(await db.holdings.get('a')).toEqual(holding('a'))
    expect(await db.holdings.bulkGet(['b', 'x', 'c'])).toEqual([
      holding('b'),
      undefined,
      holding('c', 'account-2'),
    ])
    expect(await db.holdings.toArray()).toHaveLength(4)
    expect(await db.holdings.where('accountId').equals('account-2').toArray()).toEqual([
      holding('c', 'account-2'),
    ])
    const seen: string[] = []
    await db.holdings.each(({ quantity }) => seen.push(quantity))
    expect(seen).toEqual(Array.from({ length: 4 }, () => '1234.5678'))
  })

  test('modify and update keep rows sealed and whole', async () => {
    await db.holdings.put(holding('a'))
    await db.holdings
      .where('accountId')
      .equals('account-1')
      .modify({ quantity: amount('2') })
    expect((await db.holdings.get('a'))?.quantity).toBe('2')
    await db.holdings.update('a', { quantity: amount('3') })
    expect(await db.holdings.get('a')).toEqual({ ...holding('a'), quantity: '3' })
    expect(await onDisk()).not.toContain(CANARY)
  })

  test('nothing private is on disk in clear, and a row written around the middleware is found by the same search', async () => {
    await db.holdings.put(holding('a'))
    await db.settings.put({ key: 'settings', value: { note: CANARY } })
    await db.accounts.put({
      id: 'x' as AccountId,
      label: CANARY,
      source: { kind: 'evm', address: '0x00', chains: [] },
      paused: false,
      createdAt: 0,
      tags: [],
    })
    expect(await onDisk()).not.toContain(CANARY)
    expect(await onDisk()).not.toContain('1234.5678')
    // The control: the search does find what is stored in clear.
    await db.markets.put({ venue: 'kraken' as never, at: 0, json: CANARY })
    expect(await onDisk()).toContain(CANARY)
  })

  test('another key opens nothing', async () => {
    await db.holdings.put(holding('a'))
    db.close()
    const other = openDatabase({ ...keys, rowKey: new Uint8Array(32).fill(9) })
    await expect(other.holdings.toArray()).rejects.toThrow(/damaged/)
    other.close()
    db = openDatabase(keys)
  })

  test('a failed transaction leaves nothing', async () => {
    await expect(
      db.transaction('rw', db.holdings, async () => {
        await db.holdings.put(holding('a'))
        throw new Error('stop')
      }),
    ).rejects.toThrow('stop')
    expect(await db.holdings.count()).toBe(0)
  })
})

describe('transactions', () => {
  /** Starts a transaction that lasts until `end` is called, and tells what happens in it. */
  function open(mode: 'r' | 'rw', table: 'holdings' | 'settings', seen: string[]) {
    const state = { isLast: false }
    const done = db.transaction(mode, db[table], async () => {
      await db[table].count()
      seen.push(`${table} begins`)
      while (!state.isLast) await db[table].count()
      seen.push(`${table} ends`)
    })
    return {
      end: () => {
        state.isLast = true
        return done
      },
    }
  }
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 50))

  test('two that write never overlap, whatever they write: a browser that dies in both would lose everything', async () => {
    const seen: string[] = []
    const first = open('rw', 'holdings', seen)
    const second = open('rw', 'settings', seen)
    await aWhile()
    expect(seen).toEqual(['holdings begins'])
    await first.end()
    await second.end()
    expect(seen).toEqual(['holdings begins', 'holdings ends', 'settings begins', 'settings ends'])
  })

  test('a single write waits, too', async () => {
    const first = open('rw', 'holdings', [])
    await aWhile()
    let isWritten = false
    const written = db.settings.put({ key: 'settings', value: {} }).then(() => {
      isWritten = true
    })
    await aWhile()
    expect(isWritten).toBe(false)
    await first.end()
    await written
    expect(isWritten).toBe(true)
  })

  test('a reader of another table does not wait for a writer', async () => {
    const writer = open('rw', 'holdings', [])
    await aWhile()
    expect(await db.settings.count()).toBe(0)
    await writer.end()
  })
})

describe('a change of the schema', () => {
  const failing = {
    version: SCHEMA_VERSION + 1,
    stores: { rates: 'currency, at' },
    upgrade: async () => {
      throw new Error('the upgrade fails')
    },
  }

  test('that fails leaves the old database as it was', async () => {
    await db.holdings.bulkPut([holding('a'), holding('b')])
    db.close()
    const newer = openDatabase(keys, [...SCHEMA_CHANGES, failing])
    await expect(newer.open()).rejects.toThrow('the upgrade fails')
    newer.close()
    db = openDatabase(keys)
    expect(await db.holdings.toArray()).toEqual([holding('a'), holding('b')])
    expect(db.verno).toBe(SCHEMA_VERSION)
  })

  test('from the first version to now keeps the rows and brings the tables that came later', async () => {
    db.close()
    const old = openDatabase(keys, [])
    await old.delete()
    await old.open()
    expect(old.tables.map(({ name }) => name)).not.toContain('segments')
    await old.holdings.put(holding('a'))
    old.close()
    db = openDatabase(keys)
    expect(await db.holdings.toArray()).toEqual([holding('a')])
    expect(await db.segments.count()).toBe(0)
    expect(await db.orders.count()).toBe(0)
    expect(db.verno).toBe(SCHEMA_VERSION)
  })

  test('that succeeds keeps the rows', async () => {
    await db.holdings.put(holding('a'))
    db.close()
    const newer = openDatabase(keys, [
      ...SCHEMA_CHANGES,
      { version: SCHEMA_VERSION + 1, stores: { rates: 'currency, at' } },
    ])
    expect(await newer.holdings.toArray()).toEqual([holding('a')])
    expect(newer.rates.schema.indexes.map(({ name }) => name)).toContain('at')
    await newer.delete()
    db = openDatabase(keys)
  })
})

test('keyed hashes are stable, keyed, and keep their parts apart', () => {
  const other = openDatabase({ ...keys, indexKey: new Uint8Array(32).fill(3) })
  expect(db.hash('a', 'b')).toBe(db.hash('a', 'b'))
  expect(db.hash('a', 'bc')).not.toBe(db.hash('ab', 'c'))
  expect(db.hash('a', 'b')).not.toBe(other.hash('a', 'b'))
  expect(db.hash('a')).toMatch(/^[\w-]{22}$/)
})

describe('segments', () => {
  const segment: SegmentRow = {
    id: 'segment-1',
    accountId: 'account-a' as AccountId,
    part: 'entries',
    iv: new Uint8Array(12),
    sealed: new ArrayBuffer(32),
  }

  test.each([
    ['another field', { ...segment, label: 'Kraken' }],
    ['a part that nobody knows', { ...segment, part: 'coin:bitcoin' }],
    ['text in place of the sealed bytes', { ...segment, sealed: 'coin:bitcoin 1.5' }],
    ['bytes of another kind', { ...segment, sealed: new Uint8Array(32) }],
    ['a short IV', { ...segment, iv: new Uint8Array(8) }],
    ['a missing field', { id: 'segment-1', accountId: 'account-a', part: 'entries', iv: new Uint8Array(12) }],
  ])('one with %s is refused, so that nothing lies in clear', async (_, row) => {
    await db.segments.add(segment)
    for (const write of [
      () => db.segments.put(row as SegmentRow),
      () => db.segments.bulkAdd([{ ...row, id: 'segment-2' } as SegmentRow]),
    ])
      await expect(write()).rejects.toThrow()
    expect(await db.segments.toArray()).toEqual([segment])
  })

  test('one that gains a field by an update is refused too', async () => {
    await db.segments.add(segment)
    await expect(db.segments.update('segment-1', { note: 'private' } as object)).rejects.toThrow()
    expect(await db.segments.toArray()).toEqual([segment])
  })
})
