/**
 * What an earlier version left in a browser: its private database as it lies on disk (sealed), what it keeps beside it, and
 * the rows that a person would miss, as they were opened then. `tests/harness/keep-profile.mts` makes one from any build.
 */
import type { Page } from 'puppeteer-core'
import type { StrategyRow } from '@/lib/db/rows'
import { call } from '@/tests/harness/drive.mts'
import { eventually } from './as-a-person'
import { specFor } from './at-the-strategy'
import { createVault } from './connect-everything'
import { historyIsRead, ledgerIsReady } from './in-the-past'
import { openWorld } from './open-world'
import { readStored, type Stored } from './read-stored'

interface RawStore {
  keyPath: string
  indexes: readonly { name: string; keyPath: string | string[] }[]
  /** Bytes are `{ bytes: base64 }`. */
  rows: Record<string, unknown>[]
}

export interface KeptProfile {
  /** Of the schema, as Dexie counts it. */
  schema: number
  stores: Record<string, RawStore>
  /** `storage.local`. */
  local: Record<string, unknown>
  /** Rows as they were, and the sum that the pages showed. */
  expected: { netWorth: string; rows: Record<string, unknown[]> }
}

/** What no update may touch: not what is read anew (prices, statuses, rates), computed, or logged. */
export const KEPT_TABLES = [
  'accounts',
  'credentials',
  'holdings',
  'segments',
  'overlays',
  'portfolios',
  'tags',
  'contacts',
  'papers',
  'strategies',
  'settings',
] as const

/** Of a strategy: what its owner has said, not what was computed since. */
const toldOf = (table: string, row: unknown): unknown => {
  if (table !== 'strategies') return row
  const { id, name, at, spec, automation } = row as StrategyRow
  return { id, name, at, spec, automation }
}

/** Drawn from a seed: the same keys, balances and prices when it is opened again. */
export const KEPT_SEED = 'kept'
export const KEPT_SANDBOX = { seed: KEPT_SEED, chains: [], evil: false, trades: 12 }

/** A small portfolio with all that a person may have made, and everything paused. */
export async function makeProfile(): Promise<KeptProfile> {
  const world = await openWorld(KEPT_SANDBOX)
  try {
    const { desk, sandbox } = world
    await createVault(desk)
    const add = async (label: string, source: object) =>
      (await call<{ id: string }>(desk, 'accounts.add', { label, source })).id
    const kraken = await add('Kraken', {
      kind: 'exchange',
      venue: 'kraken',
      credentials: sandbox.credentials.kraken.reading,
    })
    await historyIsRead(desk, 1)
    const vault = await add('Cold store', {
      kind: 'manual',
      positions: [{ asset: 'coin:bitcoin', symbol: 'BTC', quantity: '0.25' }],
    })
    await add('Paper', {
      kind: 'paper',
      venue: 'kraken',
      start: [{ code: 'USD', quantity: '10000' }],
      counted: false,
    })
    const { id: tag } = await call<{ id: string }>(desk, 'tags.save', { name: 'Long term' })
    await call(desk, 'accounts.edit', { id: vault, tags: [tag] })
    await call(desk, 'portfolios.save', { name: 'Mine', accounts: [kraken, vault] })
    await call(desk, 'contacts.save', {
      address: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
      name: 'Savings',
    })
    await call(desk, 'rebalance.save', { name: 'Core', spec: specFor([kraken]) })
    const { id: gift } = await call<{ id: string }>(desk, 'history.add', {
      account: vault,
      at: Date.UTC(2024, 0, 15, 12),
      kind: 'gift-received',
      legs: [{ asset: 'coin:bitcoin', quantity: '0.25' }],
      value: { currency: 'usd', value: '10500' },
    })
    await call(desk, 'history.correct', { entry: gift, overlay: { note: 'From my aunt' } })
    await call(desk, 'settings.change', { currency: 'eur' })
    await call(desk, 'sync.now', {})
    await ledgerIsReady(desk)
    for (const { id } of (await readStored(desk)).tables.accounts)
      await call(desk, 'accounts.pause', { id, paused: true })
    const stored = await eventually('a portfolio that is told whole', async () => {
      const now = await readStored(desk)
      if (now.view?.currency !== 'eur' || now.view.accounts.some(({ paused }) => !paused))
        throw new Error('not yet')
      return now
    })
    return { ...(await dump(desk)), expected: expectedOf(stored) }
  } finally {
    await world.close()
  }
}

/** The same rows and the same sum, of what is stored now. */
export const expectedOf = ({ tables, view }: Stored): KeptProfile['expected'] => ({
  netWorth: String(view?.netWorth),
  rows: Object.fromEntries(
    KEPT_TABLES.map((name) => [
      name,
      (tables[name] ?? [])
        .map((row) => toldOf(name, row))
        .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    ]),
  ),
})

/** Tables that are read again whenever they are missing, and large. */
const READ_AGAIN = ['closes', 'markets', 'pastRates']

const dump = (page: Page): Promise<Omit<KeptProfile, 'expected'>> =>
  page.evaluate(DUMP) as Promise<Omit<KeptProfile, 'expected'>>

/** Puts it in place of what is there, as if this browser had had the earlier version; start the browser anew afterwards. */
export const putProfile = (page: Page, { schema, stores, local }: KeptProfile): Promise<unknown> =>
  page.evaluate(`(${PUT})(${JSON.stringify({ schema, stores, local })})`)

const SETTLE = `(request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result)
  request.onerror = () => fail(request.error)
  request.onblocked = () => fail(new Error('blocked'))
})`

const DUMP = `(async () => {
  const settle = ${SETTLE}
  const portable = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => {
    if (!(value instanceof Uint8Array || value instanceof ArrayBuffer)) return [name, value]
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return [name, { bytes: btoa(text) }]
  }))
  const db = await settle(indexedDB.open('holdfast'))
  const transaction = db.transaction([...db.objectStoreNames])
  const stores = {}
  for (const name of db.objectStoreNames) {
    const store = transaction.objectStore(name)
    const indexes = [...store.indexNames].map((each) => ({ name: each, keyPath: store.index(each).keyPath }))
    const rows = ${JSON.stringify(READ_AGAIN)}.includes(name) ? [] : (await settle(store.getAll())).map(portable)
    stores[name] = { keyPath: store.keyPath, indexes, rows }
  }
  const schema = db.version / 10
  db.close()
  return { schema, stores, local: await chrome.storage.local.get(null) }
})()`

const PUT = `async ({ schema, stores, local }) => {
  const settle = ${SETTLE}
  const whole = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) =>
    [name, typeof value?.bytes === 'string' ? Uint8Array.from(atob(value.bytes), (char) => char.charCodeAt(0)) : value]))
  await chrome.storage.local.clear()
  await chrome.storage.local.set(local)
  for (const { name } of await indexedDB.databases()) await settle(indexedDB.deleteDatabase(name))
  const opening = indexedDB.open('holdfast', schema * 10)
  opening.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, { keyPath })
      for (const index of indexes) store.createIndex(index.name, index.keyPath)
    }
  }
  const db = await settle(opening)
  const transaction = db.transaction(Object.keys(stores), 'readwrite')
  const done = new Promise((resolve, fail) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => fail(transaction.error)
  })
  for (const [name, { rows }] of Object.entries(stores)) for (const row of rows) transaction.objectStore(name).put(whole(row))
  await done
  db.close()
}`
