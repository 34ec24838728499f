/** Limits and how far back something must be until it counts as ended: a value that plays around its limit is told once. */
import { type Amount, add, amount, compare, multiply, subtract } from '@/lib/core/amount'

export type LimitSide = 'above' | 'below'

const ONE = amount('1')
const asAmount = (ratio: number): Amount => amount(ratio.toFixed(9))

/** @example byRatio(amount('200'), 'above', 0.1) // '220' */
export const byRatio = (value: Amount, side: LimitSide, ratio: number): Amount =>
  multiply(value, side === 'above' ? add(ONE, asAmount(ratio)) : subtract(ONE, asAmount(ratio)))

export const otherSide = (side: LimitSide): LimitSide => (side === 'above' ? 'below' : 'above')

/** What is at the limit is not beyond it. @example isBeyond(amount('3200'), 'above', amount('3200')) // false */
export const isBeyond = (value: Amount, side: LimitSide, limit: Amount): boolean =>
  compare(value, limit) === (side === 'above' ? 1 : -1)

export interface Limit {
  side: LimitSide
  limit: Amount
  /** Ratio of the limit that the value must come back by. */
  back: number
  /** It held at the last look. */
  held: boolean
}

/** @returns whether it holds, with what was so before in mind */
export const holdsAt = (value: Amount, { side, limit, back, held }: Limit): boolean =>
  isBeyond(value, side, limit) || (held && isBeyond(value, side, byRatio(limit, otherSide(side), back)))
