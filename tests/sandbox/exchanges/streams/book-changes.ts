/** What has changed in a book since it was told last: levels with their new amounts, `0` for those that have gone. */
import type { Book, Level } from '../orders/order-words'

export interface BookChanges {
  bids: Level[]
  asks: Level[]
}

export interface ToldBook {
  /** `undefined`: nothing has changed. */
  changes: (book: Book) => BookChanges | undefined
}

/** @param told what the other side knows already */
export function toldBook(told: Book): ToldBook {
  let before = told
  return {
    changes(book) {
      const changes = { bids: between(before.bids, book.bids), asks: between(before.asks, book.asks) }
      before = book
      return changes.bids.length + changes.asks.length === 0 ? undefined : changes
    },
  }
}

function between(before: readonly Level[], after: readonly Level[]): Level[] {
  const old = new Map(before.map(({ price, amount }) => [price, amount]))
  const present = new Set(after.map(({ price }) => price))
  return [
    ...before.filter(({ price }) => !present.has(price)).map(({ price }) => ({ price, amount: '0' })),
    ...after.filter(({ price, amount }) => old.get(price) !== amount),
  ]
}
