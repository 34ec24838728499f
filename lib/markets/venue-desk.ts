/** What every place where orders can be sent offers: an exchange over ccxt, and a paper account. */
import type { Amount } from '@/lib/core/amount'
import type { OrderId, ResolvedOrder, VenueOrder } from '@/lib/core/order'
import type { Book } from '@/lib/markets/live'
import type { Ability, FeeTier, MarketRules } from '@/lib/markets/market-rules'

export interface FreeBalances {
  base: Amount
  quote: Amount
}

export interface VenueDesk {
  /** The id that the venue is given with an order: follows from ours, in the form that the venue takes. */
  clientId: (id: OrderId) => string
  /** A request that has not arrived by then (ms after it was sent) is not taken any more. */
  lateMs: number
  /** Whether the venue can be asked what became of an order whose answer was lost; without that, none is sent. */
  findable: Ability
  /** Asked now: how the price stands when an order is reviewed, and again before it is sent. */
  book: (symbol: string) => Promise<Book>
  rules: (symbol: string) => Promise<MarketRules>
  /** The tier of this key; the public schedule when the venue does not tell. */
  fee: (symbol: string) => Promise<FeeTier>
  /** Asked now, not from the last reading. */
  free: (rules: MarketRules) => Promise<FreeBalances>
  /** The same of any coins, by their codes, in one question; in their order. Absent: market by market. */
  freeOf?: (codes: readonly string[]) => Promise<readonly Amount[]>
  /**
   * Sends one request, once.
   * @throws `OrderRefused` (lib/core/order-refused.ts) for a clear no; after any other error nobody knows what became of it
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
  /** What a withdrawal costs at least, in each coin, by its code; a coin that is not named is not known. Absent: none is known. */
  withdrawalFees?: (codes: readonly string[]) => Promise<Readonly<Record<string, Amount>>>
}
