import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { deposit, fill, stored } from '@/tests/fixtures/entries'
import { packSegments } from './pack-segments'
import { readBookBalances } from './read-book-balances.store'
import { segmentCryptoKey } from './segment-key'

const segmentKey = new Uint8Array(32).fill(7)
const account = 'account-a' as AccountId

let db: Database
beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

test('legs less fees, with corrections, without what is ignored or replaced', async () => {
  const entries = ['a', 'b', 'c', 'd'].map((name) => stored(fill(name)))
  const sealer = {
    key: await segmentCryptoKey(segmentKey),
    randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  }
  const replaced = [{ replaced: [entries[2]?.id as EntryId], by: [entries[0]?.id as EntryId] }]
  await db.segments.bulkAdd([
    ...(await packSegments(sealer, account, { entries, replaced })),
    ...(await packSegments(sealer, 'account-b' as AccountId, {
      entries: [stored(deposit('other', '9'), 'account-b' as AccountId)],
    })),
  ])
  await db.overlays.put({ id: entries[1]?.id as EntryId, overlay: { ignored: true }, at: 0, earlier: [] })
  await db.overlays.put({
    id: entries[3]?.id as EntryId,
    overlay: { legs: [{ asset: 'coin:bitcoin' as never, quantity: amount('0.25') }] },
    at: 0,
    earlier: [],
  })
  const held = await readBookBalances(db, segmentKey, account)
  expect(held.map(({ asset, quantity }) => `${quantity} ${asset}`).toSorted()).toEqual([
    '-30024 fiat:usd',
    '1.25 coin:bitcoin',
  ])
})
