import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccountId, PortfolioId, TagId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountRow } from '@/lib/db/rows'
import { createUndo, type Undo } from '@/lib/engine/undo'
import { createGroupHandlers } from './groups.handlers'

let db: Database
let undo: Undo
let published: number

const PORTFOLIO = {
  id: 'portfolio-000000000001' as PortfolioId,
  name: 'Family',
  accounts: ['a' as AccountId],
}
const TAG = { id: 'tag-000000000000000001' as TagId, name: 'tax' }
const account = (id: string, tags: TagId[]): AccountRow => ({
  id: id as AccountId,
  label: id,
  createdAt: 1,
  tags,
  paused: false,
  source: { kind: 'manual', positions: [] },
})
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const handlers = () =>
  createGroupHandlers({ db, randomBytes: random }, async () => void published++, undo.keep)

beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  undo = createUndo(random)
  published = 0
  await db.portfolios.put(PORTFOLIO)
  await db.tags.put(TAG)
  await db.accounts.bulkPut([account('a', [TAG.id]), account('b', []), account('c', [TAG.id])])
})
afterEach(() => db.delete())

test('a portfolio that was removed is put back as it was, and pages hear of both', async () => {
  const removed = await handlers()['portfolios.remove']({ id: PORTFOLIO.id }, undefined)
  expect(await db.portfolios.count()).toBe(0)
  await undo.run(removed.undo)
  expect(await db.portfolios.toArray()).toEqual([PORTFOLIO])
  expect(published).toBe(2)
})

test('a portfolio comes back without the accounts that were removed meanwhile', async () => {
  const family = { ...PORTFOLIO, accounts: ['a' as AccountId, 'b' as AccountId] }
  await db.portfolios.put(family)
  const removed = await handlers()['portfolios.remove']({ id: PORTFOLIO.id }, undefined)
  await db.accounts.delete('a' as AccountId)
  await undo.run(removed.undo)
  expect(await db.portfolios.toArray()).toEqual([{ ...family, accounts: ['b'] }])
})

test('not where another one has its name by now; nothing is lost by trying', async () => {
  const removed = await handlers()['portfolios.remove']({ id: PORTFOLIO.id }, undefined)
  const other = await handlers()['portfolios.save']({ name: 'family', accounts: [] }, undefined)
  await expect(undo.run(removed.undo)).rejects.toMatchObject({ code: 'duplicate' })
  await handlers()['portfolios.remove']({ id: other.id }, undefined)
  await undo.run(removed.undo)
  expect(await db.portfolios.toArray()).toEqual([PORTFOLIO])
})

test('a tag comes back to the accounts that had it and are still there', async () => {
  const removed = await handlers()['tags.remove']({ id: TAG.id }, undefined)
  expect((await db.accounts.get('a' as AccountId))?.tags).toEqual([])
  await db.accounts.delete('c' as AccountId)
  await undo.run(removed.undo)
  expect(await db.tags.toArray()).toEqual([TAG])
  expect((await db.accounts.toArray()).map(({ id, tags }) => [id, tags])).toEqual([
    ['a', [TAG.id]],
    ['b', []],
  ])
})
