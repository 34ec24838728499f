import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { deleteViews, readView, writeViews } from './view.store'

const keyOf = (fill: number) =>
  crypto.subtle.importKey('raw', new Uint8Array(32).fill(fill), 'AES-GCM', false, ['encrypt', 'decrypt'])
const names = async () => (await indexedDB.databases()).map(({ name }) => name)

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('what was written comes back under its key, and under no other', async () => {
  await writeViews({ head: { a: 1 }, full: { b: '0.1' } }, await keyOf(1))
  expect(await readView('head', await keyOf(1))).toEqual({ a: 1 })
  expect(await readView('full', await keyOf(1))).toEqual({ b: '0.1' })
  expect(await readView('head', await keyOf(2))).toBeUndefined()
})

test('reading where nothing is creates nothing, and a later write works', async () => {
  expect(await readView('head', await keyOf(1))).toBeUndefined()
  expect(await names()).toEqual([])
  await writeViews({ head: 1, full: 2 }, await keyOf(1))
  await deleteViews()
  expect(await readView('head', await keyOf(1))).toBeUndefined()
  expect(await names()).toEqual([])
})
