import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { copyOf } from '@/lib/history/lean-entry'
import { packSegments } from '@/lib/history/pack-segments'
import { segmentCryptoKey } from '@/lib/history/segment-key'
import { createShelf } from './shelf.store'

const segmentKey = new Uint8Array(32).fill(7)
const account = 'account-1'.padEnd(22, '0') as AccountId
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

const entry = (id: string): Entry => ({
  id: id as EntryId,
  accountId: account,
  nativeId: `trade:${id}`,
  at: 1_700_000_000_000,
  kind: 'trade',
  legs: [{ asset: 'coin:bitcoin' as AssetId, quantity: amount('1') }],
  fees: [],
  origin: 'api',
  source: 'kraken:ledger',
})

let db: Database
beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

const pack = async (packing: Parameters<typeof packSegments>[2]) =>
  packSegments({ key: await segmentCryptoKey(segmentKey), randomBytes }, account, packing)

test('only what is new is told, and what is gone', async () => {
  const shelf = createShelf(db, segmentKey)
  const first = await pack({ entries: [entry('a'), entry('b')] })
  await db.segments.bulkAdd(first)
  expect([...(await shelf.refresh())].toSorted()).toEqual(['a', 'b'])
  expect((await shelf.refresh()).size).toBe(0)
  await db.segments.bulkAdd(await pack({ entries: [entry('c')] }))
  expect([...(await shelf.refresh())]).toEqual(['c'])
  await db.segments.bulkDelete(first.map(({ id }) => id))
  expect([...(await shelf.refresh())].toSorted()).toEqual(['a', 'b'])
  expect([...shelf.entries.values()].map(({ id }) => id)).toEqual(['c'])
})

test('a compaction changes nothing', async () => {
  const shelf = createShelf(db, segmentKey)
  const small = [...(await pack({ entries: [entry('a')] })), ...(await pack({ entries: [entry('b')] }))]
  await db.segments.bulkAdd(small)
  await shelf.refresh()
  const before = shelf.entries.get('a' as EntryId)
  await db.segments.bulkAdd(await pack({ entries: [entry('a'), entry('b')] }))
  await db.segments.bulkDelete(small.map(({ id }) => id))
  expect((await shelf.refresh()).size).toBe(0)
  expect(shelf.entries.get('a' as EntryId)).toBe(before)
  // Segments have random ids, so their order says nothing.
  expect(new Set([...shelf.entries.values()].map(copyOf))).toEqual(new Set([entry('b'), entry('a')]))
})

test('a compaction while the shelf reads hides nothing, and neither does an account that goes', async () => {
  const shelf = createShelf(db, segmentKey)
  const small = [...(await pack({ entries: [entry('a')] })), ...(await pack({ entries: [entry('b')] }))]
  const joined = await pack({ entries: [entry('a'), entry('b'), entry('c')] })
  await db.segments.bulkAdd(small)
  const read = db.segments.bulkGet.bind(db.segments)
  vi.spyOn(db.segments, 'bulkGet').mockImplementationOnce((async (ids: string[]) => {
    await db.segments.bulkDelete(small.map(({ id }) => id))
    await db.segments.bulkAdd(joined)
    return read(ids)
  }) as unknown as typeof read)
  expect([...(await shelf.refresh())].toSorted()).toEqual(['a', 'b', 'c'])
  await db.segments.bulkAdd(small)
  vi.spyOn(db.segments, 'bulkGet').mockImplementationOnce((async (ids: string[]) => {
    await db.segments.clear()
    return read(ids)
  }) as unknown as typeof read)
  expect([...(await shelf.refresh())].toSorted()).toEqual(['a', 'b', 'c'])
  expect(shelf.entries.size).toBe(0)
  expect((await shelf.refresh()).size).toBe(0)
})

test('more segments than are opened at once are all taken', async () => {
  const names = Array.from({ length: 100 }, (_, number) => `e${number}`)
  for (const name of names) await db.segments.bulkAdd(await pack({ entries: [entry(name)] }))
  const shelf = createShelf(db, segmentKey)
  const told = await shelf.refresh()
  expect(told.size).toBe(100)
  expect([...told].toSorted()).toEqual(names.toSorted())
  expect(names.every((name) => told.has(name as EntryId))).toBe(true)
})

test('an entry that two segments bring stays until both are gone, and a telling of its own account wins', async () => {
  const shelf = createShelf(db, segmentKey)
  const [first] = await pack({ entries: [{ ...entry('a'), origin: 'csv' }] })
  const [second] = await pack({ entries: [entry('a')] })
  if (!first || !second) throw new Error('nothing was packed')
  await db.segments.add(first)
  await shelf.refresh()
  await db.segments.add(second)
  expect([...(await shelf.refresh())]).toEqual(['a'])
  expect(shelf.entries.get('a' as EntryId)?.origin).toBe('api')
  await db.segments.delete(first.id)
  expect((await shelf.refresh()).size).toBe(0)
  await db.segments.delete(second.id)
  expect([...(await shelf.refresh())]).toEqual(['a'])
  expect(shelf.entries.get('a' as EntryId)).toBeUndefined()
})

test('an entry that another one has replaced is told, and again when it counts once more', async () => {
  const shelf = createShelf(db, segmentKey)
  await db.segments.bulkAdd(await pack({ entries: [entry('csv'), entry('api')] }))
  await shelf.refresh()
  const word = await pack({ replaced: [{ replaced: ['csv' as EntryId], by: ['api' as EntryId] }] })
  await db.segments.bulkAdd(word)
  expect([...(await shelf.refresh())]).toEqual(['csv'])
  expect(shelf.replaced.get('csv' as EntryId)).toBe('api')
  await db.segments.bulkDelete(word.map(({ id }) => id))
  expect([...(await shelf.refresh())]).toEqual(['csv'])
})

test('a damaged segment is said, not skipped', async () => {
  const [row] = await pack({ entries: [entry('a')] })
  if (!row) throw new Error('nothing was packed')
  await db.segments.add({ ...row, id: `${row.id.slice(0, -1)}_` })
  await expect(createShelf(db, segmentKey).refresh()).rejects.toMatchObject({ code: 'vault-damaged' })
})
