/**
 * A paper account as a desk like any other. The venue is asked first; then the account changes in one transaction, by what the
 * engine says, or not at all. Whatever fails before that transaction is a clear no: nothing has been written.
 */
import { readPaperRow } from '@/lib/accounts/paper-row.store'
import { AppError, toAppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import type { ResolvedOrder, VenueOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import type { PaperOrder, PaperRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { Book } from '@/lib/markets/live'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import type { Step } from './execute-paper-order'
import { freeOf } from './paper-balances'
import { advancePaper, cancelPaper, editPaper, placePaper } from './paper-engine'
import type { PaperMarket } from './paper-market'
import type { PaperVenue } from './paper-venue'
import { lessTaken } from './take-levels'

export interface PaperDeskContext extends Pick<EngineContext, 'db' | 'now'> {
  venue: PaperVenue
  /** Something was filled or cancelled; does not wait for what follows. */
  onMoved: (account: AccountId) => void
}

/** A market that answers later than this is no market to fill an order by. */
const LATE_MS = 20_000

/** @example const desk = openPaperDesk({ db, now, venue, onMoved }, account); (await desk.place(order, desk.clientId(id))).status */
export function openPaperDesk(context: PaperDeskContext, account: AccountId): VenueDesk {
  const { db, now, venue } = context

  const marketOf = async (symbol: string): Promise<PaperMarket> => {
    const [rules, tier, book, trades] = await Promise.all([
      venue.rules(symbol),
      venue.fee(symbol),
      venue.book(symbol),
      venue.trades(symbol),
    ])
    return { rules, tier, book, trades, now: now() }
  }

  /** @returns what the change made of the row; a row that is the same is not written */
  const change = async (next: (row: PaperRow) => PaperRow): Promise<PaperRow> => {
    const { before, after } = await db.transaction('rw', db.papers, async () => {
      const row = await readPaperRow(db, account)
      const changed = next(row)
      if (changed !== row) await db.papers.put(changed)
      return { before: row, after: changed }
    })
    if (before.fills.length !== after.fills.length || before.balances !== after.balances)
      context.onMoved(account)
    return after
  }

  const advance = async (symbol: string): Promise<PaperRow> => {
    const market = await marketOf(symbol)
    return change((row) => advancePaper(row, symbol, market))
  }

  /** Older orders meet the market first. */
  const write = async (
    symbol: string,
    act: (row: PaperRow, market: PaperMarket) => Step,
  ): Promise<VenueOrder> => {
    const begun = now()
    const market = await marketOf(symbol).catch(refuse)
    if (now() - begun > LATE_MS)
      throw new OrderRefused(say('The market answered too late. Nothing was done; try again.'))
    let made: PaperOrder | undefined
    await change((row) => {
      const step = act(advancePaper(row, symbol, market), market)
      made = step.order
      return step.row
    })
    if (!made) throw new AppError('internal', say('Something went wrong inside Holdfast.'))
    return toldOrder(made)
  }

  /** One market that cannot be read keeps no other from moving on; its orders stand as they were last seen. @throws when none can */
  const advanceAll = async (symbols: readonly string[]): Promise<void> => {
    const failures: unknown[] = []
    for (const symbol of symbols) await advance(symbol).catch((error: unknown) => void failures.push(error))
    if (symbols.length > 0 && failures.length === symbols.length) throw failures[0]
  }

  return {
    clientId: (id) => id,
    lateMs: LATE_MS,
    findable: { offered: true },
    // Fees are taken from what arrives here, whatever the venue does.
    rules: async (symbol) => ({ ...(await venue.rules(symbol)), buyFeeIn: 'base' }),
    fee: venue.fee,
    book: async (symbol) => {
      const [book, row] = await Promise.all([venue.book(symbol), readPaperRow(db, account)])
      return leftOfBook(book, row, symbol)
    },
    free: async ({ base, quote }) => {
      const { balances } = await readPaperRow(db, account)
      return { base: freeOf(balances, base), quote: freeOf(balances, quote) }
    },
    freeOf: async (codes) => {
      const { balances } = await readPaperRow(db, account)
      return codes.map((code) => freeOf(balances, code))
    },
    place: (order, clientId) =>
      write(order.market.symbol, (row, market) => placePaper(row, order, { clientId, market })),
    edit: (orderId, order: ResolvedOrder, clientId) =>
      write(order.market.symbol, (row, market) => editPaper(row, orderId, { order, clientId, market })),
    async find({ clientId, symbol }) {
      const isThis = (order: PaperOrder) => order.clientId === clientId
      const row = await readPaperRow(db, account)
      if (!row.orders.some((order) => isThis(order) && order.status === 'open'))
        return row.orders.filter(isThis).map(toldOrder)
      return (await advance(symbol)).orders.filter(isThis).map(toldOrder)
    },
    async open() {
      const waiting = openOrders(await readPaperRow(db, account))
      await advanceAll([...new Set(waiting.map(({ symbol }) => symbol))])
      return openOrders(await readPaperRow(db, account)).map(toldOrder)
    },
    async cancel({ orderId, symbol }) {
      const [base = '', quote = ''] = symbol.split('/')
      await change((row) => cancelPaper(row, orderId, { rules: { base, quote } }))
    },
  }
}

/** Before anything is written every failure is a clear no. */
function refuse(thrown: unknown): never {
  throw new OrderRefused(toAppError(thrown).sentence, { cause: thrown })
}

const openOrders = ({ orders }: PaperRow) => orders.filter(({ status }) => status === 'open')

/** What this account has taken of it is not there for its next order. */
const leftOfBook = (book: Book, { markets }: PaperRow, symbol: string): Book =>
  lessTaken(book, markets?.[symbol]?.taken ?? [])

/** As a venue would tell it: without what only the engine keeps. */
function toldOrder(order: PaperOrder): VenueOrder {
  const { order: _sent, best: _best, triggered: _triggered, held: _held, ...told } = order
  return told
}
