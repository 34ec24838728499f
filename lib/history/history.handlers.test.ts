import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { Entry, EntryDraft } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { createUndo, type Undo } from '@/lib/engine/undo'
import { readFile as readCsv } from '@/lib/imports/read-file'
import { BTC, DAY_ZERO, fill, legs, USD } from '@/tests/fixtures/entries'
import {
  ACCOUNT,
  exchangeAccount,
  scripted,
  segmentKey,
  type TestContext,
  testContext,
} from '@/tests/fixtures/history'
import { type Books, createBooks } from './books.store'
import type { HistoryChange } from './changed'
import { applyOverlay } from './effective-entry'
import { createHistoryHandlers } from './history.handlers'
import type { ReadFile } from './import-reader'
import { createHistoryRunner } from './run-histories.store'
import { loadEntries, readRaw } from './segments.store'

let context: TestContext
let books: Books
let changes: HistoryChange[]
let woken: number
let undo: Undo
/** What the next file holds. */
let rows: EntryDraft[]
let problems: { line: number; reason: ReturnType<typeof say> }[]
beforeEach(async () => {
  context = testContext()
  books = createBooks(context, segmentKey)
  changes = []
  woken = 0
  undo = createUndo(context.randomBytes)
  problems = []
  await context.db.accounts.put(exchangeAccount())
})
afterEach(() => context.db.delete())

const readFile = (): ReadFile => ({
  importer: { id: 'kraken-ledgers', name: 'Kraken ledgers', verifiedBy: null },
  candidates: [],
  header: ['txid'],
  sample: [],
  result: { drafts: rows.map((draft, n) => ({ draft, lines: [n + 2] })), problems, skipped: [] },
})
const handlers = () =>
  createHistoryHandlers({
    keepUndo: undo.keep,
    context,
    books,
    wake: () => void (woken += 1),
    onChanged: (change) => void changes.push(change),
    readFile,
  })
const csv = (name: string, change: Partial<EntryDraft> = {}): EntryDraft =>
  fill(name, { nativeId: `row:${name}`, origin: 'csv', source: 'csv:kraken', raw: `["${name}"]`, ...change })
const file = { account: ACCOUNT as AccountId | null, fileName: 'ledgers.csv', text: '', timeZone: 'UTC' }
const commit = (drafts: EntryDraft[], change: { account?: null; takeConflicts?: boolean } = {}) => {
  rows = drafts
  return handlers()['imports.commit']({ ...file, takeConflicts: false, ...change }, undefined)
}
const read = async (...pages: EntryDraft[][]) => {
  const run = createHistoryRunner(context, { openSource: async () => scripted({ a: pages }), books })
  await run.runSlice({ budgetMs: 1e6 })
}
const all = async () => (await loadEntries(context.db, segmentKey)).entries
/** Native ids of what counts. */
const counted = async () =>
  (await all())
    .filter(({ replacedBy }) => replacedBy === undefined)
    .map(({ nativeId }) => nativeId)
    .toSorted()
const idOf = (nativeId: string) => context.db.hash('entry', ACCOUNT, nativeId) as EntryId

describe('imports', () => {
  test('a file before the account itself is replaced by what the account tells, and its words are carried over', async () => {
    await commit([csv('1'), csv('2', { at: DAY_ZERO + 5000 }), csv('only', { at: DAY_ZERO + 9e6 })])
    const { 'history.correct': correct, 'history.link': link } = handlers()
    await correct({ entry: idOf('row:1'), overlay: { note: 'mine' } }, undefined)
    await link({ from: idOf('row:1'), to: 'elsewhere' as EntryId }, undefined)
    await read([fill('1'), fill('2', { at: DAY_ZERO + 5100 })])
    expect(await counted()).toEqual(['row:only', 'trade:BTCUSD:1', 'trade:BTCUSD:2'])
    expect((await context.db.overlays.get(idOf('trade:BTCUSD:1')))?.overlay).toEqual({ note: 'mine' })
    expect((await context.db.links.toArray()).map(({ from }) => from)).toContain(idOf('trade:BTCUSD:1'))
    expect((await context.db.histories.get(ACCOUNT))?.entries).toBe(5)
  })

  test('fills of one order that come on two pages replace the row that sums them', async () => {
    await commit([
      csv('sum', { orderId: 'o', legs: legs([BTC, '2'], [USD, '-60000']), fees: legs([USD, '24']) }),
    ])
    await read([fill('1', { orderId: 'o' })], [fill('2', { orderId: 'o' })])
    expect(await counted()).toEqual(['trade:BTCUSD:1', 'trade:BTCUSD:2'])
  })

  test('a file after the account adds only what is new; the same file again adds nothing', async () => {
    await read([fill('1'), fill('2')])
    const drafts = [csv('1'), csv('2'), csv('3')]
    expect(await commit(drafts)).toMatchObject({ added: 1, duplicates: 2 })
    expect(await counted()).toEqual(['row:3', 'trade:BTCUSD:1', 'trade:BTCUSD:2'])
    expect(await commit(drafts)).toMatchObject({ added: 0, duplicates: 3 })
    expect(await context.db.imports.count()).toBe(2)
  })

  test('the same file again adds nothing after the account has told the same', async () => {
    await commit([csv('1'), csv('2')])
    await read([fill('1'), fill('2')])
    expect(await commit([csv('1'), csv('2')])).toMatchObject({ added: 0, duplicates: 2 })
    // A third identical row is a third fact: the two fills have their rows.
    expect(await commit([csv('1'), csv('2'), csv('3')])).toMatchObject({ added: 1, duplicates: 2 })
  })

  test('a row under the id that the account uses is taken over by it, and outlives the import', async () => {
    const { id } = await commit([csv('x', { nativeId: 'ledger:L1' }), csv('2', { at: DAY_ZERO + 9e6 })])
    await read([fill('x', { nativeId: 'ledger:L1' })])
    expect(await all()).toHaveLength(2)
    await handlers()['imports.undo']({ id }, undefined)
    expect(await all()).toMatchObject([{ nativeId: 'ledger:L1', origin: 'api' }])
    expect(await readRaw(context.db, segmentKey, idOf('ledger:L1'))).toHaveLength(2)
    expect((await context.db.histories.get(ACCOUNT))?.entries).toBe(1)
  })

  test('undone, everything is as before: words, replacements, counts', async () => {
    await read([fill('1'), fill('2', { at: DAY_ZERO + 5000 })])
    const before = await all()
    const other = csv('1', { legs: legs([BTC, '1.1'], [USD, '-30000']) })
    expect(await commit([other])).toMatchObject({ added: 0, duplicates: 0 })
    const { id, added } = await commit([other], { takeConflicts: true })
    expect(added).toBe(1)
    expect(await counted()).toEqual(['row:1', 'trade:BTCUSD:2'])
    await handlers()['history.correct']({ entry: idOf('row:1'), overlay: { ignored: true } }, undefined)
    await handlers()['imports.undo']({ id }, undefined)
    const byId = (a: Entry, b: Entry) => (a.id < b.id ? -1 : 1)
    expect((await all()).toSorted(byId)).toEqual(before.toSorted(byId))
    expect(await context.db.overlays.count()).toBe(0)
    expect((await context.db.histories.get(ACCOUNT))?.entries).toBe(2)
    expect(await readRaw(context.db, segmentKey, idOf('row:1'))).toEqual([])
  })

  test('the same id with another amount is a conflict; taken, the file counts, and once', async () => {
    await read([fill('x', { nativeId: 'ledger:L1' })])
    const other = csv('x', { nativeId: 'ledger:L1', legs: legs([BTC, '1.1'], [USD, '-30000']) })
    rows = [other]
    const preview = await handlers()['imports.preview'](file, undefined)
    expect(preview.rows).toMatchObject([
      { verdict: 'conflict', lines: [2], against: { entryId: idOf('ledger:L1') } },
    ])
    await commit([other], { takeConflicts: true })
    expect(await counted()).toEqual(['ledger:L1#file'])
    expect(await commit([other], { takeConflicts: true })).toMatchObject({ added: 0, duplicates: 1 })
  })

  test('a preview counts, names bad lines, and stores nothing', async () => {
    await read([fill('1')])
    rows = [csv('1'), csv('new', { at: DAY_ZERO + 9e6 })]
    problems = [{ line: 7, reason: say('No.') }]
    const preview = await handlers()['imports.preview'](file, undefined)
    expect(preview.counts).toEqual({ new: 1, duplicate: 1, conflict: 0, problems: 1, skipped: 0 })
    expect(preview.rows[0]?.legs[0]).toEqual({ symbol: 'BTC', asset: BTC, quantity: '1' })
    expect(preview.problems).toEqual(problems)
    expect(await all()).toHaveLength(1)
    expect(await context.db.imports.count()).toBe(0)
  })

  test('without an account a manual one is made, named after the file; a file that fails leaves none', async () => {
    const first = await commit([csv('1')], { account: null })
    const second = await commit([csv('1')], { account: null })
    const labels = (await context.db.accounts.toArray()).map(({ label }) => label)
    expect(labels.toSorted()).toEqual(['Kraken', 'ledgers', 'ledgers 2'])
    expect(first.account).not.toBe(second.account)
    expect(await context.db.statuses.get(first.account)).toBeDefined()
    await expect(commit([], { account: null })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(commit([csv('x', { at: 0.5 })], { account: null })).rejects.toMatchObject({
      code: 'bad-answer',
    })
    expect(await context.db.accounts.count()).toBe(3)
    expect(await context.db.imports.count()).toBe(2)
  })

  test('an import that fails at its last write leaves nothing behind', async () => {
    await read([fill('1')])
    const fail = () => {
      throw new Error('the disk is full')
    }
    context.db.imports.hook('creating', fail)
    const other = csv('1', { legs: legs([BTC, '1.1'], [USD, '-30000']) })
    await expect(commit([other], { takeConflicts: true })).rejects.toThrow()
    await expect(commit([other], { account: null })).rejects.toThrow()
    context.db.imports.hook('creating').unsubscribe(fail)
    expect(await counted()).toEqual(['trade:BTCUSD:1'])
    expect(await context.db.accounts.count()).toBe(1)
    expect((await context.db.histories.get(ACCOUNT))?.entries).toBe(1)
    expect(await commit([other], { takeConflicts: true })).toMatchObject({ added: 1 })
  })

  test('while the account is read, in any order: every fact counts once', async () => {
    const facts = Array.from({ length: 60 }, (_, n) => n)
    const at = (n: number) => DAY_ZERO + n * 60_000
    const pages = [0, 1, 2, 3, 4, 5].map((page) =>
      facts.slice(page * 10, page * 10 + 10).map((n) => fill(String(n), { at: at(n) })),
    )
    const half = facts.filter((n) => n % 2 === 0).map((n) => csv(String(n), { at: at(n) }))
    await Promise.all([read(...pages), commit(half), commit(half.slice(0, 10)), read(...pages)])
    expect(await counted()).toEqual(facts.map((n) => `trade:BTCUSD:${n}`).toSorted())
  })
})

test('a real file goes through the importers: columns are proposed for one that nobody knows, and it is not imported', async () => {
  const real = createHistoryHandlers({
    keepUndo: undo.keep,
    context,
    books,
    wake: () => {},
    onChanged: () => {},
    readFile: readCsv,
  })
  const unknown = { ...file, fileName: 'mine.csv', text: 'Date,Coin,Amount\n2024-01-02 10:00:00,BTC,0.5\n' }
  const preview = await real['imports.preview'](unknown, undefined)
  expect(preview).toMatchObject({ importer: null, header: ['Date', 'Coin', 'Amount'], rows: [] })
  expect(preview.proposal).toMatchObject({ at: 'Date' })
  await expect(real['imports.commit']({ ...unknown, takeConflicts: false }, undefined)).rejects.toMatchObject(
    {
      code: 'invalid-input',
    },
  )
  expect(await context.db.imports.count()).toBe(0)

  const typed = {
    ...unknown,
    importer: 'generic',
    text: 'Date,Type,Coin,Amount\n2024-01-02,Sent,BTC,0.5\n2024-01-03,Pending,BTC,1\n',
    mapping: {
      at: 'Date',
      timeFormat: 'iso',
      kind: 'Type',
      kinds: { Pending: 'skip' as const },
      asset: 'Coin',
      amount: 'Amount',
      decimal: '.' as const,
    },
  }
  expect(await real['imports.preview'](typed, undefined)).toMatchObject({
    words: [
      { word: 'Pending', meaning: 'skip' },
      { word: 'Sent', meaning: null, proposal: 'withdrawal' },
    ],
    counts: { new: 0, problems: 1, skipped: 1 },
  })
})

describe('words', () => {
  const entry = 'entry-1' as EntryId
  test('each change of a correction can be undone, the taking away too', async () => {
    const { 'history.correct': correct, 'history.undoCorrection': undo } = handlers()
    const overlay = async () => (await context.db.overlays.get(entry))?.overlay
    await correct({ entry, overlay: { note: 'a' } }, undefined)
    await correct({ entry, overlay: { note: 'b', legs: [{ asset: BTC, quantity: '+1.50' }] } }, undefined)
    await correct({ entry, overlay: null }, undefined)
    expect(await overlay()).toEqual({})
    await undo({ entry }, undefined)
    expect(await overlay()).toEqual({ note: 'b', legs: [{ asset: BTC, quantity: '1.5' }] })
    await undo({ entry }, undefined)
    expect(await overlay()).toEqual({ note: 'a' })
    await undo({ entry }, undefined)
    expect(await overlay()).toBeUndefined()
    await expect(undo({ entry }, undefined)).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      correct({ entry, overlay: { legs: [{ asset: BTC, quantity: '1,5' }] } }, undefined),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    expect(changes).toHaveLength(6)
  })

  test('a link takes the place of other links of its entries, and can be taken back', async () => {
    const [a, b, c] = ['a', 'b', 'c'] as [EntryId, EntryId, EntryId]
    const { 'history.link': link, 'history.keepApart': apart, 'history.unlink': unlink } = handlers()
    const links = async () =>
      (await context.db.links.toArray())
        .map(({ verdict, from, to }) => `${verdict} ${from} ${to ?? ''}`)
        .toSorted()
    await link({ from: a, to: b }, undefined)
    await link({ from: a, to: c }, undefined)
    expect(await links()).toEqual(['linked a c'])
    await apart({ from: a, to: b }, undefined)
    expect(await links()).toEqual(['apart a b', 'linked a c'])
    await apart({ from: a }, undefined)
    expect(await links()).toEqual(['apart a ', 'apart a b'])
    await unlink({ entry: a }, undefined)
    expect(await links()).toEqual([])
    await apart({ from: a, to: b }, undefined)
    const { id } = await link({ from: a, to: c }, undefined)
    await unlink({ entry: a, link: id }, undefined)
    expect(await links()).toEqual(['apart a b'])
    await expect(link({ from: a, to: a }, undefined)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('an overlay is laid over what was told', () => {
    const told = { ...(fill('1') as Entry), reason: 'instant' as const, precision: 's' as const }
    expect(applyOverlay(told, undefined)).toBe(told)
    expect(applyOverlay(told, {})).toBe(told)
    expect(applyOverlay(told, { ignored: true })).toMatchObject({
      edited: true,
      ignored: true,
      reason: 'instant',
    })
    const changed = applyOverlay(told, {
      kind: 'deposit',
      at: 5,
      value: { currency: 'eur', value: amount('3') },
    })
    expect(changed).toMatchObject({
      kind: 'deposit',
      at: 5,
      edited: true,
      value: { value: '3' },
    })
    expect(changed).not.toHaveProperty('reason')
    expect(changed).not.toHaveProperty('precision')
  })
})

describe('entries by hand', () => {
  const typed = {
    account: ACCOUNT,
    at: DAY_ZERO,
    kind: 'gift-received' as const,
    legs: [{ asset: 'coin:bitcoin' as AssetId, quantity: '0.10' }],
    fees: [],
    value: { currency: 'eur', value: '310' },
  }
  test('are added, and removed with the words on them; what a source told is not', async () => {
    const { 'history.add': add, 'history.remove': remove, 'history.correct': correct } = handlers()
    const { id } = await add(typed, undefined)
    expect(await all()).toMatchObject([
      { id, origin: 'user', legs: [{ quantity: '0.1' }], stated: { value: '310' } },
    ])
    await correct({ entry: id, overlay: { note: 'x' } }, undefined)
    await read([fill('1')])
    await expect(remove({ entry: idOf('trade:BTCUSD:1') }, undefined)).rejects.toMatchObject({
      code: 'refused',
    })
    await remove({ entry: id }, undefined)
    expect(await counted()).toEqual(['trade:BTCUSD:1'])
    expect(await context.db.overlays.count()).toBe(0)
    await expect(remove({ entry: id }, undefined)).rejects.toMatchObject({ code: 'not-found' })
    await expect(add({ ...typed, account: 'gone' as AccountId }, undefined)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(add({ ...typed, legs: [{ asset: BTC, quantity: '0' }] }, undefined)).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('what is taken back', () => {
  const typed = {
    account: ACCOUNT,
    at: DAY_ZERO,
    kind: 'gift-received' as const,
    legs: [{ asset: 'coin:bitcoin' as AssetId, quantity: '0.10' }],
    fees: [],
    value: { currency: 'eur', value: '310' },
  }

  test('an entry by hand comes back as it was, with all that was said of it', async () => {
    const said = handlers()
    await read([fill('1')])
    const { id } = await said['history.add'](typed, undefined)
    await said['history.correct']({ entry: id, overlay: { note: 'from my aunt' } }, undefined)
    await said['history.chooseLots']({ entry: id, lots: [{ lot: 'a', quantity: '0.1' }] }, undefined)
    await said['inbox.dismiss']({ issue: `missing-basis:${id}`, dismissed: true }, undefined)
    await said['history.link']({ from: id, to: idOf('trade:BTCUSD:1') }, undefined)
    const ordered = async () => (await all()).toSorted((a, b) => a.nativeId.localeCompare(b.nativeId))
    const words = async () => {
      const { overlays, lotChoices, issueChoices, links } = context.db
      return Promise.all([overlays, lotChoices, issueChoices, links].map((table) => table.toArray()))
    }
    const before = {
      entries: await ordered(),
      words: await words(),
      row: await context.db.histories.get(ACCOUNT),
    }
    expect(before.words.map((rows) => rows.length)).toEqual([1, 1, 1, 1])

    const removed = await said['history.remove']({ entry: id }, undefined)
    expect((await words()).flat()).toEqual([])
    expect(await counted()).toEqual(['trade:BTCUSD:1'])
    await undo.run(removed.undo)
    expect(await ordered()).toEqual(before.entries)
    expect(await words()).toEqual(before.words)
    expect(await context.db.histories.get(ACCOUNT)).toEqual(before.row)
    expect(changes.at(-1)).toEqual({ kind: 'entries', accounts: [ACCOUNT] })
    await expect(undo.run(removed.undo)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a link that contradicts what was said meanwhile does not come back with its entry', async () => {
    const said = handlers()
    await read([fill('1')], [fill('2')])
    const { id } = await said['history.add'](typed, undefined)
    await said['history.link']({ from: id, to: idOf('trade:BTCUSD:1') }, undefined)
    const removed = await said['history.remove']({ entry: id }, undefined)
    await said['history.link']({ from: idOf('trade:BTCUSD:2'), to: idOf('trade:BTCUSD:1') }, undefined)
    await undo.run(removed.undo)
    expect((await context.db.links.toArray()).map(({ from }) => from)).toEqual([idOf('trade:BTCUSD:2')])
  })

  test('an entry whose account is gone stays away, and says so', async () => {
    const said = handlers()
    const { id } = await said['history.add'](typed, undefined)
    const removed = await said['history.remove']({ entry: id }, undefined)
    await context.db.accounts.delete(ACCOUNT)
    await expect(undo.run(removed.undo)).rejects.toMatchObject({ code: 'not-found' })
    expect(await all()).toEqual([])
  })

  test('a saved filter comes back under its id; one that was not there does not', async () => {
    const said = handlers()
    const { id } = await said['filters.save']({ name: 'Fees', filter: { text: 'fee' } }, undefined)
    const [row] = await context.db.savedFilters.toArray()
    const removed = await said['filters.remove']({ id }, undefined)
    expect(await context.db.savedFilters.count()).toBe(0)
    await undo.run(removed.undo)
    expect(await context.db.savedFilters.toArray()).toEqual([row])
    const nothing = await said['filters.remove']({ id: 'nobody' }, undefined)
    await expect(undo.run(nothing.undo)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('reading', () => {
  test('again: cursors are forgotten, entries stay and none is added twice', async () => {
    await read([fill('1')], [fill('2')])
    await handlers()['history.readAgain']({ account: ACCOUNT }, undefined)
    expect(woken).toBe(1)
    expect(await context.db.cursors.count()).toBe(0)
    expect(await context.db.histories.get(ACCOUNT)).toMatchObject({ state: 'waiting', entries: 2 })
    await read([fill('1')], [fill('2')], [fill('3')])
    expect(await counted()).toEqual(['trade:BTCUSD:1', 'trade:BTCUSD:2', 'trade:BTCUSD:3'])
    await expect(
      handlers()['history.readAgain']({ account: ACCOUNT, streams: ['nonsense'] }, undefined),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('paused it stays until it is resumed, and "read" makes it due', async () => {
    const { 'history.pause': pause, 'history.read': readNow } = handlers()
    await pause({ account: ACCOUNT, paused: true }, undefined)
    await read([fill('1')])
    expect(await counted()).toEqual([])
    await pause({ account: ACCOUNT, paused: false }, undefined)
    await read([fill('1')])
    expect(await counted()).toEqual(['trade:BTCUSD:1'])
    await readNow({}, undefined)
    expect((await context.db.histories.get(ACCOUNT))?.dueAt).toBe(context.clock.now)
  })

  test('read again during a page: the page does not bring the forgotten cursor back', async () => {
    const source = scripted({ a: [[fill('1')], [fill('2')]] })
    const readPage = source.read
    let again = false
    source.read = async (id, cursor) => {
      if (cursor === '1' && !again) {
        again = true
        await handlers()['history.readAgain']({ account: ACCOUNT }, undefined)
      }
      return readPage(id, cursor)
    }
    const run = createHistoryRunner(context, { openSource: async () => source, books })
    expect(await run.runSlice({ budgetMs: 1e6 })).toMatchObject({ more: true })
    await run.runSlice({ budgetMs: 1e6 })
    expect(source.asked).toEqual(['a@', 'a@1', 'a@', 'a@1'])
  })
})
