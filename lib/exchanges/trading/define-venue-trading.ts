/** The form of a venue's trading plug-in: how orders are told to it, and how it is asked about them. One line each in `registry.ts`. */
import type { OrderKind, ResolvedOrder, VenueOrder } from '@/lib/core/order'
import type { Sentence } from '@/lib/core/sentence'
import type { Ability, MarketRules, VenueLimits } from '@/lib/markets/market-rules'
import type { VenueSession } from '../session'
import type { ClientIdForm } from './client-id'
import type { OrderCall } from './order-call'
import type { CcxtOrder } from './read-order'

/** What ccxt tells of a market and its venue, as far as a plug-in decides by it. */
export interface MarketFacts {
  venueName: string
  symbol: string
  /** Binance's own list of what a market takes; empty elsewhere. */
  orderTypes: readonly string[]
  /** Kinds that Binance lets a market have beside that list; taken as had where it does not say. */
  allows: { oco: boolean; trailing: boolean }
  /** What ccxt's `features` say of the venue's spot orders: whether it has any that wait for a price, or for a distance. */
  features: { triggers: boolean; trailing: boolean }
}

export interface FindQuery {
  clientId: string
  symbol: string
  /** ms; an order of this client id cannot be older. */
  since: number
  /** ms; nor younger. */
  until: number
}

export interface Sent {
  clientId: string
  /** ms; the order's time where the venue tells none. */
  now: number
}

/** What callers know of an order that they ask for. */
export interface OrderName {
  orderId: string
  symbol: string
}

export interface VenueTrading {
  /** ccxt's ids. */
  ids: readonly string[]
  clientId: { form: ClientIdForm; param: string }
  /** A request that has not arrived after so many ms is not taken any more: by its time window, or its token's end. */
  lateMs: number
  /** Where a purchase's fee is taken; left out where nobody is sure: then it is counted on top, which is dearer. */
  buyFeeIn?: MarketRules['buyFeeIn']
  /** Kinds of orders that are sent there, with the reason for each other one. */
  kinds: (facts: MarketFacts) => Record<OrderKind, Ability>
  /** Kinds that are sent for sales only, with the reason for a purchase. */
  salesOnly?: (venueName: string) => Partial<Record<OrderKind, Sentence>>
  /** What ccxt has to know of the account before it is asked anything: once for each desk that is opened. */
  prepare?: (session: VenueSession) => Promise<void>
  /** What only the account itself tells: asked before an order of it is sent. @throws `OrderRefused` */
  beforePlace?: (session: VenueSession, order: ResolvedOrder) => Promise<void>
  /** What the venue's own answer says of a market beyond what ccxt tells of it. */
  limits?: (info: unknown) => VenueLimits
  /** A market purchase is sent by its cost, also where ccxt would take an amount. */
  buysByCostOnly?: boolean
  /** How an open order is changed; absent: it is cancelled and placed anew by the user. `inPlace`: it keeps its id and client id. */
  edit?: { inPlace: boolean; kinds: readonly OrderKind[] }
  /** Looks into the answer to a change where ccxt does not. @throws `OrderRefused` */
  checkEdit?: (answer: unknown, venueName: string) => void
  /** Changes the common call; `undefined` where the venue is told in another way (`place`). */
  shape?: (call: OrderCall, order: ResolvedOrder) => OrderCall
  /** Orders that ccxt's unified calls do not know, by the venue's own endpoint. */
  place?: Partial<
    Record<OrderKind, (session: VenueSession, order: ResolvedOrder, sent: Sent) => Promise<VenueOrder>>
  >
  /** One order as ccxt's, from whichever list it stands in; ccxt's `fetchOrder` when absent. `undefined`: the venue has none of that id. */
  fetchOne?: (session: VenueSession, order: OrderName) => Promise<unknown>
  /** Cancels an order of any list, or what it became; ccxt's `cancelOrder` when absent. @throws as ccxt does, through `session.run` */
  cancelOne?: (session: VenueSession, order: OrderName) => Promise<void>
  /**
   * Every order with the client id as ccxt's orders, of all lists and in every state; one that has fired is one order (`joinedOrder`).
   * @throws when one of the questions fails
   */
  find: (session: VenueSession, query: FindQuery) => Promise<unknown[]>
  /** Every open order of the account as ccxt's orders, of all lists; ccxt's own list when absent. */
  listOpen?: (session: VenueSession) => Promise<unknown[]>
  /** The kind of an order where ccxt does not tell it. */
  kindOf?: (order: CcxtOrder) => OrderKind | undefined
  balanceParams?: Record<string, unknown>
  /** Levels that the venue's book is asked for: not every number is taken everywhere. */
  bookLimit?: number
}

/** @example export const kraken = defineVenueTrading({ ids: ['kraken'], clientId: { form: 'hex', param: 'clientOrderId' }, … }) */
export const defineVenueTrading = (venue: VenueTrading): VenueTrading => venue
