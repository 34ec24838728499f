/**
 * Kraken's past from its ledger, which has every change of a balance: read from the oldest row on, a page at a time. Kraken counts
 * offsets from the newest row and a new row shifts them; so the end is held fixed, and every page begins with the last row of the one
 * before: when that is another row, something was added in between and the ledger is read anew.
 * https://docs.kraken.com/api/docs/rest-api/get-ledgers
 */
import * as v from 'valibot'
import { say } from '@/lib/core/sentence'
import { badAnswer } from '../../errors'
import type { VenueSession } from '../../session'
import { defineVenueHistory, type VenueHistoryContext, type VenueHistoryPage } from '../define-venue-history'
import { readCursor, writeCursor } from '../page-cursor'
import { KRAKEN_CALLS, krakenDetails } from './kraken-details'
import { isMoney, isPaired, keptRow, krakenEntries, type LedgerRow, ledgerRow, timeOf } from './kraken-rows'

const ledgers = v.object({
  result: v.object({ ledger: v.record(v.string(), ledgerRow), count: v.pipe(v.number(), v.integer()) }),
})

const state = v.object({
  /** Rows read so far, from the oldest on, and the id of the last of them. */
  taken: v.number(),
  last: v.optional(v.string()),
  /** Rows of a trade whose other side stands on a later page. */
  held: v.array(keptRow),
  /** What the last page proved (ms). */
  proven: v.optional(v.number(), 0),
  /** The pass under way: rows up to `end` (Kraken's seconds), so many of them, so many a page, asked for at `askedAt`. */
  pass: v.optional(v.object({ end: v.string(), count: v.number(), size: v.number(), askedAt: v.number() })),
})
type State = v.InferOutput<typeof state>
type Pass = NonNullable<State['pass']>

const START: State = { taken: 0, held: [], proven: 0 }

interface Asked {
  rows: LedgerRow[]
  count: number
}

/** @returns rows newest first */
async function ask(
  session: VenueSession,
  { pace }: VenueHistoryContext,
  params: Record<string, unknown>,
): Promise<Asked> {
  await pace(KRAKEN_CALLS, 2)
  const { result } = await session.ask(ledgers, 'privatePostLedgers', params)
  return { count: result.count, rows: Object.entries(result.ledger).map(([id, row]) => ({ id, ...row })) }
}

async function read(
  session: VenueSession,
  _streamId: string,
  cursor: string | undefined,
  context: VenueHistoryContext,
): Promise<VenueHistoryPage> {
  const before = readCursor(state, cursor, START)
  const at = before.pass ? before : await beginPass(session, context, before)
  if (at.pass) return readPage(session, context, at, at.pass)
  const pass = { end: '', count: at.taken, size: 0, askedAt: context.now() }
  return finish(session, context, { at, pass, fresh: [] })
}

/** @returns the state with a pass, or without one when there is nothing new */
async function beginPass(
  session: VenueSession,
  context: VenueHistoryContext,
  { taken, last, held, proven }: State,
): Promise<State> {
  const askedAt = context.now()
  const { rows, count } = await ask(session, context, { ofs: 0 })
  const [newest] = rows
  // A ledger never loses rows: an empty one after a full one is a damaged answer.
  if (!newest && (count > 0 || taken > 0)) throw badAnswer(session.venueName, 'ledger rows are missing')
  const known = { taken, held, proven, ...(last === undefined ? {} : { last }) }
  if (!newest || (count === taken && newest.id === last)) return known
  const pass = { end: newest.time, count, size: rows.length, askedAt }
  // Fewer rows than were read: the ledger is another one, and is read anew.
  return count < taken ? { ...START, pass } : { ...known, pass }
}

async function readPage(
  session: VenueSession,
  context: VenueHistoryContext,
  at: State,
  pass: Pass,
): Promise<VenueHistoryPage> {
  const { end, count, size } = pass
  const from = Math.max(0, at.taken - 1)
  const ofs = Math.max(0, count - from - size)
  const answer = await ask(session, context, { end, ofs })
  if (answer.rows.length === 0) throw badAnswer(session.venueName, 'ledger rows are missing')
  if (answer.count !== count) return again(withoutPass(at))
  if (answer.rows.length !== Math.min(size, count - ofs))
    throw badAnswer(session.venueName, 'ledger rows are missing')
  const rows = answer.rows.reverse().slice(Math.max(0, from - (count - ofs - answer.rows.length)))
  if (at.last !== undefined && rows[0]?.id !== at.last) return again({ ...START, proven: at.proven })
  const fresh = at.last === undefined ? rows : rows.slice(1)
  return finish(session, context, { at, pass, fresh })
}

const withoutPass = ({ taken, last, held, proven }: State): State => ({
  taken,
  held,
  proven,
  ...(last === undefined ? {} : { last }),
})

const again = (at: State): VenueHistoryPage => ({
  entries: [],
  cursor: writeCursor(at),
  provenUntil: at.proven,
  done: false,
  progress: { done: at.taken },
})

async function finish(
  session: VenueSession,
  context: VenueHistoryContext,
  { at, pass, fresh }: { at: State; pass: Pass; fresh: LedgerRow[] },
): Promise<VenueHistoryPage> {
  const taken = at.taken + fresh.length
  const done = taken >= pass.count
  const known = [...at.held, ...fresh]
  const newest = Math.max(...known.map(timeOf))
  const held = incomplete(known, done ? pass.askedAt : newest)
  const whole = known.filter((row) => !held.includes(row))
  const { details, missing } = await krakenDetails(session, context, whole)
  const reader = { asset: context.asset, code: session.code }
  const last = fresh.at(-1)?.id ?? at.last
  const proven = Math.min(done ? pass.askedAt : newest - 1, ...held.map((row) => timeOf(row) - 1))
  const next = { taken, held, proven, ...(last === undefined ? {} : { last }) }
  return {
    entries: krakenEntries(whole, reader, details),
    cursor: writeCursor(done ? next : { ...next, pass }),
    provenUntil: proven,
    done,
    progress: { done: taken, total: pass.count },
    missing,
  }
}

/** How long the other side of a trade is waited for; what stays alone longer is told as it is. */
const PATIENCE_MS = 60_000
/** Rows of one moment that may wait at once: they have to fit into the cursor. */
const MOST_HELD = 120

/** Sides of trades whose other side may stand on the next page, or come within a moment. */
function incomplete(rows: readonly LedgerRow[], now: number): LedgerRow[] {
  const paired = rows.filter((row) => isMoney(row) && isPaired(row) && now - timeOf(row) <= PATIENCE_MS)
  const assets = new Map<string, Set<string>>()
  for (const { refid, asset } of paired) assets.set(refid, (assets.get(refid) ?? new Set()).add(asset))
  return paired.filter(({ refid }) => (assets.get(refid)?.size ?? 0) < 2).slice(-MOST_HELD)
}

export const krakenHistory = defineVenueHistory({
  paced: true,
  streams: () => Promise.resolve([{ id: 'ledgers', label: say('Ledger'), order: 0 }]),
  read,
})
