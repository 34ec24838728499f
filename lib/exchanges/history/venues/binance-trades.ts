/**
 * Binance's trades, market by market: no endpoint says which markets were traded. First the likely ones, then all of them once and again
 * every month; in between only the markets known to have trades. Ids count within a market, and only `fromId` skips no fill: several fills
 * share a millisecond, so pages by time lose some.
 * https://developers.binance.com/docs/binance-spot-api-docs/rest-api/account-endpoints#account-trade-list-user_data
 */
import * as v from 'valibot'
import type { EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import { badAnswer } from '../../errors'
import * as leftOut from '../../not-included'
import { numeral } from '../../numeral'
import type { VenueSession } from '../../session'
import type { VenueHistoryContext, VenueHistoryPage } from '../define-venue-history'
import { readCursor, writeCursor } from '../page-cursor'
import { DAY } from '../time-windows'
import { tradeDraft } from '../trade-draft'
import { API_WEIGHT } from './binance-limits'
import { type BinanceMarket, binanceMarkets, likelyMarkets } from './binance-markets'

const id = v.pipe(v.union([v.number(), v.string()]), v.transform(String), v.digits())
const trade = v.object({
  symbol: v.string(),
  id,
  orderId: id,
  price: numeral,
  qty: numeral,
  quoteQty: numeral,
  commission: numeral,
  commissionAsset: v.string(),
  time: v.pipe(v.number(), v.integer()),
  isBuyer: v.boolean(),
})
type Trade = v.InferOutput<typeof trade>

const state = v.object({
  /** The next id to ask for, of every market that has trades. */
  next: v.record(v.string(), v.string()),
  /** What the last whole pass proved, and when every market was last asked (ms). */
  proven: v.number(),
  scannedAt: v.number(),
  /** The pass under way: when it began, the market it stands at, whether it asks every market. */
  pass: v.optional(
    v.object({ at: v.number(), after: v.string(), every: v.boolean(), done: v.number(), total: v.number() }),
  ),
})
type State = v.InferOutput<typeof state>
type Pass = NonNullable<State['pass']>

const START: State = { next: {}, proven: 0, scannedAt: 0 }
const PAGE = 500
const MOST_CALLS = 25
const ENOUGH = 300
const RESCAN_MS = 30 * DAY
const WEIGHT = 20

export type Scope = 'likely' | 'every'

/** One page: as many markets as a few calls allow. */
export async function readBinanceTrades(
  session: VenueSession,
  context: VenueHistoryContext,
  scope: Scope,
  cursor: string | undefined,
): Promise<VenueHistoryPage> {
  const markets = await binanceMarkets(session, context)
  const before = readCursor(state, cursor, START)
  const pass = before.pass ?? beginPass(before, scope, context.now())
  const every = scope === 'every' ? pass.every : false
  const wanted = await marketsOf({ context, markets, every, scope, next: before.next })
  const ahead = wanted.filter((symbol) => symbol > pass.after)
  const entries: EntryDraft[] = []
  const next = { ...before.next }
  let { after } = pass
  let [calls, done] = [0, wanted.length - ahead.length]
  for (const symbol of ahead) {
    if (calls >= MOST_CALLS || entries.length >= ENOUGH) break
    const market = markets.get(symbol)
    if (!market) continue
    calls += 1
    const rows = await tradesFrom(session, context, symbol, next[symbol] ?? '0')
    entries.push(...rows.map((row) => draftOf(context, market, row)))
    const last = rows.at(-1)
    if (last) next[symbol] = String(BigInt(last.id) + 1n)
    if (rows.length >= PAGE) break // this market goes on with the next page
    after = symbol
    done += 1
  }
  const ended = done >= wanted.length
  const total = wanted.length
  return pageOf({
    session,
    before: { ...before, next },
    pass: { ...pass, after, done, total },
    ended,
    entries,
  })
}

const beginPass = ({ scannedAt }: State, scope: Scope, now: number): Pass => ({
  at: now,
  after: '',
  every: scope === 'every' && now - scannedAt >= RESCAN_MS,
  done: 0,
  total: 0,
})

interface Wanted {
  context: VenueHistoryContext
  markets: ReadonlyMap<string, BinanceMarket>
  every: boolean
  scope: Scope
  next: State['next']
}

/** In the order of the alphabet, so that a pass can go on after the market it stands at. */
async function marketsOf({ context, markets, every, scope, next }: Wanted): Promise<string[]> {
  if (every) return [...markets.keys()]
  const likely = scope === 'likely' ? likelyMarkets(markets, await context.candidates()) : []
  const traded = Object.keys(next).filter((symbol) => markets.has(symbol))
  return [...new Set([...likely, ...traded])].sort()
}

interface Ended {
  session: VenueSession
  before: State
  pass: Pass
  ended: boolean
  entries: EntryDraft[]
}

function pageOf({ session, before, pass, ended, entries }: Ended): VenueHistoryPage {
  const { next, proven, scannedAt } = before
  const after: State = ended
    ? { next, proven: pass.at, scannedAt: pass.every ? pass.at : scannedAt }
    : { next, proven, scannedAt, pass }
  const page = {
    entries,
    cursor: writeCursor(after),
    provenUntil: after.proven,
    done: ended,
    progress: { done: pass.done, total: pass.total },
  }
  const { venueName } = session
  return ended ? { ...page, missing: [leftOut.margin(venueName), leftOut.futures(venueName)] } : page
}

/** Ids from `fromId` on, rising. A market that Binance has taken away for good has none. */
async function tradesFrom(
  session: VenueSession,
  { pace }: VenueHistoryContext,
  symbol: string,
  fromId: string,
): Promise<Trade[]> {
  await pace(API_WEIGHT, WEIGHT)
  try {
    const rows = await session.ask(v.array(trade), 'privateGetMyTrades', { symbol, fromId, limit: PAGE })
    let last = BigInt(fromId) - 1n
    for (const row of rows) {
      if (row.symbol !== symbol || BigInt(row.id) <= last)
        throw badAnswer(session.venueName, 'trades of another market or in another order')
      last = BigInt(row.id)
    }
    return rows
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof AppError && error.cause instanceof Error && /-1121\b/.test(error.cause.message)

function draftOf(
  context: VenueHistoryContext,
  { symbol, baseAsset, quoteAsset }: BinanceMarket,
  row: Trade,
): EntryDraft {
  const facts = {
    nativeId: `trade:${symbol}:${row.id}`,
    at: row.time,
    source: 'binance:trades',
    orderId: row.orderId,
    market: symbol,
    raw: row,
  }
  return tradeDraft(context, facts, {
    side: row.isBuyer ? 'buy' : 'sell',
    base: { symbol: baseAsset, quantity: row.qty, bucket: 'spot' },
    quote: { symbol: quoteAsset, quantity: row.quoteQty, bucket: 'spot' },
    fees: [{ symbol: row.commissionAsset, quantity: row.commission }],
  })
}
