/** Price books that are kept: the same one as long as the stored prices say the same, else from when on it may differ. */
import { dayOf } from '@/lib/valuation/days'
import { createPriceBook, type StoredPriceBook } from '@/lib/valuation/price-book'
import { pricesDifferFrom, type StoredPrices } from '@/lib/valuation/price-differences'
import { collectionOf } from './names'

export interface KeptPrices {
  stored: StoredPrices
  book: StoredPriceBook
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
    const isNew = from === Number.NEGATIVE_INFINITY
    const numbers = isNew ? undefined : before?.book.numbers.before(dayOf(from))
    const book = createPriceBook({ ...stored, currency, collectionOf, ...(numbers ? { numbers } : {}) })
    before = { stored, book, ...(isNew ? {} : { differFrom: from }) }
    return before
  }
}
