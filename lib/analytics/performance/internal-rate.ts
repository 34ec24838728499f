/**
 * The rate at which all flows of money come to nothing: the root of `sum(flow / (1 + r) ^ (days / 365))`, Excel's XIRR.
 *
 * Flows lie on whole days, so the sum is a polynomial in the growth of one day. Its roots are looked for from -99.99 % to
 * 10^9, and halved until the number has no digit more; Newton's method can run away. The sum divided by one of its roots
 * leaves the balances of an account at that rate. When none of them is below zero there is no other root (Descartes' rule
 * of signs; "pure investments" of Teichroew, Robichek and Montalbano 1965), and the first one found is the rate. Only
 * else all is gone through in steps: two roots closer than a step of 10 % are not seen.
 */
import { datedFlows, type PresentValue, presentValueOf } from './present-value'

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
  /** All that were found, lowest first. More than one: none of them is the return, the account owes money on its way. */
  rates: readonly number[]
}

/**
 * @param flows of an investor, a place a day: what was put in below zero, what came back above it
 * @returns `undefined` unless money went both ways, on different days
 * @example internalRate(flows).rates // [0.373362535]
 */
export function internalRate(flows: Float64Array): InternalRate | undefined {
  const dated = datedFlows(flows)
  const days = (dated.at(-1)?.day ?? 0) - (dated[0]?.day ?? 0)
  if (days < 1 || !dated.some(({ sum }) => sum > 0) || !dated.some(({ sum }) => sum < 0)) return undefined
  const unit = Math.min(days, YEAR)
  const valueAt = presentValueOf(dated)
  const roots = rootsOf((growth) => valueAt(growth / unit))
  return { days, isAnnual: days >= YEAR, rates: roots.map(Math.expm1) }
}

type ValueAt = (growth: number) => PresentValue

function rootsOf(valueAt: ValueAt): number[] {
  const signAt = (growth: number) => Math.sign(valueAt(growth).sum)
  const root = anyRootOf(signAt)
  return root === undefined || valueAt(root).hasTurned ? allRootsOf(signAt) : [root]
}

type SignAt = (growth: number) => number

/** @returns `undefined` when the ends have the same sign: there is none, or there are several */
function anyRootOf(signAt: SignAt): number | undefined {
  let [low, high] = [FIRST_STEP, LAST_STEP]
  const sign = signAt(low * STEP)
  if (!(sign * signAt(high * STEP) < 0)) return undefined
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    const found = signAt(middle * STEP)
    if (found === 0) return middle * STEP
    if (found === sign) low = middle
    else high = middle
  }
  return halve(signAt, low * STEP, high * STEP)
}

function allRootsOf(signAt: SignAt): number[] {
  const roots: number[] = []
  let before = 0
  for (let step = FIRST_STEP; step <= LAST_STEP; step += 1) {
    const sign = signAt(step * STEP)
    if (sign === 0) roots.push(step * STEP)
    else if (sign === -before) roots.push(halve(signAt, (step - 1) * STEP, step * STEP))
    before = sign
  }
  return roots
}

function halve(signAt: SignAt, from: number, until: number): number {
  const sign = signAt(from)
  let [low, high] = [from, until]
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2
    if (signAt(middle) === sign) low = middle
    else high = middle
  }
  return (low + high) / 2
}
