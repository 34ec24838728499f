/** Whether going round costs less than nothing (Bellman-Ford). */
import type { Arc } from './min-cost-flow'

/**
 * @param alike nodes that count as one
 * @example hasCircle([{ from: 1, to: 2, cost: -3, … }, { from: 2, to: 1, cost: 2, … }], []) // true
 */
export function hasCircle(
  arcs: readonly Pick<Arc, 'from' | 'to' | 'cost'>[],
  alike: readonly number[],
): boolean {
  const [first] = alike
  const isAlike = new Set(alike)
  const nodeOf = (node: number) => (first !== undefined && isAlike.has(node) ? first : node)
  const distance = new Map<number, number>()
  const rounds = new Set(arcs.flatMap(({ from, to }) => [nodeOf(from), nodeOf(to)])).size
  for (let round = 0; round <= rounds; round++) {
    let changed = false
    for (const { from, to, cost } of arcs) {
      const reached = (distance.get(nodeOf(from)) ?? 0) + cost
      if (reached >= (distance.get(nodeOf(to)) ?? 0)) continue
      distance.set(nodeOf(to), reached)
      changed = true
    }
    if (!changed) return false
  }
  return true
}
