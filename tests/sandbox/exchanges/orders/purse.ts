/** The money of one owner at one venue, as the matching core moves it; each venue keeps it in its own form. */

export interface Purse {
  /** The venue's own name of a coin in its ledger: the code itself, or a wallet's id. @example symbol('BTC') // 'XXBT' */
  symbol: (code: string) => string
  /** By that name. */
  free: (symbol: string) => string
  /** Adds to what is free; negative takes away. */
  add: (symbol: string, change: string) => void
  /** Moves from free to locked; negative gives back. */
  hold: (symbol: string, amount: string) => void
}

/** How a venue charges and names things. */
export interface HouseRules {
  /** Ratios: `0.001` is 0.1 %. */
  fees: { maker: string; taker: string }
  /** `received`: in the coin that arrives. `quote`: always in the quote, and locked beforehand. */
  feeIn: 'received' | 'quote'
  /** Decimal places of a fee; what is more is cut off. */
  feePlaces: number
  /** Decimal places of price times amount; exact when absent. */
  costPlaces?: number
  /** A market order by cost spends that much with its fee in it. */
  costHoldsFee?: boolean
  /** A trigger that is reached already is taken, and strikes at once. */
  takesReachedTriggers?: boolean
  nextId: (of: 'order' | 'trade' | 'list') => string
}
