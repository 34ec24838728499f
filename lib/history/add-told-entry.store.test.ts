import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { Entry, EntryDraft } from '@/lib/core/entry'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { ACCOUNT, exchangeAccount, NOW, scripted, segmentKey, testContext } from '@/tests/fixtures/history'
import { addToldEntry, removeToldEntry } from './add-told-entry.store'
import { type Books, createBooks } from './books.store'
import { createHistoryRunner } from './run-histories.store'
import { segmentCryptoKey } from './segment-key'
import { readSegments } from './segments.store'

let context: ReturnType<typeof testContext>
let books: Books
beforeEach(async () => {
  context = testContext()
  books = createBooks(context, segmentKey)
  await context.db.accounts.put(exchangeAccount())
})
afterEach(() => context.db.delete())

const HASH = `0x${'ab'.repeat(32)}`
const draft = (change: Partial<EntryDraft> = {}): EntryDraft => ({
  nativeId: `tx:1:${HASH}`,
  at: NOW - 60_000,
  kind: 'withdrawal',
  legs: [{ asset: 'eip155:1/native' as AssetId, quantity: amount('-1') }],
  fees: [{ asset: 'eip155:1/native' as AssetId, quantity: amount('0.001') }],
  origin: 'chain',
  source: 'evm',
  txHash: HASH,
  ...change,
})
const told = (change: Partial<EntryDraft> = {}) =>
  addToldEntry(books, context, { account: ACCOUNT, draft: draft({ note: 'Anna', ...change }) })
const stored = async (): Promise<Entry[]> => {
  const found: Entry[] = []
  for await (const batch of readSegments(context.db, await segmentCryptoKey(segmentKey)))
    for (const { entries } of batch) found.push(...entries)
  return found
}
const readHistory = (entries: EntryDraft[]) =>
  createHistoryRunner(context, { openSource: async () => scripted({ all: [entries] }), books }).runSlice({
    budgetMs: 1000,
  })
const counted = async () => (await context.db.histories.get(ACCOUNT))?.entries

test('it is in the history at once, and once', async () => {
  expect(await told()).toBe(true)
  await told()
  expect(await stored()).toMatchObject([{ nativeId: `tx:1:${HASH}`, source: 'wallet', note: 'Anna' }])
  expect(await counted()).toBe(1)
})

test("the history's own telling takes its place, and keeps its note", async () => {
  await told()
  const exact = draft({
    kind: 'trade',
    fees: [{ asset: 'eip155:1/native' as AssetId, quantity: amount('0.002') }],
  })
  await readHistory([exact])
  const [entry, ...more] = await stored()
  expect(more).toEqual([])
  expect(entry).toMatchObject({ kind: 'trade', source: 'evm', note: 'Anna', fees: exact.fees })
  expect(await counted()).toBe(1)
})

test('words of the user on it stay on it', async () => {
  await told()
  const [entry] = await stored()
  if (!entry) throw new Error('no entry')
  await context.db.overlays.put({ id: entry.id, overlay: { note: 'rent' }, at: NOW, earlier: [null] })
  await readHistory([draft()])
  expect((await stored())[0]?.id).toBe(entry.id)
  expect(await context.db.overlays.get(entry.id)).toMatchObject({ overlay: { note: 'rent' } })
})

test('what the history has told already stays as it is', async () => {
  await readHistory([draft({ kind: 'spend' })])
  expect(await told()).toBe(false)
  expect(await stored()).toMatchObject([{ kind: 'spend', source: 'evm' }])
  expect(await counted()).toBe(1)
})

test('it can be taken away again, unless the history stands behind it', async () => {
  const own = { account: ACCOUNT, nativeId: `tx:1:${HASH}` }
  await told()
  expect(await removeToldEntry(books, own)).toBe(true)
  expect(await stored()).toEqual([])
  expect(await counted()).toBe(0)
  expect(await removeToldEntry(books, own)).toBe(false)
  await readHistory([draft()])
  expect(await removeToldEntry(books, own)).toBe(false)
  expect(await stored()).toHaveLength(1)
})

test('an account that is gone gets none', async () => {
  await context.db.accounts.delete(ACCOUNT)
  await expect(told()).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    addToldEntry(books, context, { account: 'another' as AccountId, draft: draft() }),
  ).rejects.toMatchObject({ code: 'not-found' })
})
