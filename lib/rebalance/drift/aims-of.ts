/**
 * Where each sleeve is to be: its target as a weight, as money, and the band around it. A locked sleeve is where it is meant to be,
 * and the targets of the others, which were computed beside its weight of then, share what it leaves now.
 */
import { type Amount, amount, divide, multiply, subtract, sum, toRatio, ZERO } from '@/lib/core/amount'
import { OTHERS, type TargetRow } from '@/lib/core/rebalance'
import type { ValuedSleeve } from './sleeve-values'

export interface Aim {
  sleeve: ValuedSleeve
  target: number
  low: number
  high: number
  /** In the view's currency. All of them come to the whole, exactly. */
  money: Amount
}

/**
 * @param whole above zero
 * @returns `undefined` when a sleeve has no target: it came after they were computed
 * @example aimsOf(sleeves, targets.rows, amount('10000')) // [{ sleeve, target: 0.6, low: 0.55, high: 0.65, money: '6000' }, …]
 */
export function aimsOf(
  sleeves: readonly ValuedSleeve[],
  targets: readonly TargetRow[],
  whole: Amount,
): readonly Aim[] | undefined {
  const rowOf = new Map(targets.map((row) => [row.sleeve, row]))
  const free = sleeves.filter(({ id, isLocked }) => !isLocked && id !== OTHERS)
  if (free.some(({ id }) => !rowOf.has(id))) return undefined
  const scale = scaleOf(
    sleeves,
    free.reduce((all, { id }) => all + (rowOf.get(id)?.weight ?? 0), 0),
    whole,
  )
  const aims = sleeves.map((sleeve): Aim => {
    const row = rowOf.get(sleeve.id)
    if (sleeve.isLocked) return { sleeve, ...at(toRatio(divide(sleeve.value, whole))), money: sleeve.value }
    // What is to be sold has no band of its own: while it is there, the others are below theirs.
    if (!row) return { sleeve, target: 0, low: 0, high: 1, money: ZERO }
    const target = row.weight * scale
    return {
      sleeve,
      target,
      low: row.low * scale,
      high: row.high * scale,
      money: multiply(whole, amount(String(target))),
    }
  })
  return withRest(aims, whole)
}

const at = (weight: number) => ({ target: weight, low: weight, high: weight })

function scaleOf(sleeves: readonly ValuedSleeve[], freeTargets: number, whole: Amount): number {
  const locked = sleeves.filter(({ isLocked }) => isLocked)
  if (locked.length === 0 || freeTargets <= 0) return 1
  const keeps = toRatio(divide(sum(locked.map(({ value }) => value)), whole))
  return Math.max(0, 1 - keeps) / freeTargets
}

/** Weights are rounded ratios: what they leave of the whole, mostly less than a cent, is of the largest that may be traded. */
function withRest(aims: readonly Aim[], whole: Amount): readonly Aim[] {
  const free = aims.filter(({ sleeve }) => !sleeve.isLocked && sleeve.id !== OTHERS)
  const largest = free.reduce<Aim | undefined>(
    (best, aim) => (best && best.target >= aim.target ? best : aim),
    undefined,
  )
  const others = sum(aims.flatMap((aim) => (aim === largest ? [] : [aim.money])))
  return aims.map((aim) => (aim === largest ? { ...aim, money: subtract(whole, others) } : aim))
}
