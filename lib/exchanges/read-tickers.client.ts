/**
 * A venue's own prices for symbols that nobody else could price. Asks for these symbols only, in the venue's most
 * dollar-like market of each; what they are worth in dollars is `lib/prices/venue-tickers.ts`'s knowledge.
 */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { CcxtExchange } from './ccxt-exchange'
import { type MoneyMarket, moneyMarkets } from './money-markets'
import { type ExchangeConnection, openSession } from './open-session.client'

export interface VenueTicker {
  /** The venue's code, as it was asked. */
  base: string
  quote: string
  /** Units of `quote` for one unit; not yet checked for zero. */
  last: Amount
  /** When the venue says so (ms); the time of the answer for venues that do not. */
  at: number
}

/** Symbols in one request, and requests for venues that answer one symbol at a time. */
const AT_ONCE = 50
const SINGLES = 20

const tickerSchema = v.object({
  symbol: v.string(),
  last: v.unknown(),
  timestamp: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0)))),
})

/**
 * The open of ccxt's tickers is the day's open on some venues and that of 24 hours ago on others: it is not told.
 * @param codes in any case
 * @returns only what the venue trades and answered; nothing is asked for the rest
 * @throws AppError as every request to a venue does
 * @example await readTickers(connection, ['1000SATS']) // [{ base: '1000SATS', quote: 'USDT', last: '0.0003', at }]
 */
export async function readTickers(
  connection: ExchangeConnection,
  codes: readonly string[],
): Promise<VenueTicker[]> {
  const session = await openSession(connection, 'tickers')
  const loaded = await session.needMarkets()
  const chosen = chooseMarkets(loaded, codes)
  const symbols = [...chosen.keys()]
  if (symbols.length === 0) return []
  const answers: unknown[] = []
  if (loaded.has['fetchTickers'] === true) {
    for (let from = 0; from < symbols.length; from += AT_ONCE) {
      const part = symbols.slice(from, from + AT_ONCE)
      const answer = await session.run('tickers', (exchange) => call(exchange, 'fetchTickers', part))
      answers.push(...Object.values(v.parse(v.record(v.string(), v.unknown()), answer)))
    }
  } else if (loaded.has['fetchTicker'] === true)
    for (const symbol of symbols.slice(0, SINGLES))
      answers.push(await session.run('tickers', (exchange) => call(exchange, 'fetchTicker', symbol)))
  return answers.flatMap((answer) => toTicker(answer, chosen, connection.now()))
}

function call(exchange: CcxtExchange, method: 'fetchTickers' | 'fetchTicker', asked: string | string[]) {
  return (exchange[method] as (asked: string | string[]) => Promise<unknown>).call(exchange, asked)
}

/** One market a code, by ccxt's symbol. */
function chooseMarkets({ markets = {} }: CcxtExchange, codes: readonly string[]): Map<string, MoneyMarket> {
  const wanted = new Set(codes.map((code) => code.toUpperCase()))
  const best = new Map<string, MoneyMarket>()
  for (const market of moneyMarkets(markets)) {
    const code = market.base.toUpperCase()
    if (market.active !== false && wanted.has(code) && !best.has(code)) best.set(code, market)
  }
  return new Map([...best.values()].map((market) => [market.symbol, market]))
}

/** Some venues answer with all their tickers: the others are left out. */
function toTicker(answer: unknown, chosen: ReadonlyMap<string, MoneyMarket>, now: number): VenueTicker[] {
  const parsed = v.safeParse(tickerSchema, answer)
  if (!parsed.success) return []
  const { symbol, last, timestamp } = parsed.output
  const market = chosen.get(symbol)
  const price = parseAmount(last)
  if (!market || price === undefined) return []
  return [{ base: market.base.toUpperCase(), quote: market.quote, last: price, at: timestamp ?? now }]
}
