/** What pages read and follow: the sealed view, the vault's state, settings and private tables. Reading only. */
import { liveQuery } from 'dexie'
import { useEffect, useState } from 'react'
import type { Database } from '@/lib/db/database.store'
import type {
  AccountRow,
  AssetRow,
  HistoryRow,
  ImportRow,
  RequestLogRow,
  SavedFilterRow,
} from '@/lib/db/rows'
import { defaultSettings, type Settings } from '@/lib/settings/settings'
import { readSettings } from '@/lib/settings/settings.store'
import { watchVaultSession } from '@/lib/vault/session.browser'
import { pageDatabase } from './page-database'

/**
 * A live answer over the private tables, re-run when a write in any context touches what it read.
 * @returns `initial` until the first answer and while locked
 */
export function useTables<T>(query: (db: Database) => Promise<T>, initial: T): T {
  const [value, setValue] = useState(initial)
  const [session, setSession] = useState(0)
  useEffect(() => watchVaultSession(() => setSession((count) => count + 1)), [])
  useEffect(() => {
    let stop = () => {}
    let ended = false
    setValue(initial)
    void pageDatabase().then((db) => {
      if (!db || ended) return
      const subscription = liveQuery(() => query(db)).subscribe({
        next: setValue,
        error: () => setValue(initial),
      })
      stop = () => subscription.unsubscribe()
    })
    return () => {
      ended = true
      stop()
    }
    // The query is a constant of the hook that calls this; a new session opens the database anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [session])
  return value
}

export const useSettings = (): Settings => useTables(readSettings, defaultSettings)

const NO_ACCOUNTS: AccountRow[] = []
/** As they are stored, with their sources; no secret is in them. */
export const useAccountRows = (): AccountRow[] => useTables((db) => db.accounts.toArray(), NO_ACCOUNTS)

const NO_ASSETS: AssetRow[] = []
export const useAssetRows = (): AssetRow[] => useTables((db) => db.assets.toArray(), NO_ASSETS)

/** Newest first; `null` until they are read. */
export const useRequestLog = (limit: number): RequestLogRow[] | null =>
  useTables<RequestLogRow[] | null>((db) => db.requests.orderBy('at').reverse().limit(limit).toArray(), null)

const NO_HISTORIES: HistoryRow[] = []
/** How far each account's history has come. */
export const useHistories = (): HistoryRow[] => useTables((db) => db.histories.toArray(), NO_HISTORIES)

const NO_IMPORTS: ImportRow[] = []
/** Newest first. */
export const useImports = (): ImportRow[] =>
  useTables(async (db) => (await db.imports.toArray()).sort((a, b) => b.at - a.at), NO_IMPORTS)

const NO_FILTERS: SavedFilterRow[] = []
export const useSavedFilters = (): SavedFilterRow[] =>
  useTables(async (db) => (await db.savedFilters.toArray()).sort((a, b) => a.at - b.at), NO_FILTERS)

export { usePreferences } from './preferences.hooks'
export { useVaultState, useView } from './view.hooks'
