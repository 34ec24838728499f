/**
 * The private database as pages read it (they never write). Loaded lazily, so that the popup paints without it;
 * opened with the key of the unlocked session and closed as soon as that is gone.
 */
import type { Database } from '@/lib/db/database.store'
import { readOpenDataKey, watchVaultSession } from '@/lib/vault/session.browser'

let opened: Promise<Database | undefined> | undefined

/** @returns `undefined` while the vault or the screen is locked */
export function pageDatabase(): Promise<Database | undefined> {
  opened ??= open()
  return opened
}

async function open(): Promise<Database | undefined> {
  const dataKey = await readOpenDataKey()
  if (!dataKey) return undefined
  const [{ openDatabase }, { subkeys }] = await Promise.all([
    import('@/lib/db/database.store'),
    import('@/lib/vault/subkeys'),
  ])
  const { rows, index } = await subkeys(dataKey)
  return openDatabase({ rowKey: rows, indexKey: index })
}

/** Closes when the session changes; the next reader opens anew. Called once per page. */
export function closeOnLock(): () => void {
  return watchVaultSession(() => {
    const closing = opened
    opened = undefined
    void closing?.then((db) => db?.close())
  })
}
