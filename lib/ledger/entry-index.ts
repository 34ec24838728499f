/**
 * Entries by their ids: a hash table in typed arrays. A `Map` of a million text keys takes a second to fill and ten times the
 * memory. It also counts how many segments bring an entry: one of them may go without it. Pure.
 */
import type { Entry } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'

/** What there is to know of entries by their ids; a `Map` is one too. */
export interface EntriesById {
  readonly size: number
  get(id: EntryId): Entry | undefined
  values(): Iterable<Entry>
}

/** Ids that can be gone through and asked for; a `Set` is one too. */
export interface EntryIds extends Iterable<EntryId> {
  readonly size: number
  has(id: EntryId): boolean
}

const FIRST_SLOTS = 64
/** Of the slots, at most so many are taken: a search ends after a few steps. */
const FULL = 0.5

export class EntryIndex implements EntriesById {
  /** In the order in which they came; `undefined` where one has gone. */
  private entries: (Entry | undefined)[] = []
  /** Of each place, the hash of the id and how many segments bring the entry. */
  private hashes = new Uint32Array(FIRST_SLOTS * FULL)
  private bringers = new Uint32Array(FIRST_SLOTS * FULL)
  /** Place + 1; 0 is free. What has gone keeps its slot until the table grows, so that a search goes on behind it. */
  private slots = new Uint32Array(FIRST_SLOTS)
  private gone = 0

  get size(): number {
    return this.entries.length - this.gone
  }

  get(id: EntryId): Entry | undefined {
    const place = this.placeOf(id, hashOf(id))
    // An array looks a negative place up as a name, which takes longer than the search.
    return place < 0 ? undefined : this.entries[place]
  }

  /** So many more are to come: the table grows once. */
  expect(more: number): void {
    if (this.entries.length + more > this.hashes.length) this.grow(this.size + more)
  }

  /** The segment that tells the entry brings it. @returns whether the entry came, or is told otherwise than before */
  hold(entry: Entry): boolean {
    const { id } = entry
    const hash = hashOf(id)
    const place = this.placeOf(id, hash)
    const before = place < 0 ? undefined : this.entries[place]
    if (before === undefined) {
      this.add(entry, hash)
      return true
    }
    this.bringers[place] = (this.bringers[place] ?? 0) + 1
    // What a compaction brings again stays where it was, or two segments would be held for it.
    if (isSameTelling(before, entry)) return false
    this.entries[place] = entry
    return true
  }

  /** A segment that brought the entry has gone. @returns whether it was the last one: the entry has gone with it */
  release(id: EntryId): boolean {
    const place = this.placeOf(id, hashOf(id))
    if (place < 0) return false
    const left = (this.bringers[place] ?? 0) - 1
    this.bringers[place] = left
    if (left > 0) return false
    this.entries[place] = undefined
    this.gone += 1
    return true
  }

  values(): Entry[] {
    return this.entries.filter((entry) => entry !== undefined)
  }

  /** All of them as they are when they are asked for: no set of a million. */
  ids(): EntryIds {
    return new IdsOf(this)
  }

  /** @returns below zero when there is none */
  private placeOf(id: EntryId, hash: number): number {
    const mask = this.slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = (this.slots[slot] ?? 0) - 1
      if (place < 0) return place
      if (this.hashes[place] === hash && this.entries[place]?.id === id) return place
    }
  }

  private add(entry: Entry, hash: number): void {
    if (this.entries.length >= this.hashes.length) this.grow(2 * this.size)
    const place = this.entries.push(entry) - 1
    this.hashes[place] = hash
    this.bringers[place] = 1
    this.take(place, hash)
  }

  private take(place: number, hash: number): void {
    const mask = this.slots.length - 1
    let slot = hash & mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask
    this.slots[slot] = place + 1
  }

  /** @param places at least; those that have gone are left out */
  private grow(places: number): void {
    const { entries, hashes, bringers } = this
    let slots = this.slots.length
    while (slots * FULL < places) slots *= 2
    this.slots = new Uint32Array(slots)
    this.hashes = new Uint32Array(slots * FULL)
    this.bringers = new Uint32Array(slots * FULL)
    this.entries = []
    this.gone = 0
    for (const [before, entry] of entries.entries()) {
      if (entry === undefined) continue
      const place = this.entries.push(entry) - 1
      this.hashes[place] = hashes[before] ?? 0
      this.bringers[place] = bringers[before] ?? 0
      this.take(place, hashes[before] ?? 0)
    }
  }
}

class IdsOf implements EntryIds {
  constructor(private readonly entries: EntryIndex) {}

  get size(): number {
    return this.entries.size
  }
  has(id: EntryId): boolean {
    return this.entries.get(id) !== undefined
  }
  *[Symbol.iterator](): Generator<EntryId> {
    for (const { id } of this.entries.values()) yield id
  }
}

/** An entry never changes, but the account's own telling may take the place of a file's under the same id. */
const isSameTelling = (before: Entry, now: Entry): boolean =>
  before.origin === now.origin && before.importId === now.importId

/** FNV-1a over the letters, with its bits spread, since a table takes the lowest ones. @returns 0 to 2^32 - 1 */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
