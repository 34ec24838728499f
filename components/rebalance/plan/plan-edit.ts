/** What the user has changed in a plan so far, and which plan the next change is of. Pure. */
import type { Amount } from '@/lib/core/amount'
import type { PlanId } from '@/lib/core/rebalance'
import type { PlanEdits } from '@/lib/rebalance/plan/plan'

export const NO_EDITS: PlanEdits = { without: [], amounts: {} }

/** @example withLeg(edits, '2', false).without // ['2'] */
export const withLeg = (edits: PlanEdits, leg: string, on: boolean): PlanEdits => ({
  ...edits,
  without: on ? edits.without.filter((each) => each !== leg) : [...new Set([...edits.without, leg])],
})

/** @param amount `undefined`: as it was planned */
export function withAmount(edits: PlanEdits, leg: string, amount: Amount | undefined): PlanEdits {
  const { [leg]: _, ...others } = edits.amounts
  return { ...edits, amounts: amount === undefined ? others : { ...others, [leg]: amount } }
}

/**
 * A change that only goes on from the last one is made of the plan that is shown; one that takes something back is made of the first,
 * which alone still has it.
 */
export const editedPlan = (
  { first, last }: { first: PlanId; last: PlanId },
  before: PlanEdits,
  after: PlanEdits,
): PlanId =>
  before.without.every((leg) => after.without.includes(leg)) &&
  Object.keys(before.amounts).every((leg) => after.amounts[leg] !== undefined)
    ? last
    : first
