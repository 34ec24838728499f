/** What every place where orders can be sent offers: an exchange over ccxt, and a paper account. */
import type { Amount } from '@/lib/core/amount'
import type { ResolvedOrder, VenueOrder } from '@/lib/core/order'
import type { FeeTier, MarketRules } from '@/lib/markets/market-rules'

export interface FreeBalances {
  base: Amount
  quote: Amount
}

export interface VenueDesk {
  rules: (symbol: string) => Promise<MarketRules>
  /** The tier of this key; the public schedule when the venue does not tell. */
  fee: (symbol: string) => Promise<FeeTier>
  /** Asked now, not from the last reading. */
  free: (rules: MarketRules) => Promise<FreeBalances>
  /**
   * Sends one request, once.
   * @throws AppError; `refusedByVenue(error)` of `outcome-of.ts` tells a clear no from an unclear end
   */
  place: (order: ResolvedOrder, clientId: string) => Promise<VenueOrder>
  /** Every order with that client id, open, closed or told by its fills; several mean that the request was doubled. */
  find: (query: {
    clientId: string
    symbol: string
    since: number
    orderId?: string
  }) => Promise<VenueOrder[]>
  /** All symbols. */
  open: () => Promise<VenueOrder[]>
  cancel: (order: { orderId: string; symbol: string }) => Promise<void>
  /** In place of an open order; the venue's own edit. */
  edit: (orderId: string, order: ResolvedOrder, clientId: string) => Promise<VenueOrder>
}
