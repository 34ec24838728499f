/** Hears of what the engine stores in tables that rules look at, whoever stores it. */
import Dexie, { type ObservabilitySet } from 'dexie'
import type { TableName } from '@/lib/db/schema'

/** @returns a function that stops listening @example const stop = onTablesChanged(['orders'], wake) */
export function onTablesChanged(tables: readonly TableName[], then: () => void): () => void {
  const watched = new Set(tables.map((table) => `/${table}/`))
  const hear = (parts: ObservabilitySet) => {
    // `idb://holdfast/orders/` and, for an index, its name behind that.
    if (
      Object.keys(parts).some((part) => watched.has(part.replace(/^idb:\/\/[^/]+/, '').replace(/[^/]*$/, '')))
    )
      then()
  }
  Dexie.on('storagemutated', hear)
  return () => Dexie.on.storagemutated.unsubscribe(hear)
}
