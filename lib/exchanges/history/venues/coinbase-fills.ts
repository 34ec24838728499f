/**
 * Trades of Coinbase's order book (Advanced Trade), newest first, by the venue's own cursor. They are told here alone: the wallets'
 * `advanced_trade_fill` rows are the same facts, without price and fee.
 */
import * as v from 'valibot'
import { divide, isZero, multiply } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import { badAnswer } from '../../errors'
import * as leftOut from '../../not-included'
import { numeral, numeralOrNothing } from '../../numeral'
import type { VenueSession } from '../../session'
import type { VenueHistoryContext, VenueHistoryPage } from '../define-venue-history'
import type { CallLimit } from '../pace.client'
import { readCursor, writeCursor } from '../page-cursor'
import { DAY } from '../time-windows'
import { tradeDraft } from '../trade-draft'

/** Thirty calls a second and user. */
const BROKERAGE_CALLS: CallLimit = { name: 'brokerage', most: 10, perSecond: 10 }
const PAGE = 100

const fill = v.object({
  entry_id: v.string(),
  order_id: v.string(),
  trade_time: v.pipe(v.string(), v.isoTimestamp()),
  trade_type: v.optional(v.string(), 'FILL'),
  price: numeral,
  size: numeral,
  commission: numeralOrNothing,
  product_id: v.string(),
  size_in_quote: v.optional(v.boolean(), false),
  side: v.picklist(['BUY', 'SELL']),
})
type Fill = v.InferOutput<typeof fill>
const page = v.object({ fills: v.array(fill), cursor: v.optional(v.string(), '') })

const state = v.object({
  proven: v.number(),
  count: v.number(),
  /** The pass under way: when it began (ms), and the venue's cursor. */
  pass: v.optional(v.object({ at: v.number(), cursor: v.string() })),
})

/** @throws AppError */
export async function readCoinbaseFills(
  session: VenueSession,
  context: VenueHistoryContext,
  cursor: string | undefined,
): Promise<VenueHistoryPage> {
  const {
    proven,
    count,
    pass = { at: context.now(), cursor: '' },
  } = readCursor(state, cursor, {
    proven: 0,
    count: 0,
  })
  await context.pace(BROKERAGE_CALLS, 1)
  const answer = await session.ask(page, 'v3PrivateGetBrokerageOrdersHistoricalFills', {
    limit: PAGE,
    // The last day is read again: fills are listed a little late.
    ...(proven > DAY ? { start_sequence_timestamp: new Date(proven - DAY).toISOString() } : {}),
    ...(pass.cursor === '' ? {} : { cursor: pass.cursor }),
  })
  if (answer.cursor !== '' && (answer.cursor === pass.cursor || answer.fills.length === 0))
    throw badAnswer(session.venueName, 'the list of fills does not end')
  const done = answer.cursor === ''
  const read = count + answer.fills.length
  const spot = answer.fills.filter(isSpot)
  return {
    entries: spot.map((row) => fillDraft(context, row)),
    cursor: writeCursor(
      done
        ? { proven: pass.at, count: read }
        : { proven, count: read, pass: { at: pass.at, cursor: answer.cursor } },
    ),
    provenUntil: done ? pass.at : proven,
    done,
    progress: { done: read },
    ...(spot.length < answer.fills.length ? { missing: [leftOut.futures(session.venueName)] } : {}),
  }
}

/** Contracts have longer names: `BIT-28JUL23-CDE`, `BTC-PERP-INTX`. */
const isSpot = ({ product_id }: Fill): boolean => product_id.split('-').length === 2

export function fillDraft(context: Pick<VenueHistoryContext, 'asset'>, row: Fill): EntryDraft {
  const [base = '', quote = ''] = row.product_id.split('-')
  const reversed = row.trade_type === 'REVERSAL'
  const buys = (row.side === 'BUY') !== reversed
  const divides = row.size_in_quote && !isZero(row.price)
  const facts = {
    nativeId: `fill:${row.entry_id}`,
    at: Date.parse(row.trade_time),
    source: 'coinbase:fills',
    orderId: row.order_id,
    market: row.product_id,
    // The venue tells the base's quantity as a quotient only, or corrects an earlier fill.
    unclear: divides || row.trade_type === 'CORRECTION' || reversed,
    raw: row,
  }
  return tradeDraft(context, facts, {
    side: buys ? 'buy' : 'sell',
    base: { symbol: base, quantity: divides ? divide(row.size, row.price) : row.size, bucket: 'spot' },
    quote: {
      symbol: quote,
      quantity: divides ? row.size : multiply(row.size, row.price),
      bucket: 'spot',
    },
    fees: [{ symbol: quote, quantity: row.commission }],
  })
}
