/** What every engine job may use. Time, randomness and the network come in here and nowhere else. */
import type { Database } from '@/lib/db/database.store'
import type { GuardedFetch } from './guarded-fetch.client'

export interface EngineContext {
  db: Database
  fetch: GuardedFetch
  now: () => number
  randomBytes: (length: number) => Uint8Array
  /** Seals the view records. */
  viewKey: CryptoKey
  /** Tells the pages that something was written. */
  announce: (kind: 'view' | 'sync' | 'settings' | 'ledger' | 'rebalance' | 'alerts' | 'assistant') => void
}
