/**
 * What has to be known of an account's stored entries while new ones are added: which ids there are, which rows of files
 * have not been told by the account itself yet, and what of its own tellings might still be part of one. Pure.
 */
import type { Entry } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import { type Fact, hashKey } from './fact-key'
import type { Replacement } from './replacements'

export interface AccountBook {
  ids: Set<EntryId>
  /** Segment of each forerunner: the account's own telling under the same id takes its place there. */
  fileSegments: Map<EntryId, string>
  /** What a wallet noted on its forerunners; the telling that takes their place keeps it. */
  notes: Map<EntryId, string>
  /** Rows of files that count. */
  fileRows: Map<EntryId, Entry>
  /** The account's own tellings near such rows that have replaced none: a later page may complete a sum. */
  loose: Map<EntryId, Entry>
  /** Segments of few entries, with how many. */
  small: Map<string, number>
  replacedSegments: string[]
}

const MINUTE = 60_000
const DAY = 86_400_000

/** Where facts may meet: a cheap question before the exact one. */
export function createNeighbourhood(facts: Iterable<Fact>): (fact: Fact) => boolean {
  const places = new Set<string>()
  const minutes = new Set<number>()
  const days = new Set<number>()
  for (const { at, precision, txHash, orderId } of facts) {
    const minute = Math.floor(at / MINUTE)
    for (const near of [minute - 1, minute, minute + 1]) minutes.add(near)
    const day = Math.floor(at / DAY)
    if (precision === 'day') for (const near of [day - 1, day, day + 1]) days.add(near)
    places.add(`day ${day}`)
    if (txHash) places.add(`tx ${hashKey(txHash)}`)
    if (orderId) places.add(`order ${orderId}`)
  }
  return ({ at, precision, txHash, orderId }) =>
    minutes.has(Math.floor(at / MINUTE)) ||
    days.has(Math.floor(at / DAY)) ||
    (precision === 'day' && [-1, 0, 1].some((step) => places.has(`day ${Math.floor(at / DAY) + step}`))) ||
    (txHash !== undefined && places.has(`tx ${hashKey(txHash)}`)) ||
    (orderId !== undefined && places.has(`order ${orderId}`))
}

export interface StoredEntries {
  segments: readonly { id: string; entries: readonly Entry[] }[]
  replacements: readonly Replacement[]
  replacedSegments: string[]
}

/** @param smallBelow segments with fewer entries are small */
export function openBook(
  { segments, replacements, replacedSegments }: StoredEntries,
  smallBelow: number,
): AccountBook {
  const replaced = new Set(replacements.flatMap((each) => each.replaced))
  const used = new Set(replacements.flatMap(({ by }) => by))
  const book: AccountBook = {
    ids: new Set(),
    fileSegments: new Map(),
    notes: new Map(),
    fileRows: new Map(),
    loose: new Map(),
    small: new Map(),
    replacedSegments,
  }
  for (const { id: segment, entries } of segments) {
    if (entries.length < smallBelow) book.small.set(segment, entries.length)
    for (const entry of entries) {
      book.ids.add(entry.id)
      if (!isForerunner(entry)) continue
      book.fileSegments.set(entry.id, segment)
      if (entry.note !== undefined && isWalletTelling(entry)) book.notes.set(entry.id, entry.note)
      if (entry.origin === 'csv' && !replaced.has(entry.id)) book.fileRows.set(entry.id, entry)
    }
  }
  const told = segments.flatMap(({ entries }) =>
    entries.filter((entry) => isOwnTelling(entry) && !used.has(entry.id)),
  )
  addLoose(book, book.fileRows.size === 0 ? [] : told)
  return book
}

/** Source of the entries that are written the moment a transaction of a wallet is mined, from its receipt. */
export const WALLET_SOURCE = 'wallet'

const isWalletTelling = ({ source }: Pick<Entry, 'source'>): boolean => source === WALLET_SOURCE

/** Told before the account's own history tells of it: by a file, or by the wallet that sent it. */
export const isForerunner = (entry: Pick<Entry, 'origin' | 'source'>): boolean =>
  entry.origin === 'csv' || isWalletTelling(entry)

/** Told by the account itself: not by a file, and not by the user. */
export const isOwnTelling = ({ origin }: Pick<Entry, 'origin'>): boolean =>
  origin === 'api' || origin === 'chain'

export function addLoose(book: AccountBook, entries: readonly Entry[]): void {
  if (entries.length === 0 || book.fileRows.size === 0) return
  const isNear = createNeighbourhood(book.fileRows.values())
  for (const entry of entries) if (isNear(entry)) book.loose.set(entry.id, entry)
}
