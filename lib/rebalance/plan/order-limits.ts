/** What an order of a plan may be at the most and the least: its worst price, and the venue's bounds with a margin. */
import { type Amount, add, compare, multiply, amount as parse, subtract } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import type { MarketRules } from '@/lib/markets/market-rules'
import { FINEST_STEP, mostFor, roundDown, roundUp } from '@/lib/trading/round-to-step'
import { middleOf } from '@/lib/trading/walk-book'
import type { PlanMarket } from './question'
import { LEAST_MARGIN } from './way-costs'

export const larger = (a: Amount, b: Amount): Amount => (compare(a, b) < 0 ? b : a)
export const smaller = (a: Amount, b: Amount): Amount => (compare(a, b) > 0 ? b : a)

/** A ratio as it is written. @example ratioOf(0.005) // '0.005' */
export const ratioOf = (ratio: number): Amount => parse(String(ratio))

const ONE = '1' as Amount

/**
 * The middle of the book and the slippage bound, on the venue's step and within its own bounds; rounded so that it is never looser.
 * @returns undefined while a side of the book is empty
 * @example limitPrice(market, 'sell', 0.01) // '99' where the middle is 100
 */
export function limitPrice({ rules, book }: PlanMarket, side: Side, slippage: number): Amount | undefined {
  const middle = middleOf(book)
  if (middle === undefined) return undefined
  const { priceStep, price, priceBand } = rules
  const band = priceBand?.[side]
  if (side === 'sell') {
    const bounds = [price.min, band && multiply(middle, band.min)].filter((each) => each !== undefined)
    return roundUp(bounds.reduce(larger, multiply(middle, subtract(ONE, ratioOf(slippage)))), priceStep)
  }
  const bounds = [price.max, band && multiply(middle, band.max)].filter((each) => each !== undefined)
  return roundDown(bounds.reduce(smaller, multiply(middle, add(ONE, ratioOf(slippage)))), priceStep)
}

/** Least amount in the base coin that can be sold at this price, on the step. @example leastAmount(rules, '100') // '0.102' */
export function leastAmount({ amount, cost, amountStep }: MarketRules, price: Amount): Amount {
  const byAmount = multiply(amount.min ?? amountStep, amount.min === undefined ? ONE : LEAST_MARGIN)
  if (cost.min === undefined) return roundUp(byAmount, amountStep)
  const byCost = add(
    mostFor({ cost: multiply(cost.min, LEAST_MARGIN), price, step: FINEST_STEP }),
    FINEST_STEP,
  )
  return roundUp(larger(byAmount, byCost), amountStep)
}

/** @returns the most that one order may be, on the step; undefined: no bound */
export function mostAmount({ amount, cost, amountStep }: MarketRules, price: Amount): Amount | undefined {
  const byCost = cost.max && mostFor({ cost: cost.max, price, step: amountStep })
  const byAmount = amount.max && roundDown(amount.max, amountStep)
  return byCost && byAmount ? smaller(byCost, byAmount) : (byCost ?? byAmount)
}
