/** On which side of the market a price has to lie. Pure. */
import { type Amount, compare } from './amount'
import { type Sentence, say } from './sentence'

export interface SideOfMarket {
  value: Amount
  market: Amount
  /** Of the coin that both are told in. */
  code: string
  isAbove: boolean
}

/**
 * @returns what is wrong, or `undefined`; the market's own price lies on neither side
 * @example wrongSide({ value: amount('48000'), market: amount('50000'), code: 'USDT', isAbove: false }) // undefined
 */
export function wrongSide({ value, market, code, isAbove }: SideOfMarket): Sentence | undefined {
  if (compare(value, market) === (isAbove ? 1 : -1)) return undefined
  const figures = { price: market, code }
  return isAbove
    ? say('It must lie above the price of the market, {price} {code}.', figures)
    : say('It must lie below the price of the market, {price} {code}.', figures)
}
