/** Both sides of a swap in US dollars at present prices. */
import { type Amount, multiply, toRatio } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import type { NamedAmount, SwapFacts } from '../../define-check'
import type { NoteSources } from '../../note-sources'

export interface Received {
  amount: NamedAmount
  /** `simulated`: what is expected. `least`: what is promised, and more may come. */
  by: 'simulated' | 'least'
}

/** @returns the simulation's word where there is one */
export function receivedOf({ simulated, least }: SwapFacts): Received | undefined {
  if (simulated) return { amount: simulated, by: 'simulated' }
  return least && { amount: least, by: 'least' }
}

/** @returns US dollars, or a sentence when there is no fresh price */
export async function worthOf(
  { asset, symbol, quantity }: NamedAmount,
  { priceOf }: Pick<NoteSources, 'priceOf'>,
): Promise<Amount | { notRun: Sentence }> {
  const price = await priceOf(asset)
  return price === null
    ? { notRun: say('No fresh price of {symbol} is known.', { symbol }) }
    : multiply(price, quantity)
}

/** @example shortfall(amount('100'), amount('97')) // 0.03; below zero: more than the whole */
export const shortfall = (whole: Amount, part: Amount): number =>
  (toRatio(whole) - toRatio(part)) / toRatio(whole)
