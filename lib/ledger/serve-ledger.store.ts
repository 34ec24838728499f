/**
 * The life of the ledger inside its Worker: reads the database, builds the book, answers questions one at a time, and
 * takes in what changes. What the user says counts before the next answer; what is read in the background is gathered
 * for a moment first, so that a history that is being read does not rebuild the book with each page.
 */
import * as v from 'valibot'
import { readTaxRules } from '@/lib/accounting/rules.store'
import { toErrorShape } from '@/lib/core/errors'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { readRaw } from '@/lib/history/segments.store'
import { type Book, createBook } from './book'
import { ledgerMessages } from './messages'
import type { LedgerChange, LedgerKeys, LedgerReply, LedgerRequest } from './protocol'
import { readMiddles, readPastPrices, readSurroundings, readWords } from './read-surroundings.store'
import { createShelf, type Shelf } from './shelf.store'
import type { EntryDetail, LedgerPhase } from './views'

const SHORTEST_WAIT_MS = 400
const LONGEST_WAIT_MS = 5_000
/** Building takes a quarter of the time, where that does not keep what is new waiting for longer than the cap. */
const BUILDS_PER_WAIT = 3

const AT_ONCE: ReadonlySet<LedgerChange> = new Set(['words', 'surroundings'])

interface Open {
  db: Database
  shelf: Shelf
  book: Book
}

/**
 * @param post to the engine: replies and states
 * @param fail ends the Worker: an update in the background has gone wrong, and the book is not what the database says
 */
export function serveLedger(post: (reply: LedgerReply) => void, fail: (error: unknown) => void) {
  let open: Open | undefined
  let keys: LedgerKeys | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let lastBuild = { ms: 0, endedAt: Number.NEGATIVE_INFINITY }
  const gathered = new Set<LedgerChange>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const run = turn.then(task)
    turn = run.catch(() => undefined) // the asker hears of it
    return run
  }

  const tell = (phase: LedgerPhase) => {
    if (open) post({ kind: 'state', state: { ...open.book.state(), phase } })
  }

  const build = async (changes: ReadonlySet<LedgerChange>) => {
    if (!open) return
    const { db, shelf, book } = open
    const startedAt = performance.now()
    if (changes.has('entries')) {
      const changed = await shelf.refresh()
      book.takeEntries(shelf.entries, shelf.replaced, changed)
      // A trade of an order comes after the order's row: nobody needs these rows sooner.
      book.takeMiddles(await readMiddles(db))
    }
    if (changes.has('words')) book.takeWords(await readWords(db))
    if (changes.has('surroundings')) {
      book.takeSurroundings(await readSurroundings(db))
      book.takeRules(await readTaxRules(db))
    }
    if (changes.has('prices')) book.takePrices(await readPastPrices(db))
    book.build({ now: Date.now(), onPhase: tell })
    const endedAt = performance.now()
    lastBuild = { ms: endedAt - startedAt, endedAt }
    tell('ready')
  }

  const gather = (changes: readonly LedgerChange[]) => {
    for (const change of changes) gathered.add(change)
    timer ??= setTimeout(
      () => {
        timer = undefined
        const now = new Set(gathered)
        gathered.clear()
        inTurn(() => build(now)).catch(fail)
      },
      waitBefore(lastBuild, performance.now()),
    )
  }

  const start = async (given: LedgerKeys) => {
    keys = given
    const db = openDatabase({ rowKey: given.rowKey, indexKey: given.indexKey })
    await db.open()
    open = { db, shelf: createShelf(db, given.segmentKey), book: createBook() }
    tell('loading')
    await build(new Set(['entries', 'words', 'surroundings', 'prices']))
  }

  const ask = async (name: string, input: unknown): Promise<unknown> => {
    if (!open || !keys) throw new Error('the ledger is not open')
    const message = Object.hasOwn(ledgerMessages, name)
      ? ledgerMessages[name as keyof typeof ledgerMessages]
      : undefined
    if (!message) throw new Error(`the ledger does not know ${name}`)
    const answer = open.book.ask(name as keyof typeof ledgerMessages, v.parse(message.schema, input))
    return name === 'ledger.entry' ? withRaw(open.db, keys, answer as EntryDetail) : answer
  }

  const handle = (request: LedgerRequest): Promise<unknown> => {
    switch (request.kind) {
      case 'open':
        return inTurn(() => start(request.keys))
      case 'ask':
        return inTurn(() => ask(request.name, request.input))
      case 'wanted':
        return inTurn(async () => open?.book.wanted())
      case 'changed': {
        const later = request.changes.filter((change) => !AT_ONCE.has(change))
        if (later.length > 0) gather(later)
        const now = request.changes.filter((change) => AT_ONCE.has(change))
        return now.length === 0 ? Promise.resolve(null) : inTurn(() => build(new Set(now)))
      }
      default:
        request satisfies never
        throw new Error('unknown request')
    }
  }

  return (request: LedgerRequest): void => {
    handle(request).then(
      (output) => post({ kind: 'reply', id: request.id, ok: true, output: output ?? null }),
      (error: unknown) => post({ kind: 'reply', id: request.id, ok: false, error: toErrorShape(error) }),
    )
  }
}

/** A build that has rested for three times its length may come at once; one that follows another waits. */
function waitBefore({ ms, endedAt }: { ms: number; endedAt: number }, now: number): number {
  const rested = now - endedAt
  return Math.min(Math.max(BUILDS_PER_WAIT * ms - rested, SHORTEST_WAIT_MS), LONGEST_WAIT_MS)
}

/** The sources' rows lie on the disk only, and are opened for one entry at a time. */
async function withRaw(db: Database, { segmentKey }: LedgerKeys, detail: EntryDetail): Promise<EntryDetail> {
  const { id, accountId } = detail.entry
  return { ...detail, raw: await readRaw(db, segmentKey, id, accountId) }
}
