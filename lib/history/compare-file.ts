/** A file's rows against what stands in the account's history. Pure. */

import type { Entry } from '@/lib/core/entry'
import type { AccountId, EntryId, ImportId } from '@/lib/core/ids'
import type { KeyedHash } from '@/lib/db/keyed-hash'
import type { ImportedDraft } from '@/lib/imports/define-importer'
import { factKey } from './fact-key'
import { matchFacts } from './match-facts'
import type { RawRow } from './raw-codec'
import type { Replacement } from './replacements'
import { entryIdOf, toEntries } from './to-entries'

export interface StandingEntries {
  entries: readonly Entry[]
  replacements: readonly Replacement[]
}

export interface ComparedRow {
  lines: readonly number[]
  entry: Entry
  verdict: 'new' | 'duplicate' | 'conflict'
  /** Of a conflict: what stands in the history instead. */
  against?: Entry
}

export interface ComparedFile {
  rows: ComparedRow[]
  raw: RawRow[]
}

export interface FileQuestion {
  drafts: readonly ImportedDraft[]
  standing: StandingEntries
  accountId: AccountId
  hash: KeyedHash
  importId?: ImportId
}

/** A row under the id of another telling that differs is another sighting, and needs an id of its own to be taken. */
const OWN_ID = '#file'

/** A row that stands there already, by its id or as the same fact, is a duplicate; each standing entry excuses one row. */
export function compareFile({ drafts, standing, accountId, hash, importId }: FileQuestion): ComparedFile {
  const maker = { accountId, hash, ...(importId === undefined ? {} : { importId }) }
  const made = toEntries(
    drafts.map(({ draft }) => draft),
    maker,
  )
  const lines = linesOf(drafts, accountId, hash)
  const byId = new Map(standing.entries.map((entry) => [entry.id, entry]))
  const known = made.entries.filter((entry) => isKnown(entry, byId, hash))
  const open = made.entries.filter((entry) => !isKnown(entry, byId, hash))
  const left = notYetUsed(standing, new Set(known.map(({ id }) => id)))
  const { same, conflicts } = matchFacts({ arriving: open, standing: left })
  const told = new Set([...known.map(({ id }) => id), ...same.flatMap(({ arriving }) => arriving)])
  const disputed = new Map(conflicts.map((each) => [each.arriving, byId.get(each.standing)]))
  const rows = made.entries.map((entry): ComparedRow => {
    const row = { lines: lines.get(entry.id) ?? [], entry: withOwnId(entry, byId, hash) }
    if (told.has(entry.id)) return { ...row, verdict: 'duplicate' }
    const against = disputed.get(entry.id)
    return against ? { ...row, verdict: 'conflict', against } : { ...row, verdict: 'new' }
  })
  return { rows, raw: renamed(made.raw, rows, made.entries) }
}

function linesOf(drafts: readonly ImportedDraft[], accountId: AccountId, hash: KeyedHash) {
  const lines = new Map<EntryId, readonly number[]>()
  for (const each of drafts) {
    const id = entryIdOf(hash, accountId, each.draft.nativeId)
    lines.set(id, [...(lines.get(id) ?? []), ...each.lines])
  }
  return lines
}

const ownId = ({ accountId, nativeId }: Entry, hash: KeyedHash): EntryId =>
  entryIdOf(hash, accountId, nativeId + OWN_ID)

function isKnown(entry: Entry, byId: ReadonlyMap<EntryId, Entry>, hash: KeyedHash): boolean {
  const stands = byId.get(entry.id)
  return stands !== undefined && (factKey(stands) === factKey(entry) || byId.has(ownId(entry, hash)))
}

function withOwnId(entry: Entry, byId: ReadonlyMap<EntryId, Entry>, hash: KeyedHash): Entry {
  const stands = byId.get(entry.id)
  if (!stands || factKey(stands) === factKey(entry)) return entry
  return { ...entry, id: ownId(entry, hash), nativeId: entry.nativeId + OWN_ID }
}

/** What counts, less what the known rows of this very file have been matched with. */
function notYetUsed({ entries, replacements }: StandingEntries, known: ReadonlySet<EntryId>): Entry[] {
  const gone = new Set<EntryId>(known)
  for (const { replaced, by } of replacements) {
    for (const id of replaced) gone.add(id)
    if (replaced.some((id) => known.has(id))) for (const id of by) gone.add(id)
  }
  return entries.filter(({ id }) => !gone.has(id))
}

function renamed(raw: readonly RawRow[], rows: readonly ComparedRow[], made: readonly Entry[]): RawRow[] {
  const ids = new Map(made.map(({ id }, index) => [id, rows[index]?.entry.id ?? id]))
  return raw.map((row) => ({ ...row, entry: ids.get(row.entry) ?? row.entry }))
}

/** What of the file is stored; a conflict that is taken takes the place of what stood there. */
export function takenRows(
  { rows, raw }: ComparedFile,
  takeConflicts: boolean,
): { entries: Entry[]; raw: RawRow[]; replacements: Replacement[] } {
  const taken = rows.filter(({ verdict }) => verdict === 'new' || (takeConflicts && verdict === 'conflict'))
  const ids = new Set(taken.map(({ entry }) => entry.id))
  return {
    entries: taken.map(({ entry }) => entry),
    raw: raw.filter(({ entry }) => ids.has(entry)),
    replacements: taken.flatMap(({ entry, against }) =>
      against ? [{ replaced: [against.id], by: [entry.id] }] : [],
    ),
  }
}
