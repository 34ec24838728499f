import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { deleteDatabases } from './delete-databases.store'

const open = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
const names = async () => (await indexedDB.databases()).map(({ name }) => name)

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('all, or the chosen ones', async () => {
  for (const name of ['a', 'b', 'c']) (await open(name)).close()
  await deleteDatabases((name) => name !== 'b')
  expect(await names()).toEqual(['b'])
  await deleteDatabases()
  expect(await names()).toEqual([])
})

test('one that stays in use is said, and the others go all the same', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const kept = await open('kept')
  ;(await open('other')).close()
  const deleting = deleteDatabases().then(
    () => 'done',
    (error: unknown) => error,
  )
  for (let i = 0; i < 30; i++) await new Promise((resolve) => setImmediate(resolve))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await deleting).toMatchObject({ code: 'internal' })
  vi.useRealTimers()
  expect(await names()).not.toContain('other')
  kept.close()
})
