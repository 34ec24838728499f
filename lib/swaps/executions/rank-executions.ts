/** Which way is better, and which only looks so: two that differ by less than what is not known of them are equal. Pure. */
import { type Amount, amount, compare, multiply } from '@/lib/core/amount'
import type { Execution } from '../execution'

/** A way before it is ranked. */
export type Candidate = Omit<Execution, 'result'> & {
  result: Omit<Priced, 'rank'> | { unavailable: Unavailable['unavailable'] }
  /** Something that it costs is not known. */
  isOpen?: boolean
}
type Priced = Extract<Execution['result'], { net: Amount }>
type Unavailable = Extract<Execution['result'], { unavailable: unknown }>
type PricedCandidate = Candidate & { result: Omit<Priced, 'rank'> }

const isPriced = (candidate: Candidate): candidate is PricedCandidate => 'net' in candidate.result

/**
 * Best first; then those with something unknown, then those that cannot be taken.
 * @param candidates what comes is in the same coin for all
 * @example rankExecutions([kraken, uniswap])[0]?.result // { net: '5995', …, rank: 'best' }
 */
export function rankExecutions(candidates: readonly Candidate[]): Execution[] {
  const priced = candidates.filter(isPriced)
  const known = priced.filter(({ isOpen }) => !isOpen).toSorted((a, b) => compare(b.result.net, a.result.net))
  const open = priced.filter(({ isOpen }) => isOpen).toSorted((a, b) => compare(b.result.net, a.result.net))
  const [first, ...others] = known
  // With nothing beside it a way is better than nothing that was asked.
  const isBest = first !== undefined && others.length > 0 && others.every((each) => isClear(first, each))
  return [
    ...known.map((each) =>
      rankedAs(
        each,
        each === first ? (isBest ? 'best' : 'equal') : first && isClear(first, each) ? 'worse' : 'equal',
      ),
    ),
    ...open.map((each) => rankedAs(each, 'unknown')),
    ...candidates.flatMap(({ isOpen: _, ...each }) =>
      'unavailable' in each.result ? [{ ...each, result: each.result }] : [],
    ),
  ]
}

/** The worst that the better one may come to is still more than the best of the other. */
function isClear(better: PricedCandidate, other: PricedCandidate): boolean {
  const lowest = multiply(better.result.net, factor(1 - better.result.noise))
  const highest = multiply(other.result.net, factor(1 + other.result.noise))
  return compare(lowest, highest) > 0
}

const factor = (ratio: number): Amount => amount(Math.max(ratio, 0).toFixed(8))

const rankedAs = ({ isOpen: _, ...each }: PricedCandidate, rank: Priced['rank']): Execution => ({
  ...each,
  result: { ...each.result, rank },
})
