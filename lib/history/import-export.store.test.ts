import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccountId } from '@/lib/core/ids'
import { writeFullExport } from '@/lib/reports/full-export/write-full-export'
import { exampleExport } from '@/tests/fixtures/full-export-facts'
import { exchangeAccount, segmentKey, type TestContext, testContext } from '@/tests/fixtures/history'
import { type Books, createBooks } from './books.store'
import { importExport } from './import-export.store'
import { undoImport } from './import-file.store'
import { readBookBalances } from './read-book-balances.store'
import { loadEntries } from './segments.store'

let context: TestContext
let books: Books
beforeEach(() => {
  context = testContext()
  books = createBooks(context, segmentKey)
})
afterEach(() => context.db.delete())

const text = writeFullExport(exampleExport())[0]?.text ?? ''
const take = (told = text) => importExport(books, context, { text: told, fileName: 'holdfast-export.json' })
const labels = async () => (await context.db.accounts.toArray()).map(({ label }) => label).toSorted()
const held = async (label: string) => {
  const account = (await context.db.accounts.toArray()).find((row) => row.label === label)
  const balances = await readBookBalances(context.db, segmentKey, account?.id as AccountId)
  return balances.map(({ asset, quantity }) => `${asset} ${quantity}`).toSorted()
}

test('accounts are told apart, with their balances, corrections, links and chosen lots', async () => {
  const { accounts, entries } = await take()
  expect([accounts.length, entries]).toEqual([2, 8])
  expect(await labels()).toEqual(['=Kraken', 'Cold'])
  // The spam is ignored, and the twin is not counted twice: 2 bought, 0.1 earned, 1 moved, 0.2 paid.
  expect(await held('=Kraken')).toEqual(['coin:bitcoin 0.9', 'fiat:usd -25000'])
  expect(await held('Cold')).toEqual(['fiat:usd 30000'])
  const ids = new Set((await loadEntries(context.db, segmentKey)).entries.map(({ id }) => id))
  const said = [
    ...(await context.db.overlays.toArray()).map(({ id }) => id),
    ...(await context.db.lotChoices.toArray()).map(({ id }) => id),
    ...(await context.db.links.toArray()).flatMap(({ from, to }) => [from, to ?? from]),
  ]
  expect(said.length).toBe(8)
  expect(said.every((id) => ids.has(id))).toBe(true)
  expect((await context.db.assets.toArray()).map(({ asset }) => asset)).toEqual(['venue:kraken/SPAM'])
})

test('what stands here already stays, under its own name', async () => {
  await context.db.accounts.put(exchangeAccount(undefined, { label: 'Cold' }))
  await take()
  expect(await labels()).toEqual(['=Kraken', 'Cold', 'Cold 2'])
})

test('a damaged export stores nothing', async () => {
  await expect(take(text.slice(0, -50))).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await labels()).toEqual([])
  expect(await context.db.segments.count()).toBe(0)
})

test('an export that meets a restored backup stores nothing', async () => {
  const taking = take()
  books.clear()
  await expect(taking).rejects.toMatchObject({ code: 'refused' })
  expect(await labels()).toEqual([])
  expect(await context.db.overlays.count()).toBe(0)
})

test('the entries of one account can be taken back', async () => {
  await take()
  const row = (await context.db.imports.toArray()).find(({ added }) => added === 2)
  await undoImport(books, row?.id as NonNullable<typeof row>['id'])
  expect(await held('Cold')).toEqual([])
  expect(await held('=Kraken')).toHaveLength(2)
})
