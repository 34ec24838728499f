/** Takes away what the user said of entries that are gone. */
import type { EntryId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'

/** Inside a transaction over overlays, links and lotChoices. */
export async function dropWords(db: Database, gone: ReadonlySet<EntryId>): Promise<void> {
  if (gone.size === 0) return
  for (const table of [db.overlays, db.lotChoices]) {
    const ids = (await table.toCollection().primaryKeys()).filter((id) => gone.has(id))
    await table.bulkDelete(ids)
  }
  const links = await db.links.toArray()
  await db.links.bulkDelete(
    links.filter(({ from, to }) => gone.has(from) || (to !== undefined && gone.has(to))).map(({ id }) => id),
  )
}
