/** Price books that are kept: the same one as long as the stored prices say the same, else from when on it may differ. */
import { createPriceBook, type DailyPriceBook } from '@/lib/valuation/price-book'
import { pricesDifferFrom, type StoredPrices } from '@/lib/valuation/price-differences'
import { collectionOf } from './names'

export interface KeptPrices {
  stored: StoredPrices
  book: DailyPriceBook
  /** From when on the book may say something else than the one before; everywhere when absent. */
  differFrom?: number
}

/** @example const prices = keptPrices(); prices(stored, 'eur').book === prices(stored, 'eur').book // true */
export function keptPrices(): (stored: StoredPrices, currency: string) => KeptPrices {
  let before: KeptPrices | undefined
  return (stored, currency) => {
    const isOther = before?.book.currency !== currency
    const from = before && !isOther ? pricesDifferFrom(before.stored, stored) : Number.NEGATIVE_INFINITY
    if (before && from === Number.POSITIVE_INFINITY) return before
    const book = createPriceBook({ ...stored, currency, collectionOf })
    before = { stored, book, ...(from === Number.NEGATIVE_INFINITY ? {} : { differFrom: from }) }
    return before
  }
}
