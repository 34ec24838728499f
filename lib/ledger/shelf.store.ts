/**
 * The entries that the ledger holds in memory, kept up with the segments on the disk: only segments that are new are
 * opened, and what went with a segment that is gone is dropped unless another one brought it back (a compaction).
 */
import type { Entry } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { FULL_SEGMENT } from '@/lib/history/segment-bounds'
import { emptyPool } from '@/lib/history/segment-codec'
import { readReplacements } from '@/lib/history/segments.store'
import { type EntriesById, type EntryIds, EntryIndex } from './entry-index'
import { openSegments } from './shelf-segments.store'

export interface Shelf {
  /** @returns ids of entries that came, went, or count differently since the last time */
  refresh: () => Promise<EntryIds>
  entries: EntriesById
  /** Which entry has taken the place of which. */
  replaced: ReadonlyMap<EntryId, EntryId>
}

/** Ids are gathered here; the first time everything has come, and nobody needs a list of a million. */
type Changed = EntryId[] | undefined

/** @param segmentKey 32 bytes */
export function createShelf(db: Database, segmentKey: Uint8Array): Shelf {
  const entries = new EntryIndex()
  /** What each brought, as it is held. */
  const bySegment = new Map<string, readonly Entry[]>()
  const pool = emptyPool()
  let replaced = new Map<EntryId, EntryId>()
  /** Once everything has been told, only what changes is. */
  let isTold = false

  const take = (segment: string, opened: readonly Entry[], changed: Changed) => {
    const held = opened.map((entry) => {
      if (!entries.hold(entry)) return entries.get(entry.id) ?? entry
      changed?.push(entry.id)
      return entry
    })
    bySegment.set(segment, held)
  }

  /** Entries of the segments that are gone and of no other. */
  const drop = (gone: readonly string[], changed: Changed) => {
    for (const segment of gone) {
      for (const { id } of bySegment.get(segment) ?? []) if (entries.release(id)) changed?.push(id)
      bySegment.delete(segment)
    }
  }

  const noteReplacements = (now: Map<EntryId, EntryId>, changed: Changed) => {
    for (const id of [...now.keys(), ...replaced.keys()])
      if (now.has(id) !== replaced.has(id)) changed?.push(id)
    replaced = now
  }

  /** @returns whether all of them were there: what a compaction has taken away meanwhile is not */
  const takeAll = async (ids: readonly string[], changed: Changed): Promise<boolean> => {
    entries.expect(ids.length * FULL_SEGMENT)
    let areThere = true
    for await (const { id, opened } of openSegments(db, segmentKey, { ids, pool }))
      if (opened) take(id, opened, changed)
      else areThere = false
    return areThere
  }

  /** Until everything is there that was on the disk at one moment, and nothing else is. */
  const takeChanges = async (changed: Changed) => {
    for (;;) {
      const present = new Set<string>(await db.segments.where('part').equals('entries').primaryKeys())
      const fresh = [...present].filter((id) => !bySegment.has(id))
      if (!(await takeAll(fresh, changed))) continue
      const gone = [...bySegment.keys()].filter((id) => !present.has(id))
      return drop(gone, changed)
    }
  }

  return {
    entries,
    get replaced() {
      return replaced
    },
    refresh: async () => {
      const changed: Changed = isTold ? [] : undefined
      await takeChanges(changed)
      noteReplacements(await readReplacements(db, segmentKey), changed)
      isTold = true
      return changed ? new Set(changed) : entries.ids()
    },
  }
}
