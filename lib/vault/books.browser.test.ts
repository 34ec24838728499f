import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openDatabase } from '@/lib/db/database.store'
import { deleteDatabases } from '@/lib/db/delete-databases.store'
import { browserVaultBooks as books } from './books.browser'

/** What the engine does at every unlock. */
async function openIt(): Promise<void> {
  const db = openDatabase({ rowKey: new Uint8Array(32), indexKey: new Uint8Array(32) })
  await db.open()
  db.close()
}
const loseIt = () => deleteDatabases()

beforeEach(async () => {
  fakeBrowser.reset()
  await loseIt()
})

test('a database that is gone is noticed at the next unlock, and stays noticed although a new one was made', async () => {
  await openIt()
  await books.keep()
  await books.look(1)
  expect(await books.lostAt()).toBeUndefined()
  await loseIt()
  await books.look(2)
  await openIt()
  await books.look(3)
  expect(await books.lostAt()).toBe(2)
  await books.keep()
  await books.look(4)
  expect(await books.lostAt()).toBeUndefined()
})

test('lost twice, the later day is told', async () => {
  await books.keep()
  await books.look(1)
  await books.look(2)
  expect(await books.lostAt()).toBe(2)
})

test('the vault of an older Holdfast is known from its next unlock on', async () => {
  await openIt()
  await books.look(1)
  expect(await books.lostAt()).toBeUndefined()
  await loseIt()
  await books.look(2)
  expect(await books.lostAt()).toBe(2)
})

test('a vault whose database was never made has lost nothing', async () => {
  await books.look(1)
  expect(await books.lostAt()).toBeUndefined()
})

test('a note that nobody can read counts as none', async () => {
  await fakeBrowser.storage.local.set({ 'vault.books': { lostAt: 'yesterday' } })
  expect(await books.lostAt()).toBeUndefined()
})
