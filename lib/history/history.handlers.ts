/** The engine's side of the history's commands: reading, corrections, entries by hand, imports. */
import type { EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import { type AccountId, randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { HistoryRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { KeepUndo } from '@/lib/engine/undo'
import type { Handlers } from '@/lib/messages/define'
import type { Books } from './books.store'
import type { HistoryChange } from './changed'
import { accountGone, addByHand, putBackByHand, removeByHand } from './entries-by-hand.store'
import { forgetCursors } from './history-cursor.store'
import type { ReadImport } from './import-reader'
import { createImportHandlers } from './imports.handlers'
import type { historyMessages } from './messages'
import { firstHistory } from './progress'
import { readLegs, readQuantity } from './read-input'
import { createWordsHandlers } from './words.handlers'

export interface HistoryDeps {
  context: EngineContext
  /** Shared with the runner. */
  books: Books
  /** Starts the runner's loop; does not wait for it. */
  wake: () => void
  /** Tells the ledger. */
  onChanged: (change: HistoryChange) => void
  readFile: ReadImport
  keepUndo: KeepUndo
}

/** @example compose(historyMessages, createHistoryHandlers({ context, books, wake, onChanged, readFile })) */
export function createHistoryHandlers(deps: HistoryDeps): Handlers<typeof historyMessages> {
  const { context, books, onChanged, keepUndo } = deps
  return {
    ...readingHandlers(deps),
    ...createWordsHandlers(context, onChanged, keepUndo),
    ...createImportHandlers(deps),
    'history.add': async ({ account, value, ...typed }) => {
      const id = await addByHand(books, context, { account, draft: draftOf(typed, value, context) })
      onChanged({ kind: 'entries', accounts: [account] })
      return { id }
    },
    'history.remove': async ({ entry }) => {
      const { key } = await books.sealer()
      const removed = await removeByHand(books, key, entry)
      const accounts = [removed.entry.accountId]
      onChanged({ kind: 'entries', accounts })
      return keepUndo(async () => {
        await putBackByHand(books, key, removed)
        onChanged({ kind: 'entries', accounts })
      })
    },
  }
}

type Typed = Parameters<Handlers<typeof historyMessages>['history.add']>[0]

function draftOf(
  { at, kind, reason, legs, fees, note }: Omit<Typed, 'account' | 'value'>,
  value: Typed['value'],
  { randomBytes }: EngineContext,
): EntryDraft {
  return {
    nativeId: `user:${randomId<string>(randomBytes(16))}`,
    at,
    kind,
    legs: readLegs(legs),
    fees: readLegs(fees),
    origin: 'user',
    source: 'user',
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(value === undefined
      ? {}
      : { stated: { currency: value.currency, value: readQuantity(value.value) } }),
  }
}

type Reading = Pick<Handlers<typeof historyMessages>, 'history.read' | 'history.pause' | 'history.readAgain'>

function readingHandlers({ context, wake }: HistoryDeps): Reading {
  const { db, now, announce } = context

  const change = async (
    ids: readonly AccountId[],
    next: (row: HistoryRow) => HistoryRow,
    forget?: string[] | 'all',
  ) => {
    await db.transaction('rw', [db.accounts, db.histories, db.cursors], async () => {
      for (const id of ids) {
        const account = await db.accounts.get(id)
        if (!account) throw accountGone()
        if (account.source.kind === 'manual') continue
        await db.histories.put(next((await db.histories.get(id)) ?? firstHistory(id, now())))
        if (forget) await forgetCursors(db, id, forget === 'all' ? undefined : forget)
      }
    })
    announce('sync')
    wake()
  }

  return {
    'history.read': async ({ accounts }) => {
      const named =
        accounts ?? (await db.accounts.toArray()).filter(({ paused }) => !paused).map(({ id }) => id)
      await change(named, (row) => ({ ...row, dueAt: now() }))
      return null
    },
    'history.pause': async ({ account, paused }) => {
      await change([account], (row) => {
        if (paused) return { ...row, paused, state: 'paused' }
        return { ...row, paused, state: 'waiting', dueAt: now() }
      })
      return null
    },
    'history.readAgain': async ({ account, streams }) => {
      const row = await db.histories.get(account)
      if (row && streams?.some((id) => !row.streams.some((stream) => stream.id === id)))
        throw new AppError('not-found', say('This part of the history does not exist any more.'))
      await change([account], (before) => readAgain(before, streams, now()), streams ?? 'all')
      return null
    },
  }
}

function readAgain(row: HistoryRow, wanted: readonly string[] | undefined, now: number): HistoryRow {
  const again = new Set(wanted ?? row.streams.map(({ id }) => id))
  const todo = row.todo ? [...new Set([...row.todo, ...again])] : undefined
  return {
    ...row,
    state: row.paused ? 'paused' : 'waiting',
    dueAt: now,
    ...(todo === undefined ? {} : { todo }),
    streams: row.streams.map(({ readAt, ...stream }) =>
      again.has(stream.id)
        ? { id: stream.id, label: stream.label, state: 'waiting', done: 0, missing: [] }
        : { ...stream, ...(readAt === undefined ? {} : { readAt }) },
    ),
  }
}
