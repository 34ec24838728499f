/** A venue's active spot markets as lines of the market search. Pure. */
import * as v from 'valibot'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { MarketPlace } from '@/lib/markets/venue-feeds'

const marketSchema = v.object({
  symbol: v.string(),
  base: v.string(),
  quote: v.string(),
  spot: v.literal(true),
  active: v.optional(v.nullable(v.boolean())),
})

/** @param markets of a loaded ccxt instance. @returns by symbol; closed ones are left out */
export function marketLines(
  { venue, endpoint }: MarketPlace,
  markets: Readonly<Record<string, unknown>>,
): MarketLine[] {
  return Object.values(markets).flatMap((row): MarketLine[] => {
    const parsed = v.safeParse(marketSchema, row)
    if (!parsed.success || parsed.output.active === false) return []
    const { symbol, base, quote } = parsed.output
    return [{ market: { venue, symbol, ...(endpoint === undefined ? {} : { endpoint }) }, base, quote }]
  })
}
