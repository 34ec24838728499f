import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { createUndo } from '@/lib/engine/undo'
import { createPortfolioHandlers } from './portfolio.handlers'

let db: Database
beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

const undo = createUndo((length) => crypto.getRandomValues(new Uint8Array(length)))
let clock = 1
let refreshed = 0
const handlers = () =>
  createPortfolioHandlers({ db, now: () => (clock += 1) }, async () => void (refreshed += 1), undo.keep)

test('a choice answers with the one before, so that it can be chosen again', async () => {
  const { 'assets.choose': choose } = handlers()
  const asset = 'coin:ethereum' as AssetId
  expect(await choose({ asset, choice: 'wanted' }, undefined)).toEqual({ before: null })
  expect(await choose({ asset, choice: 'hidden' }, undefined)).toEqual({ before: 'wanted' })
  expect(await choose({ asset, choice: 'wanted' }, undefined)).toEqual({ before: 'hidden' })
  expect((await db.assets.get(db.hash('asset', asset)))?.choice).toBe('wanted')
})

test('an own price is taken back by the one before, and a removal by what was removed', async () => {
  const { 'prices.setManual': give } = handlers()
  const asset = 'coin:house' as AssetId
  const price = async () => (await db.manualPrices.get(db.hash('price', asset)))?.price
  const first = await give({ asset, price: '5', currency: 'usd' }, undefined)
  const second = await give({ asset, price: '7', currency: 'usd' }, undefined)
  const removed = await give({ asset, price: null, currency: 'usd' }, undefined)
  expect(await price()).toBeUndefined()
  const before = refreshed
  await undo.run(removed.undo)
  expect([await price(), refreshed]).toEqual(['7', before + 1])
  await undo.run(second.undo)
  expect(await price()).toBe('5')
  await undo.run(first.undo)
  expect(await price()).toBeUndefined()
})

test('a price that was given since is not taken away by an older undo', async () => {
  const { 'prices.setManual': give } = handlers()
  const asset = 'coin:house' as AssetId
  const first = await give({ asset, price: '5', currency: 'usd' }, undefined)
  await give({ asset, price: '7', currency: 'usd' }, undefined)
  await expect(undo.run(first.undo)).rejects.toMatchObject({ code: 'not-found' })
  expect((await db.manualPrices.get(db.hash('price', asset)))?.price).toBe('7')
})
