/**
 * What selling out of a pool is reckoned to cost in tax, for the choice between places and assets only. Nobody has told the user's
 * rates, and a gain that is not realised today is mostly realised later; so a dollar of gain is reckoned at a few cents, which is
 * enough to prefer losses, then long-term lots, then the smallest gain, to a fee that is a few hundredths of a percent lower.
 */
import type { Term } from '@/lib/accounting/lot'
import { toRatio } from '@/lib/core/amount'
import type { DepthStep } from './depth-steps'
import type { PlanLots } from './question'

/** Of each dollar of gain, or saved of each dollar of loss. */
const WEIGHT: Readonly<Record<Term, number>> = { short: 0.05, long: 0.02, none: 0.02, exempt: 0 }

const MOST_STEPS = 6

/**
 * Lots go in their order, so a cheap one behind a dear one cannot be had without it: such lots are one step at their mean.
 * @param price US dollars for one
 * @example taxSteps(pool, 100) // [{ usd: 200, loss: -0.01 }, { usd: 500, loss: 0.02 }]
 */
export function taxSteps({ lots, rate }: PlanLots, price: number): DepthStep[] {
  const steps: DepthStep[] = []
  const worth = price * toRatio(rate)
  for (const { quantity, cost, term } of lots) {
    // An unknown cost is taken for none: the dearest that it could be.
    const gain = cost === undefined ? 1 : Math.max(-1, 1 - toRatio(cost) / worth)
    add(steps, {
      usd: toRatio(quantity) * price,
      loss: (cost === undefined ? WEIGHT.short : WEIGHT[term]) * gain,
    })
  }
  // What lies beyond the lots has no cost that is known.
  add(steps, { usd: Number.POSITIVE_INFINITY, loss: WEIGHT.short })
  while (steps.length > MOST_STEPS) joinNearest(steps)
  return steps
}

function add(steps: DepthStep[], step: DepthStep): void {
  steps.push(step)
  for (let last = steps.length - 1; last > 0; last--) {
    const [before, after] = [steps[last - 1], steps[last]]
    if (!before || !after || before.loss < after.loss) return
    steps.splice(last - 1, 2, joined(before, after))
  }
}

function joined(a: DepthStep, b: DepthStep): DepthStep {
  const usd = a.usd + b.usd
  return { usd, loss: usd === Number.POSITIVE_INFINITY ? a.loss : (a.loss * a.usd + b.loss * b.usd) / usd }
}

function joinNearest(steps: DepthStep[]): void {
  let nearest = 1
  for (let index = 2; index < steps.length; index++)
    if (gap(steps, index) < gap(steps, nearest)) nearest = index
  const [a, b] = [steps[nearest - 1], steps[nearest]]
  if (a && b) steps.splice(nearest - 1, 2, joined(a, b))
}

const gap = (steps: readonly DepthStep[], index: number): number =>
  (steps[index]?.loss ?? 0) - (steps[index - 1]?.loss ?? 0)
