import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Amount } from '@/lib/core/amount'
import { base64, utf8 } from '@/lib/core/bytes'
import { deflate } from '@/lib/core/deflate'
import type { Entry, EntryDraft } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import { createUndo } from '@/lib/engine/undo'
import { createBackupHandlers, createBackupInspect } from '@/lib/vault/backup.handlers'
import { BTC, DAY_ZERO, fill, legs, USD } from '@/tests/fixtures/entries'
import {
  ACCOUNT,
  exchangeAccount,
  NOW,
  scripted,
  type TestContext,
  testContext,
} from '@/tests/fixtures/history'
import firstForm from '@/tests/fixtures/segment-v1.json'
import { quickDeriveKey } from '@/tests/fixtures/vault/ports'
import { createBooks } from './books.store'
import { createHistoryHandlers } from './history.handlers'
import { packEntries } from './pack-segments'
import { createHistoryRunner } from './run-histories.store'
import { checkFileSegments, createSegmentBackup } from './segment-backup'
import { loadEntries, readRaw } from './segments.store'

const passphrase = 'lantern orbit mustard gravel'
const keyOf = (number: number) => new Uint8Array(32).fill(number)
let context: TestContext
let segmentKey: Uint8Array
beforeEach(() => {
  context = testContext([1, 2])
  segmentKey = keyOf(3)
})
afterEach(() => context.db.delete())

const handlers = (key = segmentKey) =>
  createBackupHandlers({
    context,
    deriveKey: quickDeriveKey,
    publish: async () => {},
    segments: createSegmentBackup(createBooks(context, key)),
  })
const idOf = (nativeId: string) => context.db.hash('entry', ACCOUNT, nativeId) as EntryId
const csv = (name: string, change: Partial<EntryDraft>): EntryDraft =>
  fill(name, { nativeId: `row:${name}`, origin: 'csv', source: 'csv:kraken', raw: `["${name}"]`, ...change })

/** A history with all that may stand in one: a replaced sum, a row that was taken over, words of every kind. */
async function makeHistory(): Promise<void> {
  const { db } = context
  await db.accounts.put(exchangeAccount())
  const books = createBooks(context, segmentKey)
  const drafts = [
    csv('sum', { orderId: 'o', legs: legs([BTC, '2'], [USD, '-60000']), fees: legs([USD, '24']) }),
    csv('own', { nativeId: 'ledger:L1', at: DAY_ZERO + 9e6 }),
    csv('only', { at: DAY_ZERO + 18e6 }),
  ]
  const commands = createHistoryHandlers({
    keepUndo: createUndo(context.randomBytes).keep,
    context,
    books,
    wake: () => {},
    onChanged: () => {},
    readFile: () => ({
      importer: { id: 'kraken-ledgers', name: 'Kraken ledgers', verifiedBy: null },
      candidates: [],
      header: [],
      sample: [],
      result: { drafts: drafts.map((draft, n) => ({ draft, lines: [n] })), problems: [], skipped: [] },
    }),
  })
  const file = { account: ACCOUNT, fileName: 'a.csv', text: '', timeZone: 'UTC', takeConflicts: false }
  await commands['imports.commit'](file, undefined)
  const pages = [
    [fill('1', { orderId: 'o' }), fill('2', { orderId: 'o' })],
    [fill('own', { nativeId: 'ledger:L1', at: DAY_ZERO + 9e6 })],
  ]
  const run = createHistoryRunner(context, { openSource: async () => scripted({ a: pages }), books })
  await run.runSlice({ budgetMs: 1e6 })
  const [one, two] = [idOf('trade:BTCUSD:1'), idOf('row:only')]
  await commands['history.correct']({ entry: one, overlay: { note: 'mine' } }, undefined)
  await commands['history.link']({ from: one, to: two }, undefined)
  await commands['history.chooseLots']({ entry: two, lots: [{ lot: `${one}:0`, quantity: '1' }] }, undefined)
  await commands['inbox.dismiss']({ issue: `missing-basis:${two}`, dismissed: true }, undefined)
}

/** Everything by native id, so that vaults with other keys can be compared. */
async function described() {
  const { db } = context
  const { entries } = await loadEntries(db, segmentKey)
  const names = new Map(entries.map(({ id, nativeId }) => [id as string, nativeId]))
  const name = (text: string | undefined) => text?.replace(/[\w-]{22}/g, (id) => names.get(id) ?? id)
  const told = await Promise.all(
    entries.map(async ({ id, replacedBy, ...entry }: Entry) => ({
      ...entry,
      replacedBy: name(replacedBy),
      raw: (await readRaw(db, segmentKey, id)).toSorted((a, b) => (a.source < b.source ? -1 : 1)),
    })),
  )
  return {
    entries: told.toSorted((a, b) => (a.nativeId < b.nativeId ? -1 : 1)),
    overlays: (await db.overlays.toArray()).map((row) => ({ ...row, id: name(row.id) })),
    links: (await db.links.toArray()).map((row) => ({ ...row, from: name(row.from), to: name(row.to) })),
    lots: (await db.lotChoices.toArray()).map((row) => ({
      ...row,
      id: name(row.id),
      lots: row.lots.map((each) => ({ ...each, lot: name(each.lot) })),
    })),
    issues: (await db.issueChoices.toArray()).map(({ id }) => name(id)),
    imports: await db.imports.toArray(),
    histories: (await db.histories.toArray()).map(({ dueAt: _, ...row }) => row),
  }
}

test('a restore into another vault brings every entry back, and every word keeps to its entry', async () => {
  await makeHistory()
  const before = await described()
  const oldId = idOf('row:only')
  expect(before.entries).toHaveLength(5)
  expect(before.entries.filter(({ replacedBy }) => replacedBy)).toMatchObject([{ nativeId: 'row:sum' }])
  const { file, withoutRaw } = await handlers()['backup.export']({ passphrase }, { pinOnly: false })
  expect(withoutRaw).toBe(false)
  expect(
    await createBackupInspect(quickDeriveKey, checkFileSegments)({ file, passphrase }, undefined),
  ).toMatchObject({
    accounts: 1,
    entries: 5,
  })
  await context.db.delete()
  context = testContext([8, 9])
  segmentKey = keyOf(10)
  await handlers()['backup.restore']({ file, passphrase }, { pinOnly: false })
  expect(idOf('row:only')).not.toBe(oldId)
  expect(await described()).toEqual(before)
  // The ids are those that this vault makes itself: what is read again is known.
  const ids = new Set((await loadEntries(context.db, segmentKey)).entries.map(({ id }) => id))
  expect(ids).toContain(idOf('trade:BTCUSD:1'))
  expect((await context.db.histories.get(ACCOUNT))?.dueAt).toBe(NOW)
  const run = createHistoryRunner(context, {
    books: createBooks(context, segmentKey),
    openSource: async () => scripted({ a: [[], [], [fill('1'), fill('3', { at: DAY_ZERO + 27e6 })]] }),
  })
  await run.runSlice({ budgetMs: 1e6 })
  expect((await loadEntries(context.db, segmentKey)).entries).toHaveLength(6)
})

test('a file whose history does not open changes nothing', async () => {
  await makeHistory()
  const before = await described()
  const backup = createSegmentBackup(createBooks(context, segmentKey))
  const spoilt = createBackupHandlers({
    context,
    deriveKey: quickDeriveKey,
    publish: async () => {},
    segments: {
      ...backup,
      toFile: async (rows) => (await backup.toFile(rows)).map((row) => ({ ...row, content: 'AAAAAAAA' })),
    },
  })
  const { file } = await spoilt['backup.export']({ passphrase }, { pinOnly: false })
  const damaged = { code: 'vault-damaged' }
  await expect(handlers()['backup.restore']({ file, passphrase }, { pinOnly: false })).rejects.toMatchObject(
    damaged,
  )
  await expect(handlers()['backup.inspect']({ file, passphrase }, { pinOnly: false })).rejects.toMatchObject(
    damaged,
  )
  expect(await described()).toEqual(before)
})

test('a history that is too long goes without its raw rows, and one that is longer still is refused in words', async () => {
  await makeHistory()
  const { db } = context
  const huge = async (part: 'raw' | 'entries') => {
    const row = { accountId: ACCOUNT, part, iv: new Uint8Array(12) }
    await db.segments.put({ ...row, id: `huge-${part}`, sealed: new ArrayBuffer(50 * 1024 * 1024) })
  }
  await huge('raw')
  const { file, withoutRaw } = await handlers()['backup.export']({ passphrase }, { pinOnly: false })
  expect(withoutRaw).toBe(true)
  expect(await handlers()['backup.inspect']({ file, passphrase }, { pinOnly: false })).toMatchObject({
    entries: 5,
  })
  await huge('entries')
  await expect(handlers()['backup.export']({ passphrase }, { pinOnly: false })).rejects.toMatchObject({
    code: 'too-large',
  })
})

test('an entry out of form is refused, in either form of a segment', async () => {
  const entry = { ...fill('1', { fees: [], legs: legs([BTC, '1']) }), id: 'x' as EntryId, accountId: ACCOUNT }
  const segment = async (content: Promise<Uint8Array>) => [
    { id: 's', accountId: ACCOUNT, part: 'entries' as const, content: base64(await content) },
  ]
  const columns = JSON.parse(firstForm.text) as object
  const text = (change: object) => segment(deflate(utf8(JSON.stringify({ ...columns, ...change }))))
  const bytes = (change: Partial<Entry>) => segment(packEntries([{ ...entry, ...change }]))
  await checkFileSegments(await text({}))
  await checkFileSegments(await bytes({}))
  for (const wrong of [
    text({ extra: 1 }),
    text({ at: [0.5, 0, 0, 0, 0] }),
    bytes({ fees: [{ asset: BTC, quantity: '1e5' as Amount }] }),
    bytes({ kind: 'theft' as Entry['kind'] }),
  ])
    await expect(checkFileSegments(await wrong)).rejects.toThrow()
})
