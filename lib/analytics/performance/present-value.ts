/**
 * What flows of money on whole days are worth together at a rate of interest. Most days have none, so only those with one
 * are gone through, and what a gap of so many days does is computed once for a rate.
 */

export interface PresentValue {
  /**
   * In the money of the first flow when growth is above one, of the last one when it is below: the end from which no term
   * grows beyond all bounds.
   */
  sum: number
  /** A sum on the way had the other sign than the first. These sums are the balances of an account at that rate. */
  hasTurned: boolean
}

/** Flows in the order in which they are summed up. Plain arrays: there are few flows, and short typed ones cost more to make. */
interface Run {
  sums: readonly number[]
  /** One place a sum: days since the one before it. */
  gaps: readonly number[]
}

/** What was put in (below zero) or came back (above it) on a day. */
export interface DatedFlow {
  day: number
  sum: number
}

/** @example datedFlows(Float64Array.of(-100, 0, 121)) // [{ day: 0, sum: -100 }, { day: 2, sum: 121 }] */
export function datedFlows(flows: Float64Array): DatedFlow[] {
  const dated: DatedFlow[] = []
  for (let day = 0; day < flows.length; day += 1) {
    const sum = flows[day] ?? 0
    if (sum !== 0) dated.push({ day, sum })
  }
  return dated
}

/**
 * @param flows oldest first
 * @returns the value at a daily growth of `e ^ daily`
 * @example presentValueOf(datedFlows(Float64Array.of(-100, 0, 121)))(Math.log(1.1)) // { sum: 0, hasTurned: false }, but for rounding
 */
export function presentValueOf(flows: readonly DatedFlow[]): (daily: number) => PresentValue {
  const early = runOf(flows)
  const late = runOf(flows.toReversed())
  const longest = early.gaps.reduce((days, gap) => Math.max(days, gap), 0)
  const growths: number[] = []
  return (daily) => {
    fillPowers(growths, longest, Math.exp(-Math.abs(daily)))
    return sumUp(daily < 0 ? early : late, growths)
  }
}

function runOf(flows: readonly DatedFlow[]): Run {
  const gaps: number[] = []
  let before = flows[0]?.day ?? 0
  for (const { day } of flows) {
    gaps.push(Math.abs(day - before))
    before = day
  }
  return { sums: flows.map(({ sum }) => sum), gaps }
}

/** Place by place: the factor to the power of the place. */
function fillPowers(powers: number[], last: number, factor: number): void {
  let power = 1
  for (let days = 0; days <= last; days += 1) {
    powers[days] = power
    power *= factor
  }
}

function sumUp({ sums, gaps }: Run, growths: readonly number[]): PresentValue {
  const direction = Math.sign(sums[0] ?? 0)
  let sum = 0
  let hasTurned = false
  for (let at = 0; at < sums.length; at += 1) {
    // Asked of the sums before the last flow only: at the rate that is looked for, the whole has no sign.
    if (sum * direction < 0) hasTurned = true
    sum = sum * (growths[gaps[at] ?? 0] ?? 1) + (sums[at] ?? 0)
  }
  return { sum, hasTurned }
}
