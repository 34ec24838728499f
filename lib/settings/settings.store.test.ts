import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { defaultSettings } from './settings'
import { readSettings, readSettingsState, storeSettings } from './settings.store'

let db: Database
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await storeSettings(db, { demo: true, currency: 'eur' })
})
afterEach(() => db.delete())

/** Changes one byte of a sealed row, around the middleware. */
async function damage(key: string): Promise<void> {
  const raw = db.backendDB()
  const store = () => raw.transaction('settings', 'readwrite').objectStore('settings')
  const row = await new Promise<{ sealed: Uint8Array }>((resolve) => {
    const request = store().get(key)
    request.onsuccess = () => resolve(request.result as { sealed: Uint8Array })
  })
  row.sealed[30] = (row.sealed[30] ?? 0) ^ 1
  await new Promise<void>((resolve) => {
    store().put(row).onsuccess = () => resolve()
  })
}

describe('a damaged row of settings', () => {
  test('is told from none and from a whole one', async () => {
    expect(await readSettingsState(db)).toMatchObject({ damaged: false, settings: { currency: 'eur' } })
    await db.settings.clear()
    expect(await readSettingsState(db)).toEqual({ damaged: false, settings: defaultSettings })
  })

  test('gives the defaults, and made-up money stays marked', async () => {
    await damage('settings')
    expect(await readSettingsState(db)).toEqual({
      damaged: true,
      settings: { ...defaultSettings, demo: true },
    })
  })

  test('is replaced by the first change, also inside a transaction, and the mark stays', async () => {
    await damage('settings')
    const stored = await db.transaction('rw', [db.settings, db.accounts], async () => {
      expect(await readSettings(db)).toEqual({ ...defaultSettings, demo: true })
      return storeSettings(db, { syncMinutes: 9 })
    })
    expect(stored).toEqual({ ...defaultSettings, demo: true, syncMinutes: 9 })
    expect(await readSettingsState(db)).toEqual({ damaged: false, settings: stored })
    expect(await db.settings.toArray()).toHaveLength(2)
  })
})

test('a damaged mark is read from the settings', async () => {
  await damage('demo')
  expect(await readSettingsState(db)).toMatchObject({ damaged: false, settings: { demo: true } })
})

test('a real profile is not marked by damage', async () => {
  await storeSettings(db, { demo: false })
  await damage('settings')
  expect((await readSettings(db)).demo).toBe(false)
})

test('a database that is closed is no damage', async () => {
  db.close()
  const failure: unknown = await readSettings(db).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Error)
  expect(failure).not.toBeInstanceOf(AppError)
  await db.open()
})

test('other damaged rows are still said', async () => {
  await db.settings.put({ key: 'other', value: 1 })
  await damage('other')
  await expect(db.settings.get('other')).rejects.toMatchObject({ code: 'vault-damaged' })
})

test('a damaged row is no error for a page that follows the settings', async () => {
  await damage('settings')
  const seen: unknown[] = []
  const following = liveQuery(() => readSettings(db)).subscribe({
    next: (settings) => void seen.push(settings),
    error: (error: unknown) => void seen.push(error),
  })
  await vi.waitFor(() => expect(seen).toEqual([{ ...defaultSettings, demo: true }]))
  following.unsubscribe()
})
