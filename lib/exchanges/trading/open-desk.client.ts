/**
 * The desk of an account at an exchange: market rules, book, fees, free money, and orders, over ccxt's unified calls and the
 * venue's own plug-in. Every call goes through the account's session: one at a time per key, with its counter, through the guarded fetch.
 */
import type { Amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { marketAt, type VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { FeeTier } from '@/lib/markets/market-rules'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import { type ExchangeConnection, openSession } from '../open-session.client'
import { clientIdOf } from './client-id'
import { keepAnswers } from './keep-answers'
import { listOrders } from './list-orders'
import { readBook } from './read-book.client'
import { readFee } from './read-fee.client'
import { readFree } from './read-free.client'
import { readOrder } from './read-order'
import { readRules } from './read-rules'
import { readWithdrawalFees, type WithdrawalFees } from './read-withdrawal-fees.client'
import { tradingOf } from './registry'
import { cancelById, editOrder, fetchById, type Sending, sendOrder } from './send-order.client'

/** An exchange's desk. `withdrawalFees` is always there; what the venue does not tell is left out of its answer. */
export type ExchangeDesk = Required<VenueDesk>

/** A tier changes once a day at most. */
const FEE_FRESH_MS = 10 * 60_000
/** Between the journal's "sent" and the time that the venue gives the order. */
const SENT_WITHIN_MS = 15 * 60_000

/** @throws AppError as `openSession` and the loading of markets do; `not-supported` for a venue that Holdfast sends no orders to */
export async function openExchangeDesk(connection: ExchangeConnection): Promise<ExchangeDesk> {
  const trading = tradingOf(connection.venue)
  const session = await openSession(connection, 'orders')
  if (!trading) throw notTraded(session.venueName)
  await session.needMarkets()
  await trading.prepare?.(session)
  const { now } = connection
  const sending: Sending = { session, trading, now }
  const feeOf = keepAnswers<FeeTier>({ freshMs: FEE_FRESH_MS, now })
  const withdrawals = keepAnswers<WithdrawalFees>({ freshMs: FEE_FRESH_MS, now })
  const freeOf = (codes: readonly string[]) => readFree(session, codes, trading.balanceParams ?? {})
  return {
    clientId: (id) => clientIdOf(trading.clientId.form, id),
    lateMs: trading.lateMs,
    findable: { offered: true },
    book: (symbol) => readBook(session, { symbol, limit: trading.bookLimit, now }),
    rules: async (symbol) =>
      readRules({
        exchange: session.exchange,
        venueName: session.venueName,
        market: marketAt(connection, symbol),
        trading,
      }),
    fee: (symbol) => feeOf(symbol, () => readFee(session, symbol)),
    free: async ({ base, quote }) => {
      const [ofBase, ofQuote] = await freeOf([base, quote])
      return { base: ofBase as Amount, quote: ofQuote as Amount }
    },
    freeOf,
    place: (order, clientId) => sendOrder(sending, order, clientId),
    edit: (orderId, order, clientId) => editOrder(sending, { orderId, order, clientId }),
    cancel: (order) => cancelById(sending, order),
    find: (query) => find(sending, query),
    withdrawalFees: (codes) =>
      withdrawals(codes.join(' '), () => readWithdrawalFees(session, codes)).catch(notTold),
    open: async () =>
      readAll(sending, await (trading.listOpen?.(session) ?? listOrders(session, 'fetchOpenOrders', []))),
  }
}

/** What the venue does not tell now is not known now: each coin says so, and the next who compares asks again. */
function notTold(thrown: unknown): WithdrawalFees {
  if (thrown instanceof AppError) return {}
  throw thrown
}

const notTraded = (venue: string) =>
  new AppError(
    'not-supported',
    say(
      'Holdfast sends no orders to {venue}: when an answer is lost, {venue} cannot be asked for an order by the id that it was given.',
      { venue },
    ),
  )

function readAll({ session, trading, now }: Sending, raw: readonly unknown[]): VenueOrder[] {
  const options = { now: now(), kindOf: trading.kindOf }
  return raw.map((each) => {
    const order = readOrder(each, options)
    if (!order)
      throw new AppError(
        'bad-answer',
        say('{venue} told an order that Holdfast cannot read.', { venue: session.venueName }),
      )
    return order
  })
}

interface Query {
  clientId: string
  symbol: string
  since: number
  orderId?: string
}

/** By client id in the venue's lists, and by the venue's id where one is known. @throws when one of the questions fails */
async function find(sending: Sending, { orderId, ...query }: Query): Promise<VenueOrder[]> {
  const until = query.since + SENT_WITHIN_MS
  const found = readAll(sending, await sending.trading.find(sending.session, { ...query, until }))
  if (orderId === undefined || found.some((order) => order.orderId === orderId)) return found
  const named = await fetchById(sending, { orderId, symbol: query.symbol })
  return named ? [...found, named] : found
}
