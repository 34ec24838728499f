/**
 * Weights brought within bounds so that their sum is kept and what is not at a bound stays in proportion: all are scaled by one
 * factor and cut, as CSS lays out flexible boxes. Whichever side is violated more is fixed first, so each round settles some of
 * them for good and the result does not depend on their order.
 */
import type { SleeveId } from '@/lib/core/rebalance'
import type { Bound } from '../methods/define-method'

export interface Bounded {
  weights: ReadonlyMap<SleeveId, number>
  /** Those that stand at a bound because the scaled weight was beyond it. */
  held: readonly SleeveId[]
}

interface Flexible {
  id: SleeveId
  weight: number
  low: number
  high: number
}

/** Rounding of sums of some hundred ratios. */
const ROUNDING = 1e-12

/**
 * @param weights not below zero, at most 1 together
 * @param bounds lower ones of at most 1 together
 * @returns the same sum, unless the bounds make it larger (least weights take from the money) or smaller (all are at their most)
 * @example keepBounds(new Map([['a', 0.7], ['b', 0.2], ['c', 0.1]]), new Map([['a', { low: 0, high: 0.4 }]])).weights // 0.4, 0.4, 0.2
 */
export function keepBounds(
  weights: ReadonlyMap<SleeveId, number>,
  bounds: ReadonlyMap<SleeveId, Bound>,
): Bounded {
  const all = [...weights].map(
    ([id, weight]): Flexible => ({ id, weight, low: 0, high: 1, ...bounds.get(id) }),
  )
  const wanted = all.reduce((sum, { weight }) => sum + weight, 0)
  const least = all.reduce((sum, { low }) => sum + low, 0)
  if (all.every(({ weight, low, high }) => weight >= low && weight <= high)) return { weights, held: [] }
  const fixed = new Map<SleeveId, number>()
  let open = all
  let total = Math.max(wanted, least)
  for (;;) {
    const factor = factorOf(open, total)
    const cuts = open.map((each) => ({ each, cut: cut(each, factor) }))
    const surplus = cuts.reduce((sum, { each, cut: to }) => sum + to - each.weight * factor, 0)
    const settled = cuts.filter(({ each, cut: to }) => isSettled(to - each.weight * factor, surplus))
    if (settled.length === 0) return resultOf({ all, fixed, factor })
    for (const { each, cut: to } of settled) {
      fixed.set(each.id, to)
      total -= to
    }
    open = open.filter(({ id }) => !fixed.has(id))
  }
}

/** Nothing to scale is left as it is: it stays at nothing, or at its least. */
function factorOf(open: readonly Flexible[], total: number): number {
  const sum = open.reduce((before, { weight }) => before + weight, 0)
  return sum > 0 ? Math.max(0, total) / sum : 0
}

const cut = ({ weight, low, high }: Flexible, factor: number): number =>
  Math.min(high, Math.max(low, weight * factor))

/** Of the side that is violated more; when both are violated alike, all of them are right as they are cut. */
function isSettled(change: number, surplus: number): boolean {
  if (Math.abs(change) <= ROUNDING) return false
  if (surplus > ROUNDING) return change > 0
  return surplus < -ROUNDING ? change < 0 : true
}

function resultOf({
  all,
  fixed,
  factor,
}: {
  all: readonly Flexible[]
  fixed: ReadonlyMap<SleeveId, number>
  factor: number
}): Bounded {
  return {
    weights: new Map(all.map((each) => [each.id, fixed.get(each.id) ?? cut(each, factor)])),
    held: all.filter(({ id }) => fixed.has(id)).map(({ id }) => id),
  }
}
