/** The request log: every request's host, purpose and what was sent, sealed, the latest few thousand kept. */
import { randomId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { RequestLogRow } from '@/lib/db/rows'
import type { RequestLogLine } from './guarded-fetch.client'

const KEEP = 2_000
const FLUSH_AFTER_MS = 1_000

export interface RequestLog {
  add: (line: RequestLogLine) => void
  /** Writes what is waiting; for the end of a job. */
  flush: () => Promise<void>
}

/** Lines are written in batches: a sync of twenty accounts makes hundreds within seconds. */
export function createRequestLog(db: Database, randomBytes: (length: number) => Uint8Array): RequestLog {
  let waiting: RequestLogRow[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const rows = waiting
    waiting = []
    if (rows.length === 0 || !db.isOpen()) return
    await db.transaction('rw', db.requests, async () => {
      await db.requests.bulkAdd(rows)
      const extra = (await db.requests.count()) - KEEP
      if (extra > 0) await db.requests.bulkDelete(await db.requests.orderBy('at').limit(extra).primaryKeys())
    })
  }

  return {
    add: (line) => {
      waiting.push({ id: randomId(randomBytes(16)), ...line })
      // Lines that a lock comes upon are lost: they are worth no error.
      timer ??= setTimeout(() => void flush().catch(() => undefined), FLUSH_AFTER_MS)
    },
    flush,
  }
}
