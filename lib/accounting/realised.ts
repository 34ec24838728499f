/** What a sale that is only thought of would realise, told for people: lots, gain, and the days that are missing to long term. */
import type { Amount } from '@/lib/core/amount'
import { fromScaled, sumOf } from './exact'
import type { Match, Term } from './lot'
import type { TaxRules } from './tax-rules'
import type { SaleOutcome } from './what-if-sale'

/** In the currency of the tax rules, under the person's own rules. */
export interface Realised {
  /** Lower case: `eur`. */
  currency: string
  /** After the fee; absent: nobody knows what the coin that comes is worth. */
  proceeds?: Amount
  /** Of the part whose cost is known; absent: of none. */
  basis?: Amount
  gain?: Amount
  /** Without a known cost: no gain is told for it. */
  missing: Amount
  lots: readonly RealisedLot[]
}

export interface RealisedLot {
  /** Absent: nobody has seen it arrive. */
  acquiredAt?: number
  quantity: Amount
  basis?: Amount
  gain?: Amount
  term: Term
  /** Days until the lot counts as long term, or as exempt; absent when it does, or when the rules know no such thing. */
  daysToLong?: number
}

/**
 * @param isValued false: nobody knows what the proceeds are worth, and no gain is told
 * @example realisedOf(whatIfSale(question, sale), question.rules, true).lots[0]?.daysToLong // 12
 */
export function realisedOf(
  { outgo, daysToLong }: SaleOutcome,
  { currency, longTerm }: Pick<TaxRules, 'currency' | 'longTerm'>,
  isValued: boolean,
): Realised {
  const known = outgo.matches.filter(({ cost }) => cost !== null)
  const missing = outgo.quantity - sumOf(known.map(({ quantity }) => quantity))
  const gainOf = ({ gain }: Match): bigint | null => (isValued ? gain : null)
  const gains = outgo.matches.map(gainOf).filter((gain) => gain !== null)
  return {
    currency,
    ...(outgo.proceeds === null || !isValued ? {} : { proceeds: fromScaled(outgo.proceeds) }),
    ...(known.length === 0 ? {} : { basis: fromScaled(sumOf(known.map(({ cost }) => cost ?? 0n))) }),
    ...(gains.length === 0 ? {} : { gain: fromScaled(sumOf(gains)) }),
    missing: fromScaled(missing),
    lots: outgo.matches.flatMap((match, at) => {
      const days = longTerm === 'none' ? null : (daysToLong[at]?.days ?? null)
      return match.lot === '' ? [] : [lotOf(match, { gain: gainOf(match), days })]
    }),
  }
}

function lotOf(
  { acquiredAt, quantity, cost, term }: Match,
  { gain, days }: { gain: bigint | null; days: number | null },
): RealisedLot {
  return {
    ...(acquiredAt === null ? {} : { acquiredAt }),
    quantity: fromScaled(quantity),
    ...(cost === null ? {} : { basis: fromScaled(cost) }),
    ...(gain === null ? {} : { gain: fromScaled(gain) }),
    term,
    ...(days === null || days === 0 ? {} : { daysToLong: days }),
  }
}
