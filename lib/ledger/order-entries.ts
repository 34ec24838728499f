/**
 * Entries as they count: what another sighting has replaced is left out, overlays are laid over, oldest first. Kept from
 * one build to the next: what changed is put in its place, and what did not stays the same object. Pure.
 */
import { differingKeys } from '@/lib/core/differing-keys'
import type { Entry, Overlay } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import { applyOverlay, type EffectiveEntry, inOrder } from '@/lib/history/effective-entry'
import type { EntriesById, EntryIds } from './entry-index'
import { sortByTime } from './sort-by-time'

export interface OrderedEntries {
  /** What the history page shows: ignored ones too. */
  readonly shown: readonly EffectiveEntry[]
  /** What counts. */
  readonly counted: readonly EffectiveEntry[]
  readonly entryOf: (id: EntryId) => EffectiveEntry | undefined
}

export interface EntrySources {
  entries: EntriesById
  replaced: ReadonlyMap<EntryId, EntryId>
  overlays: ReadonlyMap<EntryId, Overlay>
  /** Entries that came, went, or count differently since the last time. */
  changed: EntryIds
}

/** Entries of the same moment are ordered by what their source calls them, so that every build gives the same book. */
export class EntryOrder {
  private shown: readonly EffectiveEntry[] = []
  private counted: readonly EffectiveEntry[] = []
  /** Entries that are not as they were told: of a million, few. */
  private readonly corrected = new Map<EntryId, EffectiveEntry>()
  private overlays: ReadonlyMap<EntryId, Overlay> = new Map()

  /** @example new EntryOrder().update({ entries, replaced, overlays, changed: new Set(entries.keys()) }).counted */
  update(sources: EntrySources): OrderedEntries {
    const { entries, replaced, overlays, changed } = sources
    const said = differingKeys(this.overlays, overlays)
    const touched = said.length === 0 ? changed : new Set([...changed, ...said])
    this.overlays = overlays
    if (touched.size > 0) {
      this.shown = this.shown.length === 0 ? this.orderAll(sources) : this.orderTouched(sources, touched)
      this.counted = overlays.size === 0 ? this.shown : this.shown.filter(({ ignored }) => !ignored)
    }
    const { shown, counted, corrected } = this
    return {
      shown,
      counted,
      entryOf: (id) => (replaced.has(id) ? undefined : (corrected.get(id) ?? entries.get(id))),
    }
  }

  /** Where nothing was shown before: a million entries are not looked up one by one. */
  private orderAll({ entries, replaced, overlays }: EntrySources): EffectiveEntry[] {
    const fresh: EffectiveEntry[] = []
    for (const entry of entries.values())
      if (replaced.size === 0 || !replaced.has(entry.id))
        fresh.push(overlays.size === 0 ? entry : this.correct(entry, overlays))
    return sortByTime(fresh)
  }

  private orderTouched({ entries, replaced, overlays }: EntrySources, touched: EntryIds): EffectiveEntry[] {
    const fresh: EffectiveEntry[] = []
    for (const id of touched) {
      this.corrected.delete(id)
      const entry = replaced.has(id) ? undefined : entries.get(id)
      if (entry !== undefined) fresh.push(this.correct(entry, overlays))
    }
    const untouched = this.shown.filter(({ id }) => !touched.has(id))
    return merge(untouched, sortByTime(fresh))
  }

  private correct(entry: Entry, overlays: ReadonlyMap<EntryId, Overlay>): EffectiveEntry {
    const effective = applyOverlay(entry, overlays.get(entry.id))
    if (effective !== entry) this.corrected.set(entry.id, effective)
    return effective
  }
}

function merge(one: readonly EffectiveEntry[], other: readonly EffectiveEntry[]): EffectiveEntry[] {
  if (one.length === 0) return other as EffectiveEntry[]
  const merged: EffectiveEntry[] = []
  let at = 0
  for (const entry of other) {
    for (let next = one[at]; next && inOrder(next, entry) < 0; next = one[at]) {
      merged.push(next)
      at += 1
    }
    merged.push(entry)
  }
  for (; at < one.length; at += 1) merged.push(one[at] as EffectiveEntry)
  return merged
}
