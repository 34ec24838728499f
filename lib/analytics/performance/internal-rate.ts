/**
 * The rate at which all flows of money come to nothing: the root of `sum(flow / (1 + r) ^ (days / 365))`, Excel's XIRR.
 *
 * Flows lie on whole days, so the sum is a polynomial in the growth of one day, and needs no power for each flow. It is
 * looked at in steps from -99.99 % to 10^9, and each change of sign is halved until the number has no digit more.
 * Newton's method would save a millisecond and can run away; two roots closer than a step of 10 % are not seen.
 */

const YEAR = 365
/** Of the logarithm of growth, and how many of them: e^-9.2 to e^20.7. */
const STEP = 0.1
const FIRST_STEP = -92
const LAST_STEP = 207
const HALVINGS = 54

export interface InternalRate {
  /** Days between the first flow and the last one. */
  days: number
  /** A year's from 365 days on; below, that of all `days`: a week's 5 % is no 1,173 % a year. */
  isAnnual: boolean
  /**
   * All that were found, lowest first. More than one: none of them is the return. (The sum divided by one of its roots
   * leaves the balances of an account at that rate. None of them below zero: there is no other root. So at each of
   * several rates the account owes money on its way.)
   */
  rates: readonly number[]
}

/**
 * @param flows of an investor, a place a day: what was put in below zero, what came back above it
 * @returns `undefined` unless money went both ways, on different days
 * @example internalRate(flows).rates // [0.373362535]
 */
export function internalRate(flows: Float64Array): InternalRate | undefined {
  const used = flows.subarray(flows.findIndex(Boolean), flows.findLastIndex(Boolean) + 1)
  const days = used.length - 1
  if (days < 1 || !used.some((flow) => flow > 0) || !used.some((flow) => flow < 0)) return undefined
  const unit = Math.min(days, YEAR)
  const roots = rootsOf((growth) => presentValue(used, growth / unit))
  return { days, isAnnual: days >= YEAR, rates: roots.map(Math.expm1) }
}

/** Has the sign of the sum at a daily growth of `e ^ daily`; from whichever end its terms cannot grow beyond all bounds. */
function presentValue(flows: Float64Array, daily: number): number {
  const factor = Math.exp(-Math.abs(daily))
  let sum = 0
  if (daily < 0) for (const flow of flows) sum = sum * factor + flow
  else for (let day = flows.length - 1; day >= 0; day -= 1) sum = sum * factor + (flows[day] ?? 0)
  return sum
}

function rootsOf(sumAt: (growth: number) => number): number[] {
  const roots: number[] = []
  let before = 0
  for (let step = FIRST_STEP; step <= LAST_STEP; step += 1) {
    const sign = Math.sign(sumAt(step * STEP))
    if (sign === 0) roots.push(step * STEP)
    else if (sign === -before) roots.push(halve(sumAt, (step - 1) * STEP, step * STEP))
    before = sign
  }
  return roots
}

function halve(sumAt: (growth: number) => number, from: number, until: number): number {
  const sign = Math.sign(sumAt(from))
  let [low, high] = [from, until]
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2
    if (Math.sign(sumAt(middle)) === sign) low = middle
    else high = middle
  }
  return (low + high) / 2
}
