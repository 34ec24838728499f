/** What is held of a market's coin, at its price of this moment: what it has gained over its average cost. Pure. */
import { type Amount, isZero, multiply, subtract, toRatio } from '@/lib/core/amount'

export interface HeldAt {
  quantity: Amount
  /** Cost of a unit, in the quote coin. */
  average: Amount
}

export interface Unrealised {
  /** In the quote coin. */
  gain: Amount
  /** Of the cost; `null` where it had cost nothing. */
  ratio: number | null
}

/** @example unrealisedAt({ quantity: amount('2'), average: amount('100') }, amount('110')) // { gain: '20', ratio: 0.1 } */
export function unrealisedAt({ quantity, average }: HeldAt, price: Amount): Unrealised {
  const each = subtract(price, average)
  return {
    gain: multiply(quantity, each),
    ratio: isZero(average) ? null : toRatio(each) / toRatio(average),
  }
}
