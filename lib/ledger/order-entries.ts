/** Entries as they count: what another sighting has replaced is left out, overlays are laid over, oldest first. Pure. */
import type { Entry, Overlay } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import { applyOverlay, type EffectiveEntry } from '@/lib/history/effective-entry'

export interface OrderedEntries {
  /** What the history page shows: ignored ones too. */
  shown: EffectiveEntry[]
  /** What counts. */
  counted: EffectiveEntry[]
  byId: Map<EntryId, EffectiveEntry>
}

export interface EntrySources {
  entries: ReadonlyMap<EntryId, Entry>
  replaced: ReadonlyMap<EntryId, EntryId>
  overlays: ReadonlyMap<EntryId, Overlay>
}

const older = (a: Entry, b: Entry): number => a.at - b.at || (a.id < b.id ? -1 : 1)

/** Entries of the same moment are ordered by id, so that every build gives the same book. */
export function orderEntries({ entries, replaced, overlays }: EntrySources): OrderedEntries {
  const shown: EffectiveEntry[] = []
  for (const entry of entries.values()) {
    if (replaced.has(entry.id)) continue
    shown.push(applyOverlay(entry, overlays.get(entry.id)))
  }
  shown.sort(older)
  const counted = overlays.size === 0 ? shown : shown.filter(({ ignored }) => !ignored)
  return { shown, counted, byId: new Map(shown.map((entry) => [entry.id, entry])) }
}
