/** Words of the matching core: a book, an order as somebody wishes it, as it stands, and why it is refused. No venue's own fields. */

export interface Level {
  price: string
  amount: string
}

/** Best price first on either side. */
export interface Book {
  bids: Level[]
  asks: Level[]
}

export type EngineSide = 'buy' | 'sell'

/** Stops and take-profits wait for their trigger; the plain names are market orders then. */
export type EngineKind =
  | 'market'
  | 'limit'
  | 'stop'
  | 'stop-limit'
  | 'take-profit'
  | 'take-profit-limit'
  | 'trailing'
  | 'trailing-limit'

export type EngineTime = 'GTC' | 'IOC' | 'FOK' | 'PO'

/** Plain decimals; prices in the quote, amounts in the base. */
export interface OrderWish {
  market: string
  side: EngineSide
  kind: EngineKind
  timeInForce: EngineTime
  clientId?: string
  amount?: string
  /** Of a market order, in the quote, instead of the amount. */
  cost?: string
  price?: string
  trigger?: string
  /** Of a trailing order: `0.015` is 1.5 %. */
  trail?: string
  /** What a venue wants to tell again in its own words. */
  told?: Readonly<Record<string, string>>
}

export interface EngineFill {
  id: string
  /** Rises by one within a market. */
  number: number
  at: number
  price: string
  quantity: string
  cost: string
  fee: string
  feeSymbol: string
  maker: boolean
}

/** `waiting` for its trigger, or `open` in the book; the others are over. */
export type EngineStatus = 'waiting' | 'open' | 'filled' | 'cancelled' | 'expired'

/** Locked for one order, or for the two of a list together. */
export interface Reserve {
  symbol: string
  amount: string
}

export interface EngineOrder extends OrderWish {
  id: string
  at: number
  updatedAt: number
  status: EngineStatus
  /** Absent for a market order by cost, until it is filled. */
  amount?: string
  filled: string
  filledCost: string
  fills: EngineFill[]
  reserve: Reserve
  /** The two of a list know each other by it. */
  listId?: string
  /** The best price that a trailing order has seen. */
  extreme?: string
  /** Set once the trigger was reached. */
  triggeredAt?: number
}

export type Refusal =
  | 'insufficient' // not enough is free
  | 'would-take' // post-only, and it would be filled at once
  | 'would-trigger' // the trigger is reached already
  | 'not-open' // it is over, or was never there
  | 'below-filled' // changed to less than what is filled

export interface Refused {
  refused: Refusal
}

export const isRefused = <Other extends object>(answer: Other | Refused): answer is Refused =>
  'refused' in answer

export const isLive = ({ status }: Pick<EngineOrder, 'status'>): boolean =>
  status === 'open' || status === 'waiting'
