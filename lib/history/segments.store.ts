/**
 * Reads the stored past. Segments are fetched in one go, so that a compaction between two reads can hide none, and are
 * opened afterwards, outside of any transaction. Runs in the engine and in a Worker alike.
 */
import { type Entry } from '@/lib/core/entry'
import type { AccountId, EntryId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { SegmentRow } from '@/lib/db/rows'
import { openEntries, openRaw, openReplacements } from './pack-segments'
import { rawIds } from './raw-codec'
import { type Replacement, replacedBy } from './replacements'
import { emptyPool } from './segment-codec'
import { openSegment, type SegmentKey, segmentCryptoKey } from './segment-key'

/** Opened at once: decryption and inflation run beside each other while the last batch is decoded. */
const OPENED_AT_ONCE = 16

export interface OpenedSegment {
  row: Pick<SegmentRow, 'id' | 'accountId' | 'part'>
  entries: Entry[]
}

/** Sealed rows of one part, of one account or of all. */
export const segmentRows = (
  db: Database,
  part: SegmentRow['part'],
  account?: AccountId,
): Promise<SegmentRow[]> =>
  account === undefined
    ? db.segments.where('part').equals(part).toArray()
    : db.segments.where('[accountId+part]').equals([account, part]).toArray()

/** @throws AppError `vault-damaged` at the first segment that does not open */
export async function* readSegments(
  db: Database,
  segmentKey: SegmentKey,
  { account }: { account?: AccountId } = {},
): AsyncGenerator<OpenedSegment[]> {
  const key = await segmentCryptoKey(segmentKey)
  const rows = await segmentRows(db, 'entries', account)
  const pool = emptyPool()
  const open = (from: number) =>
    Promise.all(
      rows.slice(from, from + OPENED_AT_ONCE).map(async (row) => ({
        row: { id: row.id, accountId: row.accountId, part: row.part },
        entries: await openEntries(key, row, pool),
      })),
    )
  for (let from = 0; from < rows.length; from += OPENED_AT_ONCE) yield await open(from)
}

/**
 * Every stored entry, in batches, in no particular order, as its source told it: replaced ones too (`readReplacements`),
 * without overlays.
 * @example for await (const entries of readAllEntries(db, segmentKey)) load(entries)
 */
export async function* readAllEntries(
  db: Database,
  segmentKey: SegmentKey,
  options: { account?: AccountId } = {},
): AsyncGenerator<Entry[]> {
  for await (const batch of readSegments(db, segmentKey, options))
    for (const { entries } of batch) yield entries
}

/** Which entry has taken the place of which: `get(replaced)` is the one that counts. */
export async function readReplacements(
  db: Database,
  segmentKey: SegmentKey,
  account?: AccountId,
): Promise<Map<EntryId, EntryId>> {
  return replacedBy(await readReplacementGroups(db, segmentKey, account))
}

export async function readReplacementGroups(
  db: Database,
  segmentKey: SegmentKey,
  account?: AccountId,
): Promise<Replacement[]> {
  const key = await segmentCryptoKey(segmentKey)
  const opened = await Promise.all(
    (await segmentRows(db, 'replaced', account)).map((row) => openReplacements(key, row)),
  )
  return opened.flat()
}

/** The whole past at one moment: entries with `replacedBy` set where another one has taken their place. */
export async function loadEntries(
  db: Database,
  segmentKey: SegmentKey,
): Promise<{ entries: Entry[]; replaced: Map<EntryId, EntryId> }> {
  const entries: Entry[] = []
  const replaced = await readReplacements(db, segmentKey)
  for await (const batch of readAllEntries(db, segmentKey))
    for (const entry of batch) {
      const by = replaced.get(entry.id)
      entries.push(by === undefined ? entry : { ...entry, replacedBy: by })
    }
  return { entries, replaced }
}

/**
 * The sources' rows of an entry, one for each sighting under its id.
 * @param account spares looking through the other accounts
 */
export async function readRaw(
  db: Database,
  segmentKey: SegmentKey,
  entry: EntryId,
  account?: AccountId,
): Promise<{ source: string; text: string }[]> {
  const key = await segmentCryptoKey(segmentKey)
  const found: { source: string; text: string }[] = []
  for (const row of await segmentRows(db, 'raw', account)) {
    const ids = await rawIds(await openSegment(key, row))
    if (!ids.includes(entry)) continue
    for (const raw of await openRaw(key, row))
      if (raw.entry === entry) found.push({ source: raw.source, text: raw.text })
  }
  return found
}
