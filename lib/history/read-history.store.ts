/** Reads one account's past until its time is over: opens its source, asks page after page, stores each. */
import { AppError, toAppError, toErrorShape } from '@/lib/core/errors'
import type { HistorySource } from '@/lib/core/history-source'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow, HistoryRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { EngineContext } from '@/lib/engine/context'
import { canonicalJson } from '@/lib/vault/canonical-json'
import type { Books } from './books.store'
import type { HistoryChange } from './changed'
import { commitPage } from './commit-page.store'
import { readCursor } from './history-cursor.store'
import { createPace, type Pace } from './pace'
import {
  afterPage,
  afterStreamFailure,
  beginReading,
  endReading,
  failReading,
  firstHistory,
  putOff,
  shareDone,
} from './progress'

/** Opens what an account's past is read from. @throws AppError `not-supported` when there is nothing to read it from */
export type OpenSource = (
  account: AccountRow,
  credentials: Readonly<Record<string, string>>,
) => Promise<HistorySource>

export interface AccountReaderOptions {
  openSource: OpenSource
  books: Books
  onChanged: (change: HistoryChange) => void
}

interface Reading {
  /** The account as it was when the source was opened. */
  account: AccountRow
  source: HistorySource
  pace: Pace
}

/** Pages hear of progress at most this often. */
const ANNOUNCE_EVERY = 1000
/** So many streams in a row that cannot be reached: the source is down, and the others need not be asked. */
const DEAD_STREAMS = 3

export function createAccountReader(context: EngineContext, options: AccountReaderOptions) {
  const { db, now } = context
  const { openSource, books, onChanged } = options
  const readings = new Map<AccountId, Reading>()
  const running = new Set<AccountId>()
  let announcedAt = 0

  const announce = (always = false) => {
    // A clock that was set back announces at once.
    if (!always && now() >= announcedAt && now() - announcedAt < ANNOUNCE_EVERY) return
    announcedAt = now()
    context.announce('sync')
  }
  const jitter = () => (context.randomBytes(1)[0] ?? 0) / 255
  const close = (id: AccountId) => {
    readings.delete(id)
    books.forget(id)
  }

  /** Changes the row of an account that is still there. */
  const change = (id: AccountId, next: (row: HistoryRow) => HistoryRow): Promise<HistoryRow | undefined> =>
    db.transaction('rw', [db.accounts, db.histories], async () => {
      if (!(await db.accounts.get(id))) return undefined
      const row = next((await db.histories.get(id)) ?? firstHistory(id, now()))
      await db.histories.put(row)
      return row
    })

  /** The source stays open over slices, until the reading ends or the account becomes another one. */
  const openReading = async (account: AccountRow): Promise<Reading> => {
    const open = readings.get(account.id)
    if (open && canonicalJson(open.account.source) === canonicalJson(account.source)) return open
    const credentials = (await db.credentials.get(account.id))?.credentials ?? {}
    const source = await openSource(account, credentials)
    const reading = { account, source, pace: createPace() }
    const streams = await source.streams()
    await change(account.id, (row) => (row.paused ? row : beginReading(row, streams, now())))
    readings.set(account.id, reading)
    return reading
  }

  /** @returns false when nothing may be stored any more */
  const readPage = async ({ account, source, pace }: Reading, stream: string): Promise<boolean> => {
    const cursor = await readCursor(db, account.id, stream)
    const page = await source.read(stream, cursor)
    await checkpoint('history.read')
    const committed = await commitPage(books, context, {
      accountId: account.id,
      source: account.source,
      stream,
      cursor,
      page,
      progress: (row) => {
        const next = afterPage(row, stream, { page, now: now() })
        return afterPage(row, stream, { page, now: now(), estimatedEndAt: pace(shareDone(next), now()) })
      },
    })
    await checkpoint('history.committed')
    if (committed.stored === 'outdated') return false
    if (committed.changed) onChanged({ kind: 'entries', accounts: [account.id] })
    announce()
    // The same question again would bring the same answer, for ever.
    if (!page.done && page.cursor === cursor)
      throw new AppError(
        'bad-answer',
        say('The history did not get any further. Holdfast tries again later.'),
      )
    return true
  }

  /** @returns `stop`: nothing more of this account now */
  const onFailure = async (
    account: AccountRow,
    stream: string,
    error: AppError,
  ): Promise<'stop' | 'next'> => {
    const shape = toErrorShape(error)
    switch (scopeOf(error, account)) {
      case 'wait':
        await change(account.id, (row) => putOff(row, shape, now()))
        return 'stop'
      case 'account':
        await change(account.id, (row) => failReading(row, shape, now(), jitter()))
        return 'stop'
      case 'stream':
        await change(account.id, (row) => afterStreamFailure(row, stream, shape))
        return 'next'
    }
  }

  const readStreams = async (reading: Reading, until: number): Promise<void> => {
    const { id } = reading.account
    let dead = 0
    while (now() < until) {
      const row = await db.histories.get(id)
      if (!row || row.paused) return close(id)
      const stream = row.todo?.[0]
      if (stream === undefined) {
        await change(id, (current) => endReading(current, now(), jitter()))
        return close(id)
      }
      try {
        if (!(await readPage(reading, stream))) return close(id)
        dead = 0
      } catch (thrown) {
        const error = refuseForeign(thrown)
        dead = isDead(error) ? dead + 1 : 0
        if ((await onFailure(reading.account, stream, error)) === 'stop') return close(id)
        if (dead >= DEAD_STREAMS && reading.account.source.kind === 'exchange') {
          await change(id, (current) => failReading(current, toErrorShape(error), now(), jitter()))
          return close(id)
        }
      }
    }
  }

  return {
    close: () => {
      for (const id of readings.keys()) close(id)
    },
    /** Never twice at once for one account. Rejects only when the database does. */
    read: async (id: AccountId, until: number): Promise<void> => {
      if (running.has(id)) return
      running.add(id)
      try {
        const account = await db.accounts.get(id)
        if (!account || account.paused) return close(id)
        let reading: Reading
        try {
          reading = await openReading(account)
        } catch (error) {
          const shape = toErrorShape(refuseForeign(error))
          await change(id, (row) =>
            shape.code === 'rate-limited'
              ? putOff(row, shape, now())
              : failReading(row, shape, now(), jitter()),
          )
          return close(id)
        }
        announce(true)
        await readStreams(reading, until)
      } finally {
        running.delete(id)
        announce(true)
        // What could not be read, or can again, is an issue of the ledger.
        onChanged({ kind: 'surroundings' })
      }
    },
  }
}

/** What the database throws is no failure of the source: it ends the slice and is told. */
function refuseForeign(thrown: unknown): AppError {
  if (thrown instanceof Error && /^(DatabaseClosed|Abort|Quota|InvalidState|Unknown)Error$/.test(thrown.name))
    throw thrown
  return toAppError(thrown)
}

const isDead = ({ code }: AppError) => code === 'unreachable' || code === 'unavailable'

/** A venue has one key and one limit for all of its streams; the networks of an address have servers of their own. */
function scopeOf({ code }: AppError, { source }: AccountRow): 'wait' | 'account' | 'stream' {
  if (source.kind !== 'exchange') return 'stream'
  switch (code) {
    case 'rate-limited':
      return 'wait'
    case 'credentials-refused':
    case 'credentials-too-strong':
    case 'clock-skew':
    case 'permission-missing':
      return 'account'
    default:
      return 'stream'
  }
}
