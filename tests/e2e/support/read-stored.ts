/**
 * What the extension has stored, read from outside of it: a page hands over the raw records of IndexedDB and the
 * session's data key, and they are opened here. So a test compares what lies on disk, to the last digit, and not what
 * a page makes of it.
 */
import type { Page } from 'puppeteer-core'
import { fromBase64, fromUtf8, utf8 } from '@/lib/core/bytes'
import type {
  AccountRow,
  AssetRow,
  CredentialRow,
  CursorRow,
  HoldingRow,
  PriceRow,
  RateRow,
  RequestLogRow,
  SettingRow,
  SnapshotRow,
  StatusRow,
} from '@/lib/db/rows'
import { TABLES, type TableName } from '@/lib/db/schema'
import { openRow, type SealedRow } from '@/lib/db/seal-rows'
import type { PortfolioView } from '@/lib/portfolio/view'
import { subkeys, viewCryptoKey } from '@/lib/vault/subkeys'

export interface StoredTables {
  accounts: AccountRow[]
  credentials: CredentialRow[]
  statuses: StatusRow[]
  holdings: HoldingRow[]
  assets: AssetRow[]
  prices: PriceRow[]
  snapshots: SnapshotRow[]
  settings: SettingRow[]
  cursors: CursorRow[]
  requests: RequestLogRow[]
  rates: RateRow[]
  [table: string]: unknown[]
}

export interface Stored {
  tables: StoredTables
  /** The record that popup and dashboard paint; absent before the first one. */
  view: PortfolioView | undefined
}

interface RawStores {
  dataKey: string | undefined
  tables: Record<string, Record<string, unknown>[]>
  view: { iv: string; sealed: string } | undefined
}

/**
 * Runs inside the page. Bytes become `{ bytes: base64 }`, since only JSON crosses to here.
 * @param only tables that are read; `null`: all
 */
const readRaw = (only: readonly TableName[] | null) => `(async () => {
  const only = ${JSON.stringify(only)}
  const settle = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  const base64 = (source) => {
    const bytes = new Uint8Array(source.buffer ?? source, source.byteOffset ?? 0, source.byteLength)
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  const portable = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) =>
    [name, value instanceof Uint8Array || value instanceof ArrayBuffer ? { bytes: base64(value) } : value]))
  const known = (await indexedDB.databases()).map(({ name }) => name)
  const tables = {}
  if (known.includes('holdfast')) {
    const db = await settle(indexedDB.open('holdfast'))
    const names = [...db.objectStoreNames].filter((name) => !only || only.includes(name))
    if (names.length > 0) {
      const transaction = db.transaction(names)
      for (const name of names) tables[name] = (await settle(transaction.objectStore(name).getAll())).map(portable)
    }
    db.close()
  }
  let view
  if (known.includes('holdfast-view')) {
    const db = await settle(indexedDB.open('holdfast-view'))
    const record = await settle(db.transaction('records').objectStore('records').get('full'))
    if (record) view = { iv: base64(record.iv), sealed: base64(record.sealed) }
    db.close()
  }
  const { 'vault.dataKey': dataKey } = await chrome.storage.session.get('vault.dataKey')
  return { dataKey, tables, view }
})()`

/** @throws Error while the vault is locked: without the data key nothing can be read, here as anywhere */
export const readStored = (page: Page): Promise<Stored> => read(page, null)

/** Whoever looks again and again reads no more than it looks at. @example await readTable(page, 'runs') */
export const readTable = async (page: Page, table: TableName): Promise<unknown[]> =>
  (await read(page, [table])).tables[table] ?? []

/** The record that popup and dashboard paint; absent before the first one. */
export const readStoredView = async (page: Page): Promise<PortfolioView | undefined> =>
  (await read(page, [])).view

async function read(page: Page, only: readonly TableName[] | null): Promise<Stored> {
  const { dataKey, tables, view } = (await page.evaluate(readRaw(only))) as RawStores
  if (dataKey === undefined) throw new Error('The vault is locked: there is no data key in the session.')
  const key = fromBase64(dataKey)
  const { rows } = await subkeys(key)
  const opened = Object.fromEntries(
    Object.keys(TABLES).map((name) => [name, openTable(name as TableName, tables[name] ?? [], rows)]),
  )
  return { tables: opened as unknown as StoredTables, view: view && (await openView(view, key)) }
}

function openTable(table: TableName, raw: Record<string, unknown>[], key: Uint8Array): unknown[] {
  const { sealed, clear } = TABLES[table]
  if (sealed !== true) return raw
  return raw.map((row) => {
    const blob = fromBase64((row.sealed as { bytes: string }).bytes)
    return openRow({ ...row, sealed: blob } as unknown as SealedRow, { key, table, clear })
  })
}

async function openView(record: { iv: string; sealed: string }, dataKey: Uint8Array): Promise<PortfolioView> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64(record.iv), additionalData: utf8('full') },
    await viewCryptoKey(dataKey),
    fromBase64(record.sealed),
  )
  return JSON.parse(fromUtf8(new Uint8Array(plain))) as PortfolioView
}

/** What no failed act may change: which accounts, keys and holdings there are. */
export const countStored = ({ tables: { accounts, credentials, statuses, holdings, assets } }: Stored) => ({
  accounts: accounts.length,
  credentials: credentials.length,
  statuses: statuses.length,
  holdings: holdings.length,
  assets: assets.length,
})
