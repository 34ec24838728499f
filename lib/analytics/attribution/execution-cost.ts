/**
 * What trades cost beyond the market: paid more, or received less. Measured against the middle of the venue's own book, where
 * the order was sent from here and filled at once; else, for trades against money, against the price of their minute. An
 * hour's or a day's price would tell of the market, not of the execution.
 */
import { toRatio } from '@/lib/core/amount'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { type FlowFacts, worthOf } from '../flows/entry-flows'
import type { AttributionView } from '../views'
import { type BookMiddle, type BookMiddles, middleOf } from './book-middles'

/** @param entries of the range @example executionCost(entries, facts, middles) // { cost: 12.5, known: 40, byBook: 3, trades: 310 } */
export function executionCost(
  entries: readonly EffectiveEntry[],
  facts: FlowFacts,
  middles: BookMiddles,
): AttributionView['execution'] {
  const found = { cost: 0, known: 0, byBook: 0, trades: 0 }
  for (const entry of entries) {
    if (entry.kind !== 'trade') continue
    found.trades += 1
    const middle = middleOf(entry, middles)
    const byBook = middle && costByBook(entry, middle, facts)
    const cost = byBook ?? costByMinute(entry, facts)
    if (cost === undefined) continue
    found.known += 1
    if (byBook !== undefined) found.byBook += 1
    found.cost += cost
  }
  return found
}

/** Of a buy what was paid above the middle, of a sale what was received below it; the quote coin at its price of then. */
function costByBook(entry: EffectiveEntry, middle: BookMiddle, facts: FlowFacts): number | undefined {
  const [one, other] = entry.legs
  if (!one || !other || entry.legs.length > 2) return undefined
  const isFirstBase = one.quantity.startsWith('-') === (middle.side === 'sell')
  const [base, quote] = isFirstBase ? [one, other] : [other, one]
  const [bought, paid] = [toRatio(base.quantity), toRatio(quote.quantity)]
  if (bought * paid >= 0) return undefined
  const worth = worthOf(facts, quote, entry.at)
  // What was paid (below zero for a buy) and what the coin is worth in the middle come to nothing at the middle itself.
  return Number.isNaN(worth) ? undefined : (-(paid + bought * toRatio(middle.price)) * worth) / paid
}

function costByMinute({ legs, at }: EffectiveEntry, facts: FlowFacts): number | undefined {
  const [one, other] = legs
  if (!one || !other || legs.length > 2) return undefined
  const isFirstMoney = one.asset.startsWith('fiat:')
  if (isFirstMoney === other.asset.startsWith('fiat:')) return undefined
  const [money, coin] = isFirstMoney ? [one, other] : [other, one]
  if (facts.prices.priceAt(coin.asset, at)?.grain !== 'minute') return undefined
  if (toRatio(money.quantity) * toRatio(coin.quantity) >= 0) return undefined
  const sum = worthOf(facts, money, at) + worthOf(facts, coin, at)
  // What left is worth more than what came.
  return Number.isNaN(sum) ? undefined : -sum
}
