/**
 * The rows of all of Coinbase's wallets, one wallet after the other, newest first. A wallet is read down to the newest row that an earlier
 * pass left with nothing unsettled behind it. Sides of a conversion stand in two wallets: the first waits in the cursor for the other.
 * https://docs.cdp.coinbase.com/coinbase-app/track-apis/transactions
 */
import * as v from 'valibot'
import type { EntryDraft } from '@/lib/core/entry'
import { badAnswer } from '../../errors'
import type { VenueSession } from '../../session'
import type { VenueHistoryContext, VenueHistoryPage } from '../define-venue-history'
import type { CallLimit } from '../pace.client'
import { readCursor, writeCursor } from '../page-cursor'
import { DAY } from '../time-windows'
import {
  isFill,
  isSettled,
  isVoid,
  pairDraft,
  rowDrafts,
  sharedId,
  type WalletRow,
  walletRow,
} from './coinbase-rows'

/** Ten thousand calls an hour. */
const WALLET_CALLS: CallLimit = { name: 'wallets', most: 20, perSecond: 2.5 }
const PAGE = 100
const MOST_CALLS = 8
const ENOUGH = 250
const MOST_WALLET_PAGES = 40
const MOST_HELD = 120

const pagination = v.object({
  next_starting_after: v.nullish(v.string()),
  next_uri: v.nullish(v.string()),
})
const wallets = v.object({ pagination, data: v.array(v.object({ id: v.string() })) })
const rowsPage = v.object({ pagination, data: v.array(walletRow) })

const state = v.object({
  proven: v.number(),
  /** By wallet: the newest row that needs no second look. */
  known: v.record(v.string(), v.string()),
  held: v.array(walletRow),
  /** By wallet: conversions that were read and share the second of the known row, where any do. */
  ties: v.optional(v.record(v.string(), v.array(v.string())), {}),
  /** Conversions that are told already and come again, because an unsettled row lies below one of their sides. */
  told: v.optional(v.array(v.string()), []),
  pass: v.optional(
    v.object({
      at: v.number(),
      /** The last wallet that was read to its end; wallets are read in the order of their ids. */
      after: v.string(),
      /** Where the next wallet's reading goes on, and the row that will be known then. */
      below: v.optional(v.string()),
      settled: v.optional(v.string()),
      /** When that row was made, and the conversions of that second. */
      settledAt: v.optional(v.string()),
      ties: v.optional(v.array(v.string()), []),
      /** Conversions of this wallet so far, and those of all wallets that will come again. */
      seen: v.optional(v.array(v.string()), []),
      again: v.optional(v.array(v.string()), []),
      done: v.number(),
    }),
  ),
})
type State = v.InferOutput<typeof state>
type Pass = NonNullable<State['pass']>

const nextOf = ({ next_starting_after, next_uri }: v.InferOutput<typeof pagination>): string | undefined =>
  next_starting_after ?? /[?&]starting_after=([^&]+)/.exec(next_uri ?? '')?.[1]

const listed = new WeakMap<VenueSession, { at: number; ids: string[] }>()

/** Ids of all wallets in order; asked for once a pass and session. */
async function walletIds(session: VenueSession, context: VenueHistoryContext, at: number): Promise<string[]> {
  const before = listed.get(session)
  if (before?.at === at) return before.ids
  const ids: string[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_WALLET_PAGES; page += 1) {
    await context.pace(WALLET_CALLS, 1)
    const params = { limit: 100, ...(after === undefined ? {} : { starting_after: after }) }
    const answer = await session.ask(wallets, 'v2PrivateGetAccounts', params)
    ids.push(...answer.data.map(({ id }) => id))
    const next = nextOf(answer.pagination)
    if (next === undefined) {
      if (ids.length === 0) throw badAnswer(session.venueName, 'the list of wallets is empty')
      const sorted = [...new Set(ids)].sort()
      listed.set(session, { at, ids: sorted })
      return sorted
    }
    if (next === after) break
    after = next
  }
  throw badAnswer(session.venueName, 'the list of wallets does not end')
}

/** @throws AppError */
export async function readCoinbaseWallets(
  session: VenueSession,
  context: VenueHistoryContext,
  cursor: string | undefined,
): Promise<VenueHistoryPage> {
  const first: State = { proven: 0, known: {}, held: [], ties: {}, told: [] }
  const { pass: before, ...told } = readCursor(state, cursor, first)
  let pass: Pass = before ?? { at: context.now(), after: '', ties: [], seen: [], again: [], done: 0 }
  const known = { ...told.known }
  const ties = { ...told.ties }
  const rows: WalletRow[] = []
  const ids = await walletIds(session, context, pass.at)
  const ahead = ids.filter((id) => id > pass.after)
  for (let calls = 0; calls < MOST_CALLS && rows.length < ENOUGH; calls += 1) {
    const [wallet] = ahead
    if (wallet === undefined) break
    const read = await readWallet({
      session,
      context,
      wallet,
      known: known[wallet],
      knownTies: ties[wallet] ?? [],
      pass,
    })
    rows.push(...read.rows)
    pass = read.pass
    if (read.pass.after !== wallet) continue
    ahead.shift()
    if (read.settled !== undefined) known[wallet] = read.settled
    delete ties[wallet]
    if (read.ties.length > 0) ties[wallet] = read.ties
  }
  const done = ahead.length === 0
  const repeated = new Set(told.told)
  const unheard = rows.filter((row) => !repeated.has(sharedId(row)))
  const joined = join(context, [...told.held, ...unheard], done ? pass.at : undefined)
  const proven = done
    ? Math.min(pass.at, ...joined.held.map(({ created_at }) => Date.parse(created_at) - 1))
    : told.proven
  const next: State = { proven, known, held: joined.held, ties, told: done ? pass.again : told.told }
  return {
    entries: joined.entries,
    cursor: writeCursor(done ? next : { ...next, pass }),
    provenUntil: proven,
    done,
    progress: { done: ids.length - ahead.length, total: ids.length },
  }
}

interface WalletCall {
  session: VenueSession
  context: VenueHistoryContext
  wallet: string
  known: string | undefined
  /** Conversions of the known row's second that were read before. */
  knownTies: readonly string[]
  pass: Pass
}

interface WalletRead {
  /** Settled ones. */
  rows: WalletRow[]
  pass: Pass
  /** The newest row that needs no second look, once the wallet is at its end. */
  settled?: string
  ties: string[]
}

/** One call. */
async function readWallet({
  session,
  context,
  wallet,
  known,
  knownTies,
  pass,
}: WalletCall): Promise<WalletRead> {
  await context.pace(WALLET_CALLS, 1)
  const { below } = pass
  const { data, pagination: ends } = await session.ask(
    rowsPage,
    'v2PrivateGetAccountsAccountIdTransactions',
    {
      account_id: wallet,
      limit: PAGE,
      ...(below === undefined ? {} : { starting_after: below }),
    },
  )
  const place = data.findIndex(({ id }) => id === known)
  const fresh = place === -1 ? data : data.slice(0, place)
  let { settled, settledAt, ties } = pass
  const seen = [...pass.seen]
  const again = [...pass.again]
  for (const row of fresh) {
    const open = !isSettled(row) && !isVoid(row)
    if (open) {
      settled = undefined
      settledAt = undefined
      again.push(...seen.splice(0))
    } else if (settled === undefined) {
      settled = row.id
      settledAt = row.created_at
      ties = []
    }
    if (row.created_at === settledAt && sharedId(row) !== '') ties = [...ties, sharedId(row)]
    if (isSettled(row) && sharedId(row) !== '') seen.push(sharedId(row))
  }
  const next = nextOf(ends)
  if (next !== undefined && (next === below || data.length === 0))
    throw badAnswer(session.venueName, 'the list of transactions does not end')
  const beside = besideKnown(data, place).filter((row) => !knownTies.includes(sharedId(row)))
  const rows = [...fresh, ...beside].filter((row) => isSettled(row) && !isFill(row))
  const { at, after, done } = pass
  if (next !== undefined && place === -1)
    return {
      rows,
      pass: {
        at,
        after,
        done,
        below: next,
        ties,
        seen,
        again,
        ...(settled === undefined || settledAt === undefined ? {} : { settled, settledAt }),
      },
      ties: [],
    }
  const last = settled ?? known
  const besideTies = beside.map(sharedId).filter((shared) => shared !== '')
  const isSameSecond = settled === undefined || data[place]?.created_at === settledAt
  return {
    rows,
    pass: { at, after: wallet, done: done + 1, ties: [], seen: [], again },
    ties: [...(settled === undefined ? [] : ties), ...(isSameSecond ? [...knownTies, ...besideTies] : [])],
    ...(last === undefined ? {} : { settled: last }),
  }
}

/**
 * Rows of the known row's last day: one that was booked late, or shares its second, may stand below it. They are known by
 * their ids. Sides of conversions only of its second, since only both together say what they are: those that were read before
 * are remembered (`ties`).
 */
function besideKnown(data: readonly WalletRow[], place: number): WalletRow[] {
  const known = data[place]
  if (!known) return []
  const since = Date.parse(known.created_at) - DAY
  return data
    .slice(place + 1)
    .filter((row) =>
      sharedId(row) === '' ? Date.parse(row.created_at) >= since : row.created_at === known.created_at,
    )
}

/** @param endedAt when the pass began, once it has ended: a side that is still alone a day later stays alone */
function join(
  context: VenueHistoryContext,
  rows: readonly WalletRow[],
  endedAt: number | undefined,
): { entries: EntryDraft[]; held: WalletRow[] } {
  const entries: EntryDraft[] = []
  const waiting = new Map<string, WalletRow>()
  for (const row of rows) {
    const shared = sharedId(row)
    const other = waiting.get(shared)
    if (shared === '') entries.push(...rowDrafts(context, row))
    else if (other && other.id !== row.id) {
      waiting.delete(shared)
      entries.push(pairDraft(context, [other, row]))
    } else waiting.set(shared, row)
  }
  const alone = [...waiting.values()]
  const held =
    endedAt === undefined
      ? alone.slice(-MOST_HELD)
      : alone.filter((row) => endedAt - Date.parse(row.created_at) < DAY)
  const told = alone.filter((row) => !held.includes(row))
  return { entries: [...entries, ...told.flatMap((row) => rowDrafts(context, row))], held }
}
