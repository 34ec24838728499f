/** What an entry moved, told in words: the largest leg of a direction, and how many more there are. */
import { type Amount, absolute, compare, divide, isNegative, isZero, multiply } from '@/lib/core/amount'
import type { Entry, Leg } from '@/lib/core/entry'
import type { AlertFacts } from '../../alert-facts'
import { rateOf } from './price-now'

export const movingLegs = ({ legs }: Pick<Entry, 'legs'>): Leg[] =>
  legs.filter(({ quantity }) => !isZero(quantity))

/** @example quantityOf(leg, facts) // { quantity: '0.5', symbol: 'ETH' } */
export const quantityOf = ({ asset, quantity }: Leg, facts: Pick<AlertFacts, 'symbolOf'>) => ({
  quantity: absolute(quantity),
  symbol: facts.symbolOf(asset),
})

export const hasCome = ({ quantity }: Leg): boolean => !isNegative(quantity)

/**
 * What an entry's first leg is worth in a currency: as the source states it, else at the price of now.
 * @returns nothing when neither is known
 */
export function worthOf(entry: Entry, currency: string, facts: AlertFacts): Amount | undefined {
  const rate = rateOf(facts, currency)
  if (rate === undefined) return undefined
  if (entry.stated) {
    const from = rateOf(facts, entry.stated.currency)
    if (from !== undefined && !isZero(from)) return absolute(divide(multiply(entry.stated.value, rate), from))
  }
  const [leg] = movingLegs(entry)
  const usd = leg && facts.prices?.get(leg.asset)?.usd
  return leg && usd && absolute(multiply(multiply(leg.quantity, usd), rate))
}

export const isAtLeast = (value: Amount, least: Amount): boolean => compare(value, least) >= 0
