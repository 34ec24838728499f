/** How an account's history row changes while it is read. Pure. */
import type { ErrorShape } from '@/lib/core/errors'
import type { HistoryPage, HistoryStream } from '@/lib/core/history-source'
import type { AccountId } from '@/lib/core/ids'
import type { NotIncluded } from '@/lib/core/reading'
import type { AccountSource, HistoryRow, HistoryState, StreamProgress } from '@/lib/db/rows'
import { afterFailure } from '@/lib/sync/schedule'

/** What is new is asked this often once everything is there. */
export const HISTORY_INTERVAL = 15 * 60_000

/** What its owner enters is all of the past of a manual account: nothing of it is read. */
export const firstHistory = (accountId: AccountId, now: number, source?: AccountSource): HistoryRow => ({
  accountId,
  dueAt: source?.kind === 'manual' ? Number.MAX_SAFE_INTEGER : now,
  state: source?.kind === 'manual' ? 'complete' : 'waiting',
  paused: false,
  entries: 0,
  streams: [],
  failures: 0,
})

/** The most perishable first; what failed last comes after what did not, so that it holds up nothing. */
export const streamOrder =
  (failed: ReadonlySet<string>) =>
  (a: HistoryStream, b: HistoryStream): number =>
    Number(failed.has(a.id)) - Number(failed.has(b.id)) ||
    (a.keepsDays ?? Number.MAX_SAFE_INTEGER) - (b.keepsDays ?? Number.MAX_SAFE_INTEGER) ||
    a.order - b.order ||
    (a.id < b.id ? -1 : 1)

/**
 * Begins a reading, or goes on with the one that was under way: streams that it has read to their end already are not asked
 * again. After a failure that is what failed, not what was read a moment ago.
 */
export function beginReading(row: HistoryRow, streams: readonly HistoryStream[], now: number): HistoryRow {
  const before = new Map(row.streams.map((stream) => [stream.id, stream]))
  const failed = new Set(row.streams.filter(({ state }) => state === 'failed').map(({ id }) => id))
  const underWay = row.todo && new Set(row.todo)
  const isOpen = ({ id }: HistoryStream) => {
    const known = before.get(id)
    if (!known) return true
    if (underWay) return underWay.has(id)
    if (row.failures === 0) return true
    return (
      known.state !== 'complete' || (known.readAt ?? 0) + HISTORY_INTERVAL <= now || (known.readAt ?? 0) > now
    )
  }
  const sorted = [...streams].sort(streamOrder(failed))
  const { error: _, estimatedEndAt: _end, ...rest } = row
  return {
    ...rest,
    state: 'reading',
    startedAt: underWay ? (row.startedAt ?? now) : now,
    todo: sorted.filter(isOpen).map(({ id }) => id),
    streams: sorted.map(({ id, label }) => ({
      ...(before.get(id) ?? { id, state: 'waiting', done: 0, missing: [] }),
      label,
    })),
  }
}

const changeStream = (
  row: HistoryRow,
  id: string,
  change: (stream: StreamProgress) => StreamProgress,
): HistoryRow => ({
  ...row,
  streams: row.streams.map((stream) => (stream.id === id ? change(stream) : stream)),
})

const withoutTodo = (row: HistoryRow, id: string): HistoryRow => ({
  ...row,
  todo: (row.todo ?? []).filter((each) => each !== id),
})

/** @param estimatedEndAt guessed end of the reading under way (ms), when there is a pace to guess by */
export function afterPage(
  row: HistoryRow,
  stream: string,
  { page, now, estimatedEndAt }: { page: HistoryPage; now: number; estimatedEndAt?: number | undefined },
): HistoryRow {
  const read = changeStream(row, stream, ({ error: _, total: _total, ...known }) => ({
    ...known,
    state: page.done ? 'complete' : 'reading',
    done: page.progress.done,
    ...(page.progress.total === undefined ? {} : { total: page.progress.total }),
    provenUntil: page.provenUntil,
    missing: union(known.missing, page.missing ?? []),
    ...(page.done ? { readAt: now } : {}),
  }))
  const { estimatedEndAt: _, ...rest } = page.done ? withoutTodo(read, stream) : read
  return { ...rest, ...(estimatedEndAt === undefined ? {} : { estimatedEndAt }) }
}

/** Told again in other words, a loss is still one. */
function union(before: readonly NotIncluded[], more: readonly NotIncluded[]): NotIncluded[] {
  const byWhat = new Map([...before, ...more].map((each) => [each.what, each]))
  return [...byWhat.values()]
}

export const afterStreamFailure = (row: HistoryRow, stream: string, error: ErrorShape): HistoryRow =>
  withoutTodo(
    changeStream(row, stream, (known) => ({ ...known, state: 'failed', error })),
    stream,
  )

/** Everything was asked: complete, or failed with the first failed stream's reason. */
export function endReading(row: HistoryRow, now: number, jitter: number): HistoryRow {
  const { todo: _, estimatedEndAt: _end, error: _error, ...rest } = row
  const error = row.streams.find(({ state }) => state === 'failed')?.error
  if (error) return failReading(rest, error, now, jitter)
  return { ...rest, state: 'complete', failures: 0, lastGoodAt: now, dueAt: now + HISTORY_INTERVAL }
}

/** The account as a whole could not be read; what is still to do stays to be done. */
export function failReading(row: HistoryRow, error: ErrorShape, now: number, jitter: number): HistoryRow {
  const failures = row.failures + 1
  const state: HistoryState = error.code === 'not-supported' ? 'not-supported' : 'failed'
  const { estimatedEndAt: _, ...rest } = row
  return { ...rest, state, error, failures, dueAt: afterFailure({ error, failures }, now, jitter) }
}

/** The source asked to wait: no failure, and the reading goes on where it was. */
export function putOff(row: HistoryRow, error: ErrorShape, now: number): HistoryRow {
  const { estimatedEndAt: _, ...rest } = row
  return { ...rest, state: 'waiting', error, dueAt: afterFailure({ error, failures: 1 }, now, 0) }
}

/** Share of the reading that is done, 0..1; `undefined` when a stream does not know its size. */
export function shareDone({ streams, todo = [] }: Pick<HistoryRow, 'streams' | 'todo'>): number | undefined {
  if (streams.length === 0) return undefined
  const open = new Set(todo)
  let sum = 0
  for (const { id, state, done, total } of streams) {
    if (!open.has(id)) sum += 1
    else if (state === 'reading' && total === undefined) return undefined
    else if (total !== undefined && total > 0) sum += Math.min(1, done / total)
  }
  return sum / streams.length
}
