import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, VenueId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountRow, StatusRow } from '@/lib/db/rows'
import { readSettingsState, storeSettings } from '@/lib/settings/settings.store'
import { quickDeriveKey } from '@/tests/fixtures/vault/ports'
import { createBackupHandlers, createBackupInspect } from './backup.handlers'
import type { SegmentBackup } from './backup-segments'

const NOW = 1_900_000_000_000
const passphrase = 'lantern orbit mustard gravel'
const id = 'account-a' as AccountId
const exchange = (canTrade: boolean | 'unknown'): AccountRow => ({
  id,
  label: 'Kraken',
  source: {
    kind: 'exchange',
    venue: 'kraken' as VenueId,
    rights: { canRead: true, canTrade, canWithdraw: false, checkedAt: 1 },
  },
  paused: false,
  createdAt: 0,
  tags: [],
})
const status: StatusRow = {
  accountId: id,
  dueAt: NOW + 1e9,
  state: 'syncing',
  lastGoodAt: 5,
  failures: 0,
  notIncluded: [],
}

let db: Database
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await db.accounts.put(exchange(false))
  await db.statuses.put(status)
  await db.credentials.put({ accountId: id, credentials: { apiKey: 'k', secret: 's' } })
  const holding = {
    accountId: id,
    asset: 'coin:bitcoin' as AssetId,
    bucket: 'spot' as const,
    quantity: amount('0.1'),
  }
  await db.holdings.put({
    ...holding,
    id: db.hash('holding', id, holding.asset, 'spot', ''),
    sourceSymbol: 'BTC',
    readAt: 1,
  })
})
afterEach(() => db.delete())

/** Histories in backups are tested with the history's own code (`lib/history/segment-backup.test.ts`). */
const noSegments: SegmentBackup = {
  toFile: async () => [],
  check: async () => {},
  forgetBefore: () => {},
  restore: async () => ({ segments: [], renamed: new Map() }),
}
const handlers = () =>
  createBackupHandlers({
    context: { db, now: () => NOW, randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    deriveKey: quickDeriveKey,
    publish: async () => {},
    segments: noSegments,
  })
const exported = async () => (await handlers()['backup.export']({ passphrase }, { pinOnly: false })).file

test('a restore into another vault brings every row back under its key, due at once and not syncing', async () => {
  const file = await exported()
  await db.delete()
  db = openDatabase({ rowKey: new Uint8Array(32).fill(8), indexKey: new Uint8Array(32).fill(9) })
  expect(await handlers()['backup.restore']({ file, passphrase }, { pinOnly: false })).toMatchObject({
    accounts: 1,
    rows: 4,
  })
  expect(await db.statuses.get(id)).toMatchObject({ state: 'waiting', dueAt: NOW, lastGoodAt: 5 })
  expect(await db.holdings.get(db.hash('holding', id, 'coin:bitcoin', 'spot', ''))).toMatchObject({
    quantity: '0.1',
  })
  expect((await db.credentials.get(id))?.credentials).toEqual({ apiKey: 'k', secret: 's' })
})

test.each([
  true,
  'unknown',
] as const)('a key that can trade (%s) is not restored into a vault with a PIN only, and nothing changes', async (canTrade) => {
  await db.accounts.put(exchange(canTrade))
  const file = await exported()
  await db.accounts.put({ ...exchange(false), label: 'now' })
  await expect(handlers()['backup.restore']({ file, passphrase }, { pinOnly: true })).rejects.toMatchObject({
    code: 'refused',
  })
  expect((await db.accounts.get(id))?.label).toBe('now')
  await handlers()['backup.restore']({ file, passphrase }, { pinOnly: false })
  expect((await db.accounts.get(id))?.label).toBe('Kraken')
})

test('a file is inspected without any vault', async () => {
  const file = await exported()
  await db.delete()
  expect(
    await createBackupInspect(quickDeriveKey, noSegments.check)({ file, passphrase }, undefined),
  ).toMatchObject({
    accounts: 1,
    rows: 4,
    madeAt: NOW,
  })
})

test('damaged settings do not stand in the way of a restore, and made-up money stays marked by it', async () => {
  const file = await exported()
  await storeSettings(db, { demo: true, currency: 'eur' })
  await damageSettings()
  await handlers()['backup.restore']({ file, passphrase }, { pinOnly: false })
  expect(await readSettingsState(db)).toMatchObject({ damaged: false, settings: { demo: true } })
  expect(await db.accounts.count()).toBe(1)
})

test('real money is not marked by the file of a demo profile', async () => {
  await storeSettings(db, { demo: true, currency: 'eur' })
  const file = await exported()
  await storeSettings(db, { demo: false })
  await handlers()['backup.restore']({ file, passphrase }, { pinOnly: false })
  expect((await readSettingsState(db)).settings).toMatchObject({ demo: false, currency: 'eur' })
})

async function damageSettings(): Promise<void> {
  const store = () => db.backendDB().transaction('settings', 'readwrite').objectStore('settings')
  await new Promise<void>((resolve) => {
    store().put({ key: 'settings', sealed: new Uint8Array(80) }).onsuccess = () => resolve()
  })
}
