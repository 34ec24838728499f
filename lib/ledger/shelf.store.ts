/**
 * The entries that the ledger holds in memory, kept up with the segments on the disk: only segments that are new are
 * opened, and what went with a segment that is gone is dropped unless another one brought it back (a compaction).
 */
import type { Entry } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { SegmentRow } from '@/lib/db/rows'
import { openLean } from '@/lib/history/pack-segments'
import { emptyPool } from '@/lib/history/segment-codec'
import { segmentCryptoKey } from '@/lib/history/segment-key'
import { readReplacements } from '@/lib/history/segments.store'

export interface Shelf {
  /** @returns ids of entries that came, went, or count differently since the last time */
  refresh: () => Promise<Set<EntryId>>
  entries: ReadonlyMap<EntryId, Entry>
  /** Which entry has taken the place of which. */
  replaced: ReadonlyMap<EntryId, EntryId>
}

/** An entry never changes, but the account's own telling may take the place of a file's under the same id. */
const isSameTelling = (before: Entry | undefined, now: Entry): boolean =>
  before !== undefined && before.origin === now.origin && before.importId === now.importId

/** Opened at once: decryption runs beside the decoding. */
const OPENED_AT_ONCE = 16

/** @param segmentKey 32 bytes */
export function createShelf(db: Database, segmentKey: Uint8Array): Shelf {
  const entries = new Map<EntryId, Entry>()
  const bySegment = new Map<string, EntryId[]>()
  const pool = emptyPool()
  let replaced = new Map<EntryId, EntryId>()

  const take = (segment: string, opened: readonly Entry[], changed: Set<EntryId>) => {
    bySegment.set(
      segment,
      opened.map(({ id }) => id),
    )
    for (const entry of opened) {
      const { id } = entry
      // What a compaction brings again stays where it was, or two segments would be held for it.
      if (isSameTelling(entries.get(id), entry)) continue
      entries.set(id, entry)
      changed.add(id)
    }
  }

  /** Entries of the segments that are gone and of no other. */
  const drop = (gone: readonly string[], changed: Set<EntryId>) => {
    const lost = gone.flatMap((segment) => bySegment.get(segment) ?? [])
    for (const segment of gone) bySegment.delete(segment)
    if (lost.length === 0) return
    const kept = new Set([...bySegment.values()].flat())
    for (const id of lost) if (!kept.has(id) && entries.delete(id)) changed.add(id)
  }

  const noteReplacements = (now: Map<EntryId, EntryId>, changed: Set<EntryId>) => {
    for (const id of [...now.keys(), ...replaced.keys()])
      if (now.has(id) !== replaced.has(id)) changed.add(id)
    replaced = now
  }

  return {
    entries,
    get replaced() {
      return replaced
    },
    refresh: async () => {
      const changed = new Set<EntryId>()
      const key = await segmentCryptoKey(segmentKey)
      const { fresh, gone } = await readChangedRows(db, bySegment)
      for (let from = 0; from < fresh.length; from += OPENED_AT_ONCE) {
        const batch = fresh.slice(from, from + OPENED_AT_ONCE)
        const opened = await Promise.all(batch.map((row) => openLean(key, row, pool)))
        for (const [index, row] of batch.entries()) take(row.id, opened[index] ?? [], changed)
      }
      drop(gone, changed)
      noteReplacements(await readReplacements(db, segmentKey), changed)
      return changed
    },
  }
}

/** In one transaction, so that a compaction in between hides nothing. */
function readChangedRows(
  db: Database,
  known: ReadonlyMap<string, unknown>,
): Promise<{ fresh: SegmentRow[]; gone: string[] }> {
  return db.transaction('r', db.segments, async () => {
    const ids = await db.segments.where('part').equals('entries').primaryKeys()
    const present = new Set<string>(ids)
    const rows = await db.segments.bulkGet(ids.filter((id) => !known.has(id)))
    return {
      fresh: rows.filter((row) => row !== undefined),
      gone: [...known.keys()].filter((id) => !present.has(id)),
    }
  })
}
