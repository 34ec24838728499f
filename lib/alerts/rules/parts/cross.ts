/**
 * On which side of a limit a value is, and when it has changed sides. After a crossing it must first be away from the limit by
 * `back`, on either side, before another one counts: so each crossing is told once, and a play around the limit is one.
 */
import * as v from 'valibot'
import { type Amount, compare } from '@/lib/core/amount'
import { byRatio, isBeyond, type LimitSide } from './beyond'

export const crossSchema = v.object({ side: v.picklist(['above', 'below']), isArmed: v.boolean() })
export type CrossMemory = v.InferOutput<typeof crossSchema>

export interface Crossing {
  memory: CrossMemory | undefined
  /** To which side; absent: it has not crossed. */
  to?: LimitSide
}

/**
 * @param memory absent: no side is known yet, and this value gives the first
 * @example cross({ side: 'below', isArmed: true }, amount('3201'), { limit: amount('3200'), back: 0 }).to // 'above'
 */
export function cross(
  memory: CrossMemory | undefined,
  value: Amount,
  { limit, back }: { limit: Amount; back: number },
): Crossing {
  const at = compare(value, limit)
  if (at === 0) return { memory }
  const side: LimitSide = at > 0 ? 'above' : 'below'
  const edge = byRatio(limit, side, back)
  const isFar = isBeyond(value, side, edge) || compare(value, edge) === 0
  if (memory === undefined) return { memory: { side, isArmed: true } }
  if (memory.side === side) return { memory: { side, isArmed: memory.isArmed || isFar } }
  return memory.isArmed || isFar ? { memory: { side, isArmed: isFar }, to: side } : { memory }
}
