/** Lots and gains in another currency than that of the tax rules: matched by the same rules, with every value in that one. Pure. */
import { GainsBook } from '@/lib/accounting/gains-book'
import type { GainsQuestion } from '@/lib/accounting/gains-question'
import type { PriceBook } from '@/lib/valuation/past-price'

/**
 * Converting what the other book says would need the rate of the day on which each part of a cost was paid, which a pool no
 * longer knows. Where the rules take the dearest or the cheapest lot first, it is the one that was so in this currency.
 * @example bookIn(question, { currency: 'usd', prices }).lines() // of a portfolio whose tax rules are in euro
 */
export function bookIn(
  { pricesDifferFrom: _, ...question }: GainsQuestion,
  { currency, prices }: { currency: string; prices: PriceBook },
): GainsBook {
  const book = new GainsBook()
  book.update({ ...question, prices, rules: { ...question.rules, currency } })
  return book
}
