/** What the offers for a leg are asked for, and which of them may be taken for it. Pure. */
import { divide, subtract, toRatio } from '@/lib/core/amount'
import type { PlanLeg } from '@/lib/core/rebalance'
import type { SwapRequest, ValuedQuote } from '@/lib/swaps/quote'

/** @returns `undefined` for an order of an exchange @example swapRequestOf(leg, 0.005) // { account, chain, sell: 'eip155:1/native', … } */
export function swapRequestOf({ account, way }: PlanLeg, slippage: number): SwapRequest | undefined {
  if (way.kind !== 'swap') return undefined
  const { chain, sell, buy, amount } = way
  return { account, chain, sell, buy, amount, slippage }
}

/** An order that others carry out later is no transaction of the wallet's: a run cannot follow it. */
export const takeable = (quotes: readonly ValuedQuote[]): ValuedQuote[] =>
  quotes.filter(({ quote }) => quote.way.kind === 'transaction')

/**
 * How much less an offer brings than the plan expected, ratio; below zero: more.
 * @example shortfallOf(leg, quote) // 0.012
 */
export function shortfallOf({ receives }: PlanLeg, { quote: { buys } }: ValuedQuote): number {
  return toRatio(divide(subtract(receives.quantity, buys.quantity), receives.quantity))
}
