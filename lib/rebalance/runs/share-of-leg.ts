/**
 * What part of the rest of its plan a leg may still pay, when the legs that it is paid with have brought less than planned. Legs that are
 * paid out of the same money share what is missing in proportion; what came beyond the plan is not spent. Pure.
 */
import {
  type Amount,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  subtract,
  sum,
  ZERO,
} from '@/lib/core/amount'
import type { RunLeg, RunRow } from '@/lib/db/rows'
import { isLegOver } from './run-row'

const ONE = '1' as Amount

/** @returns a ratio from 0 to 1. @example shareOfLeg(run, buy) // '0.98' when the sale before it brought 2 % less */
export function shareOfLeg({ legs }: Pick<RunRow, 'legs'>, leg: RunLeg): Amount {
  const group = legs.filter((each) => isPaidAlike(each, leg))
  const funders = fundersOf(legs, group, leg)
  const missing = sum(funders.map(missingOf))
  if (isZero(missing)) return ONE
  const planned = sum(group.map((each) => each.leg.pays.quantity))
  const brought = sum(funders.map((each) => each.leg.receives.quantity))
  // What the plan leaves of the proceeds as money goes without its part of what is missing.
  const theirs = compare(planned, brought) < 0 ? divide(multiply(missing, planned), brought) : missing
  const left = subtract(subtract(planned, theirs), sum(group.map(spentOf)))
  const wanted = sum(
    group.filter((each) => !isLegOver(each)).map((each) => subtract(each.leg.pays.quantity, spentOf(each))),
  )
  if (!isAbove(left) || !isAbove(wanted)) return ZERO
  const share = divide(left, wanted)
  return compare(share, ONE) > 0 ? ONE : share
}

const isAbove = (value: Amount) => compare(value, ZERO) > 0

function fundersOf(legs: readonly RunLeg[], group: readonly RunLeg[], { leg }: RunLeg): RunLeg[] {
  const ids = new Set(group.flatMap((each) => each.leg.after))
  return legs.filter(
    (each) =>
      ids.has(each.id) && each.leg.receives.asset === leg.pays.asset && each.leg.account === leg.account,
  )
}

/** Only legs that wait for others: what the rest is paid with is there already. */
const isPaidAlike = ({ leg: one }: RunLeg, { leg: other }: RunLeg): boolean =>
  one.after.length > 0 &&
  one.account === other.account &&
  one.pays.asset === other.pays.asset &&
  chainOf(one) === chainOf(other)

const chainOf = ({ way }: RunLeg['leg']) => (way.kind === 'swap' ? way.chain : undefined)

/** Of a leg that is over; what came of it without being told is taken as planned, and the free balance decides. */
function missingOf(funder: RunLeg): Amount {
  if (!isLegOver(funder)) return ZERO
  const { receives } = funder.leg
  const nothingCame = funder.state === 'failed' || funder.state === 'skipped'
  const received = funder.received ?? (nothingCame ? ZERO : receives.quantity)
  const missing = subtract(receives.quantity, received)
  return isNegative(missing) ? ZERO : missing
}

const spentOf = ({ paid = ZERO }: RunLeg): Amount => paid
