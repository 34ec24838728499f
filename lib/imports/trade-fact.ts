/** A trade's legs from its two sides; signs are decided here and nowhere else. */
import type { Amount } from '@/lib/core/amount'
import type { Money } from './collect-drafts'
import { inward, outward, unknownWord } from './row-reader'

export interface Side {
  symbol: string
  quantity: Amount
}

/** @throws AppError when the word is neither buy nor sell */
export function tradeLegs(word: string, base: Side, quote: Side): Money[] {
  const side = word.trim().toLowerCase()
  if (side !== 'buy' && side !== 'sell') throw unknownWord(word)
  const [came, went] = side === 'buy' ? [base, quote] : [quote, base]
  return [
    { symbol: came.symbol, quantity: inward(came.quantity) },
    { symbol: went.symbol, quantity: outward(went.quantity) },
  ]
}
