/**
 * Ready-made sealed records (AES-256-GCM) in a database of their own, read with raw IndexedDB so that the popup
 * paints without loading a database library. Encryption happens outside of any transaction.
 */
import { fromUtf8, utf8 } from '@/lib/core/bytes'

const DATABASE = 'holdfast-view'
const STORE = 'records'

export type ViewName = 'head' | 'full'

/** A record as it lies on disk. */
export interface SealedView {
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

function openStore(onMissing: (request: IDBOpenDBRequest) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.addEventListener('upgradeneeded', () => onMissing(request))
    request.addEventListener('success', () => {
      // Whoever deletes the database ("delete everything") does not wait for a reader.
      request.result.addEventListener('versionchange', () => request.result.close())
      resolve(request.result)
    })
    request.addEventListener('error', () => reject(request.error))
  })
}

const openForWriting = () => openStore((request) => void request.result.createObjectStore(STORE))

/** A reader does not create the database: after "delete everything" a page that was about to read leaves nothing behind. */
async function openForReading(): Promise<IDBDatabase | undefined> {
  let isMissing = false
  try {
    return await openStore((request) => {
      isMissing = true
      request.transaction?.abort()
    })
  } catch (error) {
    if (isMissing) return undefined
    throw error
  }
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

/** @returns the opened record, or `undefined` when there is none or it was written under another key */
export async function readView<T>(name: ViewName, key: CryptoKey): Promise<T | undefined> {
  const record = await readSealedView(name)
  return record && openSealedView<T>(name, record, key)
}

/** The record as it lies there: the read can begin before the key is known. */
export async function readSealedView(name: ViewName): Promise<SealedView | undefined> {
  const db = await openForReading()
  if (!db) return undefined
  try {
    return await settle<SealedView | undefined>(db.transaction(STORE).objectStore(STORE).get(name))
  } finally {
    db.close()
  }
}

/** @returns `undefined` for a record that was written under another key */
export async function openSealedView<T>(
  name: ViewName,
  record: SealedView,
  key: CryptoKey,
): Promise<T | undefined> {
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: record.iv, additionalData: utf8(name) },
      key,
      record.sealed,
    )
    return JSON.parse(fromUtf8(new Uint8Array(opened))) as T
  } catch {
    // A record of a former vault: it is rebuilt by the engine at the next tick and says nothing until then.
    return undefined
  }
}

/** Writes all records in one transaction: head and full view never disagree. */
export async function writeViews(views: Readonly<Record<ViewName, unknown>>, key: CryptoKey): Promise<void> {
  const records = await Promise.all(
    (Object.keys(views) as ViewName[]).map(async (name) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: utf8(name) },
        key,
        utf8(JSON.stringify(views[name])),
      )
      return { name, record: { iv, sealed } satisfies SealedView }
    }),
  )
  const db = await openForWriting()
  const transaction = db.transaction(STORE, 'readwrite')
  for (const { name, record } of records) transaction.objectStore(STORE).put(record, name)
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error))
  })
  db.close()
}

/** Deletes all records (vault lock does not need it; "delete everything" and restore do). */
export async function deleteViews(): Promise<void> {
  await settle(indexedDB.deleteDatabase(DATABASE))
}
