/**
 * Where OKX keeps the orders that wait for a price: lists of their own, by kind and state.
 * - https://www.okx.com/docs-v5/en/#order-book-trading-algo-trading-get-algo-order-details: one by `algoId` or `algoClOrdId`, in every state.
 * - https://www.okx.com/docs-v5/en/#order-book-trading-algo-trading-get-algo-order-list: those that wait.
 * - https://www.okx.com/docs-v5/en/#order-book-trading-algo-trading-get-algo-order-history: the ended ones of three months, a state at a time.
 * - https://www.okx.com/docs-v5/en/#order-book-trading-algo-trading-post-cancel-algo-order: those that wait.
 * What one became is an order like any other; one that was cancelled before anything of it was filled is forgotten after two hours.
 */
import * as v from 'valibot'
import { badAnswer } from '../../errors'
import type { VenueSession } from '../../session'
import { allPages } from '../all-pages'
import { clockOf } from '../clock-of'
import type { FindQuery } from '../define-venue-trading'
import { marketIdOf } from '../list-orders'
import { fetchPlain, orNone } from '../one-order'
import { type AlgoRow, algoRow, becameOf, firedOrder, waitingOrder } from './okx-algo-rows'

const code = v.literal('0')
const rows = v.object({ code, data: v.array(algoRow) })
const details = v.object({ code, data: v.pipe(v.array(algoRow), v.maxLength(1)) })
const acknowledged = v.object({
  code,
  data: v.tuple([v.looseObject({ algoId: v.pipe(v.string(), v.minLength(1)), sCode: v.literal('0') })]),
})

/** What is asked for in one question each. */
const TYPES = ['conditional,oco', 'trigger', 'move_order_stop'] as const
/** Those that are sent from here. */
const SENT_TYPES = ['conditional,oco', 'move_order_stop'] as const
const ENDED_STATES = ['effective', 'canceled', 'order_failed'] as const
const PAGE = 100
const MOST_PAGES = 10
/** Filled orders are told for so long. */
const TOLD_MS = 90 * 24 * 3_600_000

type AlgoName = { algoId: string } | { algoClOrdId: string }

/** @returns `undefined` when OKX has no algo order of that id */
async function rowOf(session: VenueSession, name: AlgoName): Promise<AlgoRow | undefined> {
  const answer = await orNone(() => session.ask(details, 'privateGetTradeOrderAlgo', name))
  return answer?.data[0]
}

/** With what became of it. */
async function orderOf(session: VenueSession, row: AlgoRow): Promise<object> {
  const waited = waitingOrder(session, row)
  const ids = becameOf(row)
  if (ids.length === 0) return waited
  const symbol = (waited as { symbol: string }).symbol
  const became: object[] = []
  for (const orderId of ids)
    became.push((await fetchPlain(session, { orderId, symbol })) ?? forgotten(session, row))
  return firedOrder(waited, became, (waited as { status: string }).status)
}

/** Of an order that OKX does not tell any more: cancelled without a fill, or older than what is told at all. */
function forgotten(session: VenueSession, { uTime, instId, side }: AlgoRow): object {
  const age = clockOf(session) - Number(uTime)
  return {
    id: 'forgotten',
    symbol: instId,
    side,
    status: age < TOLD_MS ? 'canceled' : undefined,
    filled: '0',
  }
}

/** @example await fetchAlgo(session, { algoId: '7' }) */
export async function fetchAlgo(session: VenueSession, name: AlgoName): Promise<object | undefined> {
  const row = await rowOf(session, name)
  return row && (await orderOf(session, row))
}

/** Ids of the orders that one has become; none when there is no such order. */
export async function becameOfAlgo(session: VenueSession, algoId: string): Promise<string[]> {
  const row = await rowOf(session, { algoId })
  return row ? becameOf(row) : []
}

const listed = (
  session: VenueSession,
  method: 'privateGetTradeOrdersAlgoPending' | 'privateGetTradeOrdersAlgoHistory',
  question: Record<string, string>,
  since = 0,
): Promise<AlgoRow[]> =>
  allPages(session, {
    most: MOST_PAGES,
    read: async (after) => {
      const page = { instType: 'SPOT', limit: String(PAGE), ...(after === undefined ? {} : { after }) }
      const { data } = await session.ask(rows, method, { ...question, ...page })
      const isLast = data.length < PAGE || data.some(({ cTime }) => Number(cTime) < since)
      return { rows: data, next: isLast ? undefined : data.at(-1)?.algoId }
    },
  })

/** Every algo order that waits, of all markets. */
export async function openAlgos(session: VenueSession): Promise<object[]> {
  const found: object[] = []
  for (const ordType of TYPES) {
    const waiting = await listed(session, 'privateGetTradeOrdersAlgoPending', { ordType })
    found.push(...waiting.map((row) => waitingOrder(session, row)))
  }
  return found
}

/** In the lists, where the question by client id has found nothing: those that wait first, so that one that ends meanwhile is in a later one. */
export async function findInAlgoLists(
  session: VenueSession,
  { clientId, symbol, since }: FindQuery,
): Promise<object[]> {
  const instId = marketIdOf(session, symbol)
  const found = new Map<string, AlgoRow>()
  const keep = (all: readonly AlgoRow[]): void => {
    for (const row of all) if (row.algoClOrdId === clientId) found.set(row.algoId, row)
  }
  for (const ordType of SENT_TYPES)
    keep(await listed(session, 'privateGetTradeOrdersAlgoPending', { instId, ordType }, since))
  for (const state of ENDED_STATES)
    for (const ordType of SENT_TYPES)
      keep(await listed(session, 'privateGetTradeOrdersAlgoHistory', { instId, ordType, state }, since))
  const orders: object[] = []
  for (const row of found.values()) orders.push(await orderOf(session, row))
  return orders
}

/** @returns its `algoId`. @throws as `run` does; `bad-answer` when OKX does not say that it was taken */
export function acknowledgedId(answer: unknown, venueName: string): string {
  const parsed = v.safeParse(acknowledged, answer)
  if (!parsed.success) throw badAnswer(venueName, 'the order has no id')
  return parsed.output.data[0].algoId
}

/** Takes back one that waits. @throws AppError whose cause is ccxt's `OrderNotFound` when it does not wait any more */
export async function cancelAlgo(session: VenueSession, algoId: string, symbol: string): Promise<void> {
  const call = [{ algoId, instId: marketIdOf(session, symbol) }]
  const answer = await session.run('cancel order', (exchange) =>
    (exchange['privatePostTradeCancelAlgos'] as (call: object) => Promise<unknown>).call(exchange, call),
  )
  acknowledgedId(answer, session.venueName)
}
