/**
 * A venue's own daily candles: what a coin cost at the ends of past days, for coins that nobody else knows. Public market
 * answers. Only a candle that opens at midnight UTC is one of a UTC day: where days begin at another hour nothing is
 * shifted, and a day without a candle stays without a price.
 */
import * as v from 'valibot'
import { type Amount, isNegative, isZero, parseAmount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { captureCandles } from './capture-candles'
import type { CcxtExchange } from './ccxt-exchange'
import { type MoneyMarket, moneyMarkets } from './money-markets'
import { type ExchangeConnection, openSession } from './open-session.client'
import type { VenueSession } from './session'

const STAGE = 'past prices'
const DAY = '1d'
const DAY_MS = 86_400_000
/** Where ccxt does not know how many candles a venue tells at once. */
const FEW = 100

export interface DaySpan {
  /** Days since 1970 (UTC). */
  from: number
  /** Not included. */
  until: number
}

export interface CandleReader {
  /** The most dollar-like first, closed ones too; none when the venue tells no daily candles. */
  markets: readonly MoneyMarket[]
  /**
   * Units of the market's quote for one unit at the end of each day, by day. Days that are not over are left out.
   * @throws AppError as every request to a venue does
   */
  closes: (market: MoneyMarket, span: DaySpan) => Promise<Map<number, Amount>>
}

/**
 * @throws AppError as `openSession` and every request to a venue do
 * @example
 * const { markets, closes } = await openCandles(connection)
 * await closes(markets[0], { from: 19_723, until: 20_089 }) // Map { 19723 => '0.0003', … }
 */
export async function openCandles(connection: ExchangeConnection): Promise<CandleReader> {
  const session = await openSession(connection, STAGE)
  if (!tellsDays(session.exchange)) return { markets: [], closes: () => Promise.resolve(new Map()) }
  const { markets = {} } = await session.needMarkets()
  const most = mostCandles(session.exchange)
  return {
    markets: moneyMarkets(markets),
    async closes(market, { from, until }) {
      const end = Math.min(until, Math.floor(connection.now() / DAY_MS))
      const found = new Map<number, Amount>()
      for (let day = from; day < end; ) {
        const count = Math.min(most, end - day)
        const page = closesIn(await readPage(session, market, day, count), { from: day, until: end })
        for (const [told, close] of page) found.set(told, close)
        // A venue may tell fewer at once than ccxt believes: it goes on after the last one that came.
        day = page.size > 0 ? Math.max(...page.keys()) + 1 : day + count
      }
      return found
    },
  }
}

/** `emulated`: ccxt would make candles of single trades. */
const tellsDays = ({ has, timeframes }: CcxtExchange): boolean =>
  has['fetchOHLCV'] === true && typeof timeframes === 'object' && timeframes !== null && DAY in timeframes

const limitSchema = v.object({
  spot: v.object({ fetchOHLCV: v.object({ limit: v.pipe(v.number(), v.minValue(1)) }) }),
})

function mostCandles({ features }: CcxtExchange): number {
  const told = v.safeParse(limitSchema, features)
  return told.success ? told.output.spot.fetchOHLCV.limit : FEW
}

type FetchCandles = (symbol: string, timeframe: string, since: number, limit: number) => Promise<unknown>

async function readPage(
  session: VenueSession,
  market: MoneyMarket,
  day: number,
  count: number,
): Promise<unknown[]> {
  try {
    return await session.run(STAGE, (exchange) =>
      captureCandles(exchange, session.venueName, () =>
        (exchange['fetchOHLCV'] as FetchCandles).call(exchange, market.symbol, DAY, day * DAY_MS, count),
      ),
    )
  } catch (error) {
    if (isGone(error, market)) return []
    throw error
  }
}

/** A market that the venue has forgotten tells nothing more, however often it is asked. */
function isGone(error: unknown, { active }: MoneyMarket): boolean {
  if (!(error instanceof AppError) || !(error.cause instanceof Error)) return false
  const { name } = error.cause
  return name === 'BadSymbol' || name === 'MarketClosed' || (name === 'BadRequest' && active === false)
}

/** As ccxt orders it; the volume may be missing. */
const candleSchema = v.looseTuple([
  v.pipe(v.number(), v.multipleOf(DAY_MS)),
  v.unknown(),
  v.unknown(),
  v.unknown(),
  v.unknown(),
])

/** Unreadable and worthless candles are left out. */
function closesIn(rows: readonly unknown[], { from, until }: DaySpan): Map<number, Amount> {
  const closes = new Map<number, Amount>()
  for (const row of rows) {
    const candle = v.safeParse(candleSchema, row)
    if (!candle.success) continue
    const day = candle.output[0] / DAY_MS
    const close = parseAmount(candle.output[4])
    if (day < from || day >= until || close === undefined || isZero(close) || isNegative(close)) continue
    closes.set(day, close)
  }
  return closes
}
