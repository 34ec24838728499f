/** What a page of an account's own tellings means for what is stored. Pure. */
import type { Entry } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import { type AccountBook, addLoose, createNeighbourhood } from './account-book'
import { matchFacts } from './match-facts'
import type { Replacement } from './replacements'

export interface MergedPage {
  /** To be stored. */
  entries: Entry[]
  /** Forerunners under the same id: the account's own telling takes their place in their segments. */
  adopted: Set<EntryId>
  replacements: Replacement[]
}

/** @param arriving each with an id of its own */
export function mergePage(book: AccountBook, arriving: readonly Entry[]): MergedPage {
  const adopted = new Set(arriving.filter(({ id }) => book.fileSegments.has(id)).map(({ id }) => id))
  const entries = arriving
    .filter(({ id }) => adopted.has(id) || !book.ids.has(id))
    .map((entry) => withNote(entry, book.notes.get(entry.id)))
  const fresh = entries.filter(({ id }) => !adopted.has(id))
  return { entries, adopted, replacements: replacementsOf(book, fresh, adopted) }
}

const withNote = (entry: Entry, note: string | undefined): Entry =>
  note === undefined || entry.note !== undefined ? entry : { ...entry, note }

function replacementsOf(
  book: AccountBook,
  fresh: readonly Entry[],
  adopted: ReadonlySet<EntryId>,
): Replacement[] {
  if (fresh.length === 0 || book.fileRows.size === 0) return []
  const isNear = createNeighbourhood(fresh)
  const rows = [...book.fileRows.values()].filter((row) => !adopted.has(row.id) && isNear(row))
  const loose = [...book.loose.values()].filter(isNear)
  return matchFacts({ arriving: [...fresh, ...loose], standing: rows }).same.map(
    ({ arriving, standing }) => ({
      replaced: standing,
      by: arriving,
    }),
  )
}

/** Takes what was stored into the book. */
export function notePage(book: AccountBook, { entries, adopted, replacements }: MergedPage): void {
  for (const id of adopted) {
    book.fileSegments.delete(id)
    book.fileRows.delete(id)
  }
  for (const { replaced, by } of replacements) {
    for (const id of replaced) book.fileRows.delete(id)
    for (const id of by) book.loose.delete(id)
  }
  const used = new Set(replacements.flatMap(({ by }) => by))
  for (const { id } of entries) book.ids.add(id)
  addLoose(
    book,
    entries.filter(({ id }) => !used.has(id)),
  )
}
