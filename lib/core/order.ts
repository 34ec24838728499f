/**
 * Words of the trading desk that every room shares: a market, an order as it is sent, an order as a venue tells it, and the
 * states of the journal. Money is `Amount`; a coin is named by the venue's common code here (`BTC`), by `AssetId` in the ledger.
 */
import type { Amount } from './amount'
import type { AccountId, VenueId } from './ids'
import type { Sentence } from './sentence'

declare const orderBrand: unique symbol
/** Of our journal; random. A venue's own id is a plain string. */
export type OrderId = string & { readonly [orderBrand]: true }

/** A spot market of a venue, or of a server of the user's own that speaks like it. */
export interface MarketRef {
  venue: VenueId
  /** ccxt's unified symbol: `BTC/USDT`. */
  symbol: string
  endpoint?: string
}

/** A market of a place. @example marketAt(source, 'BTC/EUR') // { venue: 'kraken', symbol: 'BTC/EUR' } */
export const marketAt = (
  { venue, endpoint }: { venue: VenueId; endpoint?: string | undefined },
  symbol: string,
): MarketRef => ({ venue, symbol, ...(endpoint === undefined ? {} : { endpoint }) })

/** One text a market; for maps and keys. @example marketKey({ venue, symbol: 'BTC/EUR' }) // 'kraken  BTC/EUR' */
export const marketKey = ({ venue, symbol, endpoint }: MarketRef): string =>
  `${venue} ${endpoint ?? ''} ${symbol}`

export type Side = 'buy' | 'sell'

export const ORDER_KINDS = [
  'market',
  'limit',
  'stop', // a market order when the price gets as bad as the trigger
  'stop-limit',
  'take-profit', // a market order when the price gets as good as the trigger
  'take-profit-limit',
  'trailing', // a stop that follows the best price
  'oco', // a limit and a stop; the first that is filled cancels the other
] as const
export type OrderKind = (typeof ORDER_KINDS)[number]

export const TIMES_IN_FORCE = [
  'GTC', // until cancelled
  'IOC', // what can be filled at once, the rest is cancelled
  'FOK', // all at once or nothing
  'PO', // post-only: refused when it would be filled at once
] as const
export type TimeInForce = (typeof TIMES_IN_FORCE)[number]

/** Exactly what is sent: rounded, checked, and nothing left to decide. Its hash is what the user confirms. */
export interface ResolvedOrder {
  account: AccountId
  market: MarketRef
  side: Side
  kind: OrderKind
  timeInForce: TimeInForce
  /** In the base coin, on the venue's step. For a market order by cost: what the cost is expected to buy or sell. */
  amount: Amount
  /** In the quote coin; present: the venue is told this instead of the amount. */
  cost?: Amount
  /** Limit price, in the quote coin. */
  price?: Amount
  /** Where a stop or a take-profit begins; the stop of an OCO. */
  trigger?: Amount
  /** Limit price of the stop of an OCO; absent: that stop is a market order. */
  stopPrice?: Amount
  /** Distance of a trailing stop, in percent: `1.5`. */
  trailPercent?: Amount
}

export type VenueOrderStatus = 'open' | 'filled' | 'cancelled' | 'expired' | 'rejected' | 'unknown'

export interface OrderFee {
  /** The venue's common code. */
  code: string
  quantity: Amount
}

/** An order as the venue tells it. */
export interface VenueOrder {
  /** The venue's own id. */
  orderId: string
  clientId?: string
  symbol: string
  side: Side
  /** Ours where it can be told, else the venue's own word. */
  kind: OrderKind | (string & {})
  status: VenueOrderStatus
  amount: Amount
  filled: Amount
  /** Of what was filled, in the quote coin. */
  average?: Amount
  /** What was filled, in the quote coin. */
  cost?: Amount
  price?: Amount
  trigger?: Amount
  fees: OrderFee[]
  /** When the venue took it (ms). */
  at: number
}

/** Where an attempt stands. `confirmed` is written before anything is sent, `sent` before the request leaves. */
export const ORDER_STATES = [
  'draft', // under review; nothing was sent
  'lapsed', // the review ended without a confirm: expired, locked, restarted
  'confirmed', // the user said yes
  'not-sent', // confirmed, and stopped before any request: refused by a limit, by drift, or the worker died first
  'sent', // a request is on its way
  'unknown', // sent without a clear answer; the venue is being asked
  'absent', // sent, and the venue says that it never arrived
  'rejected', // the venue refused it
  'open', // the venue has it
  'filled',
  'cancelled', // by the user or by the venue; a part may be filled
] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** States after which nothing more is asked. */
export const SETTLED_STATES: readonly OrderState[] = [
  'lapsed',
  'not-sent',
  'absent',
  'rejected',
  'filled',
  'cancelled',
]

export interface OrderEvent {
  at: number
  state: OrderState
  /** What was learned, or why. */
  note?: Sentence
}
