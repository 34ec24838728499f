/**
 * A strategy whose numbers are chosen as somebody would have chosen them at the time: on each part of the past the one with the best
 * Sharpe ratio, which then has to prove itself on the part after. Only days that no choice had seen are counted.
 */
import type { StrategySpec } from '@/lib/core/rebalance'
import { type Candidate, candidatesOf } from './candidates'
import { type FollowQuestion, followStrategy } from './follow-strategy'
import type { Played } from './played-sleeves'
import { sharpeOf } from './run-figures'
import { simulate } from './simulate'
import type { Pot } from './simulated-orders'

/** A stretch of days of the past, by places; both are included. */
export interface Part {
  from: number
  until: number
  candidate: Candidate
}

export interface WalkQuestion {
  spec: StrategySpec
  played: Played
  /** Days of each part. */
  days: number
  /** What each candidate begins with. */
  pot: Pot
  world: FollowQuestion['world']
  plan: FollowQuestion['plan']
}

/**
 * The parts after the first one, each with what the part before it has chosen.
 * @returns none where there are not two parts
 */
export function chooseParts(question: WalkQuestion): readonly Part[] {
  const { played, days, spec } = question
  const candidates = candidatesOf(spec)
  const parts: Part[] = []
  for (let from = played.from + days; from < played.until; from += days) {
    const candidate = bestOn(question, candidates, { from: from - days, until: from - 1 })
    if (candidate) parts.push({ from, until: Math.min(from + days - 1, played.until), candidate })
  }
  return parts
}

/** What was set by the user wins where none is better. */
function bestOn(
  { played, pot, world, plan }: WalkQuestion,
  candidates: readonly Candidate[],
  range: { from: number; until: number },
): Candidate | undefined {
  if (candidates.length <= 1) return candidates[0]
  let best = candidates[0]
  let highest = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const { decide } = followStrategy({ world, specOn: () => candidate.spec, plan })
    const { values } = simulate({ played: { ...played, ...range }, pot, decide })
    const sharpe = sharpeOf({ firstDay: world.firstDay + range.from, values }) ?? Number.NEGATIVE_INFINITY
    if (sharpe > highest) [best, highest] = [candidate, sharpe]
  }
  return best
}

/** @example specOn(410) // that of the part in which place 410 lies */
export const specOfParts =
  (parts: readonly Part[], otherwise: StrategySpec) =>
  (place: number): StrategySpec =>
    parts.find(({ from, until }) => place >= from && place <= until)?.candidate.spec ?? otherwise
