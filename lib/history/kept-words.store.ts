/** What the user has said of one entry, kept while it is gone, and said again when it comes back. Newer words stay. */
import type { EntryId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { IssueChoiceRow, LinkRow, LotChoiceRow, OverlayRow } from '@/lib/db/rows'
import { wordsOf } from '@/lib/vault/mentioned-entries'
import { contradicts, idsOf } from './link-verdicts'

export interface Words {
  overlays: readonly OverlayRow[]
  lotChoices: readonly LotChoiceRow[]
  issueChoices: readonly IssueChoiceRow[]
  links: readonly LinkRow[]
}

export const NO_WORDS: Words = { overlays: [], lotChoices: [], issueChoices: [], links: [] }

export const wordTables = (db: Database) => [db.overlays, db.links, db.lotChoices, db.issueChoices]

/** Inside a transaction over `wordTables`. A row that does not open any more is not kept. */
export async function readWords(db: Database, entry: EntryId): Promise<Words> {
  const issues = await db.issueChoices.toCollection().primaryKeys()
  const links = await db.links.toCollection().primaryKeys()
  return {
    overlays: await readWholeRows([entry], (id) => db.overlays.get(id)),
    lotChoices: await readWholeRows([entry], (id) => db.lotChoices.get(id)),
    issueChoices: await readWholeRows(
      issues.filter((id) => wordsOf(id).includes(entry)),
      (id) => db.issueChoices.get(id),
    ),
    links: (await readWholeRows(links, (id) => db.links.get(id))).filter((row) => idsOf(row).includes(entry)),
  }
}

/** Inside a transaction over `wordTables`. Said of the other entry of a link meanwhile counts more than the link. */
export async function putBackWords(db: Database, words: Words): Promise<void> {
  await db.overlays.bulkPut([...words.overlays])
  await db.lotChoices.bulkPut([...words.lotChoices])
  await db.issueChoices.bulkPut([...words.issueChoices])
  const said = await db.links.toArray()
  await db.links.bulkPut(words.links.filter((row) => !said.some((newer) => contradicts(newer, row))))
}
