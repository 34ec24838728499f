/** What the ledger leaves out: order and market of a trade, transaction hash and address of a transfer. Never a fact of its own. */
import * as v from 'valibot'
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { VenueSession } from '../../session'
import type { VenueHistoryContext } from '../define-venue-history'
import type { CallLimit } from '../pace.client'
import { type KrakenDetails, type LedgerRow, timeOf } from './kraken-rows'

/** A key's counter at the lowest tier holds 15 points, at the next 20 and half a point a second; ledger calls cost two. */
export const KRAKEN_CALLS: CallLimit = { name: 'calls', most: 12, perSecond: 0.5 }

const trades = v.object({
  result: v.object({ trades: v.record(v.string(), v.object({ ordertxid: v.string(), pair: v.string() })) }),
})

const transfer = v.object({ refid: v.string(), txid: v.nullish(v.string()), info: v.nullish(v.string()) })
const transfers = v.object({
  result: v.union([
    v.array(transfer),
    v.pipe(
      v.object({ withdrawals: v.array(transfer) }),
      v.transform(({ withdrawals }) => withdrawals),
    ),
    v.pipe(
      v.object({ deposit: v.array(transfer) }),
      v.transform(({ deposit }) => deposit),
    ),
  ]),
})

const PAGE = 50
const MOST_TRANSFERS = 500
/** A transfer is announced before it is booked: confirmations and checks take their time. */
const DAYS_BEFORE = 7 * 86_400

/** Asks at most four times a page; what a key may not see is left out of the entries and said. */
export async function krakenDetails(
  session: VenueSession,
  context: VenueHistoryContext,
  rows: readonly LedgerRow[],
): Promise<{ details: KrakenDetails; missing: NotIncluded[] }> {
  const missing: NotIncluded[] = []
  const found = await tradesOf(session, context, rows, missing)
  const moved = new Map<string, v.InferOutput<typeof transfer>>()
  for (const [type, method] of [
    ['deposit', 'privatePostDepositStatus'],
    ['withdrawal', 'privatePostWithdrawStatus'],
  ] as const) {
    const span = spanOf(rows.filter((row) => row.type === type))
    if (!span) continue
    await context.pace(KRAKEN_CALLS, 1)
    const params = { start: span.start - DAYS_BEFORE, end: span.end + 3600, limit: MOST_TRANSFERS }
    const answer = await session.askOptional({ schema: transfers, method, params, otherwise: HASHES })
    if (!answer) missing.push(HASHES)
    for (const row of answer?.result ?? []) moved.set(row.refid, row)
  }
  return { details: { trades: found, transfers: moved }, missing }
}

const HASHES: NotIncluded = {
  what: 'transaction-hashes',
  reason: say('Kraken tells no transaction hashes to this key: some transfers cannot be matched by them.'),
}
const ORDERS: NotIncluded = {
  what: 'order-ids',
  reason: say('Kraken tells no orders to this key: trades come without their market and order.'),
}

/** Kraken's seconds around some rows. */
function spanOf(rows: readonly LedgerRow[]): { start: number; end: number } | undefined {
  if (rows.length === 0) return undefined
  const times = rows.map(timeOf)
  return { start: Math.floor(Math.min(...times) / 1000) - 1, end: Math.ceil(Math.max(...times) / 1000) + 1 }
}

async function tradesOf(
  session: VenueSession,
  context: VenueHistoryContext,
  rows: readonly LedgerRow[],
  missing: NotIncluded[],
): Promise<KrakenDetails['trades']> {
  const found = new Map<string, { ordertxid: string; pair: string }>()
  const wanted = rows.filter(({ type }) => type === 'trade')
  const span = spanOf(wanted)
  if (!span) return found
  for (let ofs = 0; ofs < 2 * PAGE; ofs += PAGE) {
    await context.pace(KRAKEN_CALLS, 2)
    const answer = await session.askOptional({
      schema: trades,
      method: 'privatePostTradesHistory',
      params: { ...span, ofs },
      otherwise: ORDERS,
    })
    if (!answer) missing.push(ORDERS)
    const page = Object.entries(answer?.result.trades ?? {})
    for (const [id, trade] of page) found.set(id, trade)
    if (page.length < PAGE || wanted.every(({ refid }) => found.has(refid))) break
  }
  return found
}
