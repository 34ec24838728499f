/**
 * The vault header's second home: a small IndexedDB database of its own, so that losing `storage.local` or the
 * product's database does not lose the vault. Raw IndexedDB, because the worker stays thin.
 */

const DATABASE = 'holdfast-vault'
const STORE = 'copies'
const KEY = 'header'

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB request failed')))
  })

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('IndexedDB transaction failed'))
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('error', fail)
    transaction.addEventListener('abort', fail)
  })

async function withDatabase<T>(use: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE))
  const database = await settled(opening)
  try {
    return await use(database)
  } finally {
    database.close()
  }
}

/** @returns the stored text, or `undefined` when there is none */
export const readSecondCopy = (): Promise<unknown> =>
  withDatabase((database) => settled<unknown>(database.transaction(STORE).objectStore(STORE).get(KEY)))

/** Resolves when the text is on disk as far as the browser promises it. */
export const writeSecondCopy = (text: string): Promise<void> =>
  withDatabase((database) => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' })
    transaction.objectStore(STORE).put(text, KEY)
    return completed(transaction)
  })

export async function eraseSecondCopy(): Promise<void> {
  await settled(indexedDB.deleteDatabase(DATABASE))
}
