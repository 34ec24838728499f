/** What every service's offer has in common, put together once. Pure. */
import { fromUnits } from '@/lib/core/amount'
import type { Sentence } from '@/lib/core/sentence'
import { toUnits, type Units } from '@/lib/core/wallet-tx'
import type { QuoteContext, QuoteOffer } from '../define-quote-source'
import type { RouteHop, SwapQuote, SwapRequest } from '../quote'

export interface OfferFacts {
  /** What is expected, and the least, in units of the coin that is bought. */
  out: bigint
  minimum: bigint
  route: readonly RouteHop[]
  gas?: Units
  /** Who takes what is sold; not asked for the native coin. */
  spender: string
  way: SwapQuote['way']
  lifetimeMs: number
  remarks?: readonly Sentence[]
}

/** The allowance that there is already is read later, for all offers at once. */
export function offerOf(
  { chain }: Pick<SwapRequest, 'chain'>,
  { sells, buys, now }: Pick<QuoteContext, 'sells' | 'buys' | 'now'>,
  { out, minimum, route, gas, spender, way, lifetimeMs, remarks = [] }: OfferFacts,
): QuoteOffer {
  const at = now()
  return {
    chain,
    sells,
    buys: { ...buys, units: toUnits(out), quantity: fromUnits(out, buys.decimals) },
    minimum: toUnits(minimum),
    route,
    ...(gas === undefined ? {} : { gas }),
    ...(sells.token === undefined
      ? {}
      : {
          allowance: {
            token: sells.token,
            spender,
            units: sells.units,
            via: 'erc20' as const,
            current: toUnits(0n),
          },
        }),
    way,
    // A service's own transaction goes through the public pool unless the user's node is private.
    exposedToMev: way.kind === 'transaction',
    remarks,
    at,
    validUntil: at + lifetimeMs,
  }
}
