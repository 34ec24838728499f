/**
 * What trades for money cost beyond the price of their minute: paid more, or received less. Only trades whose minute's price
 * is known count; an hour's or a day's price would tell of the market, not of the execution.
 */
import { toRatio } from '@/lib/core/amount'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { type FlowFacts, worthOf } from '../flows/entry-flows'
import type { AttributionView } from '../views'

/** @param entries of the range @example executionCost(entries, facts) // { cost: 12.5, known: 40, trades: 310 } */
export function executionCost(
  entries: readonly EffectiveEntry[],
  facts: FlowFacts,
): AttributionView['execution'] {
  const found = { cost: 0, known: 0, trades: 0 }
  for (const entry of entries) {
    if (entry.kind !== 'trade') continue
    found.trades += 1
    const cost = costOf(entry, facts)
    if (cost === undefined) continue
    found.known += 1
    found.cost += cost
  }
  return found
}

function costOf({ legs, at }: EffectiveEntry, facts: FlowFacts): number | undefined {
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
