/**
 * Gains and losses as the capital gains summary asks for them: all disposals of one asset on one local day are one disposal
 * (TCGA 1992 s 105(1)(a)), so a sale that gained and another one of the same day that lost are told as what they came to.
 * The lots beside the summary stay apart, with the rule that matched each. Pure.
 */
import type { ReportFacts } from './define-report'
import { type Sums, sumsOf } from './sums'
import type { Taken } from './year-disposals'

type Facts = Pick<ReportFacts, 'calendar' | 'names'>

/** The same for all that is one disposal. @example disposalKey(facts, outgo) // 'coin:bitcoin 19797' */
export const disposalKey = (
  { calendar, names }: Facts,
  { asset, at }: Pick<Taken['outgo'], 'asset' | 'at'>,
) => `${names.collectionOf(asset)} ${calendar.dayOf(at)}`

/**
 * As `sumsOf`, but `gains` and `losses` are those of whole disposals.
 * @param known of cost and proceeds
 * @example +450 and -40 on one day: ukSums(facts, known) // { gains: 410, losses: 0, gain: 410, … }
 */
export function ukSums(facts: Facts, known: readonly Taken[]): Sums {
  const disposals = new Map<string, Taken['match'][]>()
  for (const { outgo, match } of known) {
    const key = disposalKey(facts, outgo)
    const matches = disposals.get(key)
    if (matches) matches.push(match)
    else disposals.set(key, [match])
  }
  return sumsOf([...disposals.values()].map((matches) => sumsOf(matches)))
}
