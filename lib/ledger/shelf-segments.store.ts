/**
 * Opens segments a few at a time. While some are decoded, the next ones are read from the disk and decrypted, so that the
 * reading costs no time of its own, and no transaction stays open that would keep the engine from writing.
 */
import type { Entry } from '@/lib/core/entry'
import type { Database } from '@/lib/db/database.store'
import { openLean } from '@/lib/history/pack-segments'
import type { MouldPool } from '@/lib/history/segment-codec-moulds'
import { segmentCryptoKey } from '@/lib/history/segment-key'

/** Read in one transaction and opened beside each other. */
const AT_ONCE = 16
/** Batches on their way at a time. */
const BATCHES_AHEAD = 3

export interface OpenedLean {
  id: string
  /** Where they stand (`lean-entry.ts`); absent for a segment that is not on the disk any more. */
  opened?: Entry[]
}

/**
 * @param segmentKey 32 bytes
 * @param options.pool shared by the segments of one load
 * @throws AppError `vault-damaged` at the first segment that does not open
 */
export async function* openSegments(
  db: Database,
  segmentKey: Uint8Array,
  { ids, pool }: { ids: readonly string[]; pool: MouldPool },
): AsyncGenerator<OpenedLean> {
  const key = await segmentCryptoKey(segmentKey)
  const open = async (from: number): Promise<OpenedLean[]> => {
    const asked = ids.slice(from, from + AT_ONCE)
    const rows = await db.segments.bulkGet(asked)
    return Promise.all(
      asked.map(async (id, at) => {
        const row = rows[at]
        return row === undefined ? { id } : { id, opened: await openLean(key, row, pool) }
      }),
    )
  }
  const opening: Promise<OpenedLean[]>[] = []
  for (let from = 0; from < ids.length || opening.length > 0; ) {
    for (; from < ids.length && opening.length < BATCHES_AHEAD; from += AT_ONCE) {
      const batch = open(from)
      // Who takes it hears of it; nobody does when one before it has failed.
      batch.catch(() => undefined)
      opening.push(batch)
    }
    yield* (await opening.shift()) ?? []
  }
}
