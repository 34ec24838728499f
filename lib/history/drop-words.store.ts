/** Takes away what the user said of entries that are gone. */
import type { AccountId, EntryId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { wordsOf } from '@/lib/vault/mentioned-entries'

/**
 * Inside a transaction over overlays, links, lotChoices and issueChoices.
 * @param account set when the whole account goes: what was dismissed of it goes too
 */
export async function dropWords(
  db: Database,
  gone: ReadonlySet<EntryId>,
  account?: AccountId,
): Promise<void> {
  const issues = await db.issueChoices.toCollection().primaryKeys()
  const isOver = (word: string) => gone.has(word as EntryId) || word === account
  await db.issueChoices.bulkDelete(issues.filter((id) => wordsOf(id).some(isOver)))
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
