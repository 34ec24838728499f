/** The user's indexes: one sealed row. A row that does not open or no longer fits counts as none. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import { type MarketIndex, MOST_INDEXES, marketIndex } from './market-index'

const KEY = 'indexes'

export async function readIndexes(db: Database): Promise<MarketIndex[]> {
  const { row } = await readWhole(db.settings.get(KEY))
  const stored = v.safeParse(v.array(marketIndex), row?.value)
  return stored.success ? stored.output : []
}

/**
 * One of the same name takes the place of the one before.
 * @throws AppError when there are too many
 */
export async function storeIndex(db: Database, index: MarketIndex): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const others = (await readIndexes(db)).filter(({ name }) => name !== index.name)
    if (others.length >= MOST_INDEXES)
      throw new AppError(
        'invalid-input',
        say('There are {count} indexes already. Remove one first.', { count: MOST_INDEXES }),
      )
    await db.settings.put({ key: KEY, value: [...others, index] })
  })
}

export async function removeIndex(db: Database, id: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const kept = (await readIndexes(db)).filter((index) => index.id !== id)
    await db.settings.put({ key: KEY, value: kept })
  })
}
