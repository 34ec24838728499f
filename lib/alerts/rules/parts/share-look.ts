/** Parts of net worth above a share of it, by the same bounds as the X-ray's: what has no price may be worth anything. */

import { type Belongs, type Slice, slicesOf } from '@/lib/analytics/xray/slices'
import type { FiringWords } from '@/lib/core/alert'
import { say } from '@/lib/core/sentence'
import type { AssetLine, LinePart, PortfolioView } from '@/lib/portfolio/view'
import { numberIn } from '@/lib/rebalance/methods/params-in'
import type { ConditionLook, LookInput } from '../../define-alert-rule'
import { followParts, type PartState } from './follow-parts'
import { freshPortfolio } from './fresh-portfolio'
import { unknownLook } from './unknown-look'

/** A share counts as ended when it is so far below the limit: points of the whole. */
const BACK = 0.01

export interface ShareWords {
  belongsTo: (view: PortfolioView) => (line: AssetLine, part: LinePart) => Belongs | undefined
  /** @param slices the newest first, at least one */
  wordsOf: (slices: readonly Slice[]) => FiringWords
}

export function lookAtShares(
  { params, facts, memory }: LookInput,
  { belongsTo, wordsOf }: ShareWords,
): ConditionLook {
  const fresh = freshPortfolio(facts)
  if ('why' in fresh) return unknownLook(fresh.why, memory)
  const { now, rates, venueName, chainName } = facts
  const xray = { now, portfolio: fresh.view, rates, venueName, chainName, past: null }
  const { slices } = slicesOf(xray, belongsTo(fresh.view))
  if (slices === null)
    return unknownLook(say('You owe as much as you own: there is no net worth to have a share of.'), memory)
  const limit = numberIn(params, 'percent')
  const byKey = new Map(slices.map((slice) => [slice.key, slice]))
  const states = new Map(slices.map((slice) => [slice.key, stateOf(slice, limit)]))
  return followParts({
    states,
    memory,
    now,
    wordsOf: (keys) => wordsOf(keys.flatMap((key) => byKey.get(key) ?? [])),
    why: [...states.values()].includes('unknown')
      ? say('Not everything you own has a price. Set the price, or hide the asset.')
      : undefined,
  })
}

function stateOf({ low, high }: Slice, limit: number): PartState {
  if (low > limit) return 'holds'
  if (high > limit) return 'unknown'
  return high > limit - BACK ? 'near' : 'not'
}
