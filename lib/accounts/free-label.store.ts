/** A name for an account that no other has yet. */
import type { Database } from '@/lib/db/database.store'

/** @example await freeLabel(db, 'Kraken') // 'Kraken' when no account is called so, else 'Kraken 2' */
export async function freeLabel(db: Database, wanted: string): Promise<string> {
  const taken = new Set((await db.accounts.toArray()).map(({ label }) => label))
  for (let number = 1; ; number++) {
    const label = number === 1 ? wanted : `${wanted} ${number}`
    if (!taken.has(label)) return label
  }
}
