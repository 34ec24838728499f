/**
 * Segments in backups. A restore makes every entry's id anew under the vault that it is restored into, and tells which id
 * became which, so that corrections and links keep to their entries. Touches no database.
 */
import { base64, fromBase64 } from '@/lib/core/bytes'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, EntryId } from '@/lib/core/ids'
import type { KeyedHash } from '@/lib/db/keyed-hash'
import type { SegmentRow } from '@/lib/db/rows'
import type { CheckSegments, FileSegment, SegmentBackup } from '@/lib/vault/backup-segments'
import type { Books } from './books.store'
import { groupBy } from './group-by'
import { packSegments, rawSegmentId, type Sealer, unpackChecked, unpackReplacements } from './pack-segments'
import { decodeRaw, type RawRow } from './raw-codec'
import type { Replacement } from './replacements'
import { openSegment } from './segment-key'
import { entryIdOf } from './to-entries'

/** @param books those of the session: after a restore they know nothing of before */
export function createSegmentBackup({
  db,
  sealer,
  clear,
}: Pick<Books, 'db' | 'sealer' | 'clear'>): SegmentBackup {
  return {
    toFile: async (rows) => {
      const { key } = await sealer()
      const segments: FileSegment[] = []
      for (const row of rows) {
        const { id, accountId, part } = row
        segments.push({ id, accountId, part, content: base64(await openSegment(key, row)) })
      }
      return segments
    },
    check: checkFileSegments,
    restore: async (rows, asked) => {
      const tools = { sealer: await sealer(), hash: db.hash, asked }
      const renamed = new Map<EntryId, EntryId>()
      const segments: SegmentRow[] = []
      for (const [accountId, of] of groupBy(rows, (row) => row.accountId))
        segments.push(...(await restoreAccount(of, accountId, { ...tools, renamed })))
      return { segments, renamed }
    },
    forgetBefore: clear,
  }
}

export const checkFileSegments: CheckSegments = async (rows) => {
  for (const row of rows) await opened(row)
}

interface Opened {
  entries: Entry[]
  raw: RawRow[]
  replaced: Replacement[]
}

async function opened({ accountId, part, content }: FileSegment): Promise<Opened> {
  const bytes = fromBase64(content)
  const nothing: Opened = { entries: [], raw: [], replaced: [] }
  switch (part) {
    case 'entries':
      return { ...nothing, entries: await unpackChecked(bytes, accountId) }
    case 'raw':
      return { ...nothing, raw: await decodeRaw(bytes) }
    case 'replaced':
      return { ...nothing, replaced: await unpackReplacements(bytes) }
    default:
      return part satisfies never
  }
}

interface Restoring {
  sealer: Sealer
  hash: KeyedHash
  asked: ReadonlySet<EntryId>
  /** Filled. */
  renamed: Map<EntryId, EntryId>
}

/** One segment after the other, with its raw rows: a million entries are never all in memory. */
async function restoreAccount(
  rows: readonly FileSegment[],
  accountId: AccountId,
  { sealer, hash, asked, renamed }: Restoring,
): Promise<SegmentRow[]> {
  const first = rows.filter(({ part }) => part === 'entries')
  const pairs = new Set(first.map(({ id }) => rawSegmentId(id)))
  const raw = new Map(rows.filter(({ part }) => part === 'raw').map((row) => [row.id, row]))
  const apart = await openAll(
    rows.filter(({ part, id }) => part === 'replaced' || !(part === 'entries' || pairs.has(id))),
  )
  const wanted = new Set([...asked, ...idsIn(apart)])
  const fresh = new Map<EntryId, EntryId>()
  const segments: SegmentRow[] = []
  for (const row of first) {
    const rawRow = raw.get(rawSegmentId(row.id))
    const own = await openAll(rawRow ? [row, rawRow] : [row])
    const ids = new Map(own.entries.map(({ id, nativeId }) => [id, entryIdOf(hash, accountId, nativeId)]))
    for (const [before, id] of ids) if (wanted.has(before)) fresh.set(before, id)
    segments.push(...(await packSegments(sealer, accountId, named(own, ids))))
  }
  for (const [before, id] of fresh) if (asked.has(before)) renamed.set(before, id)
  return [...segments, ...(await packSegments(sealer, accountId, named(apart, fresh)))]
}

async function openAll(rows: readonly FileSegment[]): Promise<Opened> {
  const all: Opened = { entries: [], raw: [], replaced: [] }
  for (const each of await Promise.all(rows.map(opened))) {
    all.entries.push(...each.entries)
    all.raw.push(...each.raw)
    all.replaced.push(...each.replaced)
  }
  return all
}

const idsIn = ({ raw, replaced }: Opened): EntryId[] => [
  ...raw.map(({ entry }) => entry),
  ...replaced.flatMap((group) => [...group.replaced, ...group.by]),
]

/** What speaks of an entry that is not in the file is about nothing, and is left out. */
function named({ entries, raw, replaced }: Opened, ids: ReadonlyMap<EntryId, EntryId>): Opened {
  const names = (list: readonly EntryId[]) => list.flatMap((id) => ids.get(id) ?? [])
  return {
    entries: entries.map((entry) => ({ ...entry, id: ids.get(entry.id) ?? entry.id })),
    raw: raw.flatMap((row) => names([row.entry]).map((entry) => ({ ...row, entry }))),
    replaced: replaced
      .map((group) => ({ replaced: names(group.replaced), by: names(group.by) }))
      .filter((group) => group.replaced.length > 0 && group.by.length > 0),
  }
}
