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

/**
 * A slot has two numbers, the entry's place + 1 (0: it is free) and the hash of its id, beside each other: a search that meets
 * others looks nowhere else.
 */
const SLOT = 2

export class EntryIndex implements EntriesById {
  /** In the order in which they came; `undefined` where one has gone. */
  private entries: (Entry | undefined)[] = []
  /** Of each place, how many segments bring the entry. */
  private bringers = new Uint32Array(FIRST_SLOTS * FULL)
  /** What has gone keeps its slot until the table grows, so that a search goes on behind it. */
  private slots = new Uint32Array(FIRST_SLOTS * SLOT)
  private gone = 0

  get size(): number {
    return this.entries.length - this.gone
  }

  get(id: EntryId): Entry | undefined {
    const place = this.placeAt(this.slotOf(id, hashOf(id)))
    // An array looks a negative place up as a name, which takes longer than the search.
    return place < 0 ? undefined : this.entries[place]
  }

  /** So many more are to come: the table grows once. */
  expect(more: number): void {
    if (this.entries.length + more > this.bringers.length) this.grow(this.size + more)
  }

  /** The segment that tells the entry brings it. @returns whether the entry came, or is told otherwise than before */
  hold(entry: Entry): boolean {
    const { id } = entry
    const hash = hashOf(id)
    const slot = this.slotOf(id, hash)
    const place = this.placeAt(slot)
    const before = place < 0 ? undefined : this.entries[place]
    if (before === undefined) {
      this.add(entry, hash, slot)
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
    const place = this.placeAt(this.slotOf(id, hashOf(id)))
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

  /** Where the entry is, or else a free slot that it can take. */
  private slotOf(id: EntryId, hash: number): number {
    const { slots, entries } = this
    const mask = slots.length / SLOT - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = (slots[SLOT * slot] ?? 0) - 1
      if (place < 0 || (slots[SLOT * slot + 1] === hash && entries[place]?.id === id)) return slot
    }
  }

  /** @returns below zero when the slot is free */
  private placeAt(slot: number): number {
    return (this.slots[SLOT * slot] ?? 0) - 1
  }

  /** @param free where a search for it has ended */
  private add(entry: Entry, hash: number, free: number): void {
    const isFull = this.entries.length >= this.bringers.length
    if (isFull) this.grow(2 * this.size)
    const place = this.entries.push(entry) - 1
    this.bringers[place] = 1
    this.take(isFull ? this.freeSlot(hash) : free, place, hash)
  }

  private take(slot: number, place: number, hash: number): void {
    this.slots[SLOT * slot] = place + 1
    this.slots[SLOT * slot + 1] = hash
  }

  /** @param places at least; those that have gone are left out */
  private grow(places: number): void {
    const { entries, bringers } = this
    const hashes = this.hashesOfPlaces()
    let count = this.slots.length / SLOT
    while (count * FULL < places) count *= 2
    this.slots = new Uint32Array(count * SLOT)
    this.bringers = new Uint32Array(count * FULL)
    this.entries = []
    this.gone = 0
    for (const [before, entry] of entries.entries()) {
      if (entry === undefined) continue
      const [place, hash] = [this.entries.push(entry) - 1, hashes[before] ?? 0]
      this.bringers[place] = bringers[before] ?? 0
      this.take(this.freeSlot(hash), place, hash)
    }
  }

  private freeSlot(hash: number): number {
    const mask = this.slots.length / SLOT - 1
    let slot = hash & mask
    while (this.placeAt(slot) >= 0) slot = (slot + 1) & mask
    return slot
  }

  private hashesOfPlaces(): Uint32Array {
    const hashes = new Uint32Array(this.entries.length)
    for (let slot = 0; slot < this.slots.length / SLOT; slot += 1) {
      const place = this.placeAt(slot)
      if (place >= 0) hashes[place] = this.slots[SLOT * slot + 1] ?? 0
    }
    return hashes
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
