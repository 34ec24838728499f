/**
 * What happened in an exchange account, before any server dresses it in its own fields. Symbols are the venue's own
 * (`XXBT`); at Coinbase a place is a wallet's id. Quantities are positive plain decimals; the direction follows from the type.
 */

export interface TrueTrade {
  type: 'trade'
  /** The venue's market id: `BTCUSDT`, `XXBTZUSD`, `BTC-USD`. */
  market: string
  base: string
  quote: string
  side: 'buy' | 'sell'
  quantity: string
  price: string
  cost: string
  feeSymbol: string
  fee: string
  orderId: string
  /** Rises by one within a market, as at Binance. */
  number: number
  maker: boolean
}

export interface TrueTransfer {
  type: 'deposit' | 'withdrawal'
  symbol: string
  /** What the other side sends or gets. */
  quantity: string
  /** Beside the quantity, in the same coin. */
  fee: string
  fiat: boolean
  /** On a chain. */
  txHash?: string
  address?: string
  network?: string
  /** How it was made, for transfers between venues; no server tells it. */
  meant?: { kind: 'hash' | 'amount' | 'ambiguous' | 'foreign'; round: string }
}

export interface TrueConversion {
  type: 'convert' | 'dust'
  from: string
  fromQuantity: string
  to: string
  /** What arrives, before the fee. */
  toQuantity: string
  /** In the coin that arrives. */
  fee: string
}

export interface TrueReward {
  type: 'reward'
  reason: 'staking' | 'interest' | 'airdrop'
  symbol: string
  quantity: string
}

export interface TrueMove {
  type: 'move'
  from: string
  to: string
  quantity: string
}

export type TrueEvent = { id: string; at: number } & (
  | TrueTrade
  | TrueTransfer
  | TrueConversion
  | TrueReward
  | TrueMove
)

export type EventOf<Type extends TrueEvent['type']> = TrueEvent & { type: Type }

/** The events of one type, oldest first. */
export const eventsOf = <Type extends TrueEvent['type']>(
  events: readonly TrueEvent[],
  ...types: readonly Type[]
): EventOf<Type>[] =>
  events.filter((event): event is EventOf<Type> => (types as readonly string[]).includes(event.type))
