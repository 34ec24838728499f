/**
 * Parameters without what is locked: what the others were given among each other stays in proportion, and so does the money that
 * the weights leave. 50 (locked), 30 and 20 become 60 and 40 of what the lock leaves.
 */
import type { SleeveId } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Method, MethodParams } from '../methods/define-method'
import { sleevesIn, weightsIn } from '../methods/params-in'

/** @returns `unknown` when nothing is left to be in proportion: that would sell everything that is not locked */
export function openParams(
  { fields }: Pick<Method, 'fields'>,
  params: MethodParams,
  open: ReadonlySet<SleeveId>,
): { params: MethodParams } | { unknown: Sentence } {
  const changed: Record<string, unknown> = {}
  for (const { key, kind } of fields) {
    if (kind === 'sleeves') changed[key] = [...sleevesIn(params, key)].filter((id) => open.has(id))
    if (kind !== 'weights') continue
    const given = weightsIn(params, key)
    // A field that does not count now.
    if (given.size === 0) continue
    const weights = withoutLocked(given, open)
    if (weights === undefined)
      return { unknown: say('All the weight is on what is locked. Give some of it to another asset.') }
    changed[key] = weights
  }
  return { params: { ...params, ...changed } }
}

function withoutLocked(
  weights: ReadonlyMap<SleeveId, number>,
  open: ReadonlySet<SleeveId>,
): Record<string, number> | undefined {
  const others = [...weights].filter(([id]) => open.has(id))
  const sumOf = (rows: Iterable<[SleeveId, number]>) => [...rows].reduce((sum, [, weight]) => sum + weight, 0)
  const given = sumOf(others)
  if (given === 0) return undefined
  // Percentages that were typed with a few decimal places may come to a little more than the whole.
  const rest = Math.max(1 - (sumOf(weights) - given), given)
  return Object.fromEntries(others.map(([id, weight]) => [id, weight / rest]))
}
