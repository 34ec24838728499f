/** A venue's spot markets in which coins are traded for money, or for coins whose price many sources know. */
import * as v from 'valibot'

/** The best first: money before coins. */
const QUOTES = ['USD', 'USDT', 'USDC', 'EUR', 'BTC', 'ETH']

const marketSchema = v.object({
  symbol: v.string(),
  base: v.string(),
  quote: v.picklist(QUOTES),
  spot: v.literal(true),
  active: v.optional(v.nullable(v.boolean())),
})

/** As ccxt names it: `{ symbol: '1000SATS/USDT', base: '1000SATS', quote: 'USDT' }`; `active` is false when it is closed. */
export type MoneyMarket = v.InferOutput<typeof marketSchema>

/**
 * @param markets of a loaded ccxt instance
 * @returns the most dollar-like first, closed ones too
 * @example moneyMarkets(exchange.markets ?? {}).find(({ base }) => base === '1000SATS')?.quote // 'USDT'
 */
export function moneyMarkets(markets: Readonly<Record<string, unknown>>): MoneyMarket[] {
  const found = Object.values(markets).flatMap((row) => {
    const parsed = v.safeParse(marketSchema, row)
    return parsed.success ? [parsed.output] : []
  })
  return found.sort((a, b) => QUOTES.indexOf(a.quote) - QUOTES.indexOf(b.quote))
}
