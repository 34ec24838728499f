/** Scaled figures of the books as a document's cells, and sums that keep the unknown apart. Pure. */
import { fromScaled, PLACES } from '@/lib/accounting/exact'
import type { Match } from '@/lib/accounting/lot'
import type { Amount } from '@/lib/core/amount'

export const cellOf = (value: bigint | null): Amount | null => (value === null ? null : fromScaled(value))

export interface Sums {
  proceeds: bigint
  cost: bigint
  gain: bigint
  /** Of matches above zero, and below. */
  gains: bigint
  losses: bigint
}

/** Of matches whose cost and proceeds are known; others add nothing. */
export function sumsOf(matches: Iterable<Pick<Match, 'proceeds' | 'cost' | 'gain'>>): Sums {
  const sums: Sums = { proceeds: 0n, cost: 0n, gain: 0n, gains: 0n, losses: 0n }
  for (const { proceeds, cost, gain } of matches) {
    if (proceeds === null || cost === null || gain === null) continue
    sums.proceeds += proceeds
    sums.cost += cost
    sums.gain += gain
    if (gain < 0n) sums.losses += gain
    else sums.gains += gain
  }
  return sums
}

const CENT = 10n ** BigInt(PLACES - 2)

/** Half away from zero, as forms are filled in. @example fromScaled(toCents(toScaled('1.005'))) // '1.01' */
export function toCents(value: bigint): bigint {
  const half = value < 0n ? -CENT / 2n : CENT / 2n
  return ((value + half) / CENT) * CENT
}
