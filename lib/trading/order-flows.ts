/** What goes and what comes when parts of an order are filled, with the fee in the coin that the venue takes it in. */
import { type Amount, add, multiply, subtract, sum } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import type { MarketRules } from '@/lib/markets/market-rules'
import { isFeeOnTop } from './draft-facts'
import type { CodeAmount } from './review'

export interface Fill {
  /** In the base coin. */
  amount: Amount
  /** In the quote coin. */
  cost: Amount
  /** Ratio of the fee; below zero is a rebate. */
  rate: Amount
}

export interface Flows {
  pays: CodeAmount
  /** After the fee. */
  receives: CodeAmount
  fee: CodeAmount
}

/**
 * A sale's fee is taken from what it brings; a purchase's from what arrives, or on top of what is paid.
 * @example flowsOf('sell', rules, [{ amount: '2', cost: '200', rate: '0.01' }])
 * // { pays: 2 BTC, receives: 198 USDT, fee: 2 USDT }
 */
export function flowsOf(side: Side, rules: MarketRules, fills: readonly Fill[]): Flows {
  const base = { code: rules.base, quantity: sum(fills.map(({ amount }) => amount)) }
  const quote = { code: rules.quote, quantity: sum(fills.map(({ cost }) => cost)) }
  const ofCost = sum(fills.map(({ cost, rate }) => multiply(cost, rate)))
  const feeInQuote = { code: rules.quote, quantity: ofCost }
  if (side === 'sell') return { pays: base, receives: less(quote, ofCost), fee: feeInQuote }
  if (isFeeOnTop(rules))
    return { pays: { ...quote, quantity: add(quote.quantity, ofCost) }, receives: base, fee: feeInQuote }
  const ofAmount = sum(fills.map(({ amount, rate }) => multiply(amount, rate)))
  return {
    pays: quote,
    receives: less(base, ofAmount),
    fee: { code: rules.base, quantity: ofAmount },
  }
}

const less = ({ code, quantity }: CodeAmount, by: Amount): CodeAmount => ({
  code,
  quantity: subtract(quantity, by),
})
