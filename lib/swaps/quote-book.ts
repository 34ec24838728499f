/** The offers that were shown, kept while they hold, so that what is signed is what was shown and not what a page says. Pure. */

import { randomId } from '@/lib/core/ids'
import { type QuoteId } from '@/lib/core/wallet-tx'
import type { SwapQuote } from './quote'

export interface QuoteBook {
  /** Gives an offer its id. */
  keep: (offer: Omit<SwapQuote, 'id'>) => SwapQuote
  /** Also one that has ended a while ago, so that its end can be said; `undefined`: never seen, or long gone. */
  get: (id: QuoteId) => SwapQuote | undefined
  /** After a lock nothing that was shown before holds. */
  clear: () => void
}

/** A review in which somebody reads for long still finds its offer, and says that it has ended. */
const KEPT_MS = 15 * 60_000
const MOST = 500

/** @example const book = createQuoteBook({ now, randomBytes }); book.get(book.keep(offer).id) */
export function createQuoteBook({
  now,
  randomBytes,
}: {
  now: () => number
  randomBytes: (length: number) => Uint8Array
}): QuoteBook {
  const quotes = new Map<QuoteId, SwapQuote>()
  const forgetOld = () => {
    for (const [id, { at }] of quotes) {
      if (quotes.size < MOST && now() - at < KEPT_MS) return
      quotes.delete(id)
    }
  }
  return {
    keep: (offer) => {
      forgetOld()
      const quote = { ...offer, id: randomId<QuoteId>(randomBytes(16)) }
      quotes.set(quote.id, quote)
      return quote
    },
    get: (id) => quotes.get(id),
    clear: () => quotes.clear(),
  }
}
