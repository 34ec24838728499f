/** Which markets Binance has or had: those at a standstill (`BREAK`) still tell their trades. */
import * as v from 'valibot'
import { badAnswer } from '../../errors'
import type { VenueSession } from '../../session'
import type { VenueHistoryContext } from '../define-venue-history'
import { API_WEIGHT } from './binance-limits'

export interface BinanceMarket {
  symbol: string
  baseAsset: string
  quoteAsset: string
}

const exchangeInfo = v.object({
  symbols: v.pipe(
    v.array(v.object({ symbol: v.string(), baseAsset: v.string(), quoteAsset: v.string() })),
    v.minLength(1),
  ),
})

/** Nine megabytes: asked for once a session, and never needed to go on. */
const known = new WeakMap<VenueSession, Map<string, BinanceMarket>>()

/** By symbol, in the order of the alphabet. @throws AppError */
export async function binanceMarkets(
  session: VenueSession,
  { pace }: VenueHistoryContext,
): Promise<Map<string, BinanceMarket>> {
  const found = known.get(session)
  if (found) return found
  await pace(API_WEIGHT, 20)
  const raw = await session.run('markets', async (exchange) => {
    const call = exchange['publicGetExchangeInfo']
    const answer: unknown =
      typeof call === 'function' ? await call.call(exchange, { showPermissionSets: false }) : undefined
    return answer
  })
  const parsed = v.safeParse(exchangeInfo, raw)
  if (!parsed.success) throw badAnswer(session.venueName, 'the list of markets is missing')
  const sorted = parsed.output.symbols.toSorted((a, b) => (a.symbol < b.symbol ? -1 : 1))
  const markets = new Map(sorted.map((market) => [market.symbol, market]))
  known.set(session, markets)
  return markets
}

/** What most coins are traded against, today's first. */
const QUOTES = ['USDT', 'BTC', 'EUR', 'USDC', 'FDUSD', 'BUSD', 'BNB', 'ETH', 'TRY', 'TUSD', 'DAI', 'GBP']

/** Markets of some coins with the usual quotes. @example likelyMarkets(markets, ['ADA']) // ['ADAUSDT', 'ADABTC', …] */
export function likelyMarkets(
  markets: ReadonlyMap<string, BinanceMarket>,
  codes: readonly string[],
): string[] {
  const wanted = new Set(codes)
  const quotes = new Set(QUOTES)
  return [...markets.values()]
    .filter(({ baseAsset, quoteAsset }) => wanted.has(baseAsset) && quotes.has(quoteAsset))
    .map(({ symbol }) => symbol)
}
