/**
 * Where each sleeve is to be: its target as a weight, as money, and the band around it. A locked sleeve is where it is meant to be,
 * and the targets of the others, which were computed beside its weight of then, share what it leaves now.
 */
import { type Amount, amount, divide, multiply, subtract, sum, toRatio, ZERO } from '@/lib/core/amount'
import { type Band, CASH, OTHERS, type TargetRow } from '@/lib/core/rebalance'
import { bandOf, cashBandOf, type Edges } from '../targets/band-of'
import type { ValuedSleeve } from './sleeve-values'

export interface Aim {
  sleeve: ValuedSleeve
  target: number
  low: number
  high: number
  /** In the view's currency. All of them come to the whole, exactly. */
  money: Amount
}

export interface AimsQuestion {
  sleeves: readonly ValuedSleeve[]
  targets: readonly TargetRow[]
  /** Of the strategy, for targets that have moved since they were computed. */
  band: Band
  /** Above zero. */
  whole: Amount
}

/**
 * @returns `undefined` when a sleeve has no target: it came after they were computed
 * @example aimsOf({ sleeves, targets, band, whole: amount('10000') }) // [{ sleeve, target: 0.6, low: 0.55, high: 0.65, money: '6000' }, …]
 */
export function aimsOf({ sleeves, targets, band, whole }: AimsQuestion): readonly Aim[] | undefined {
  const rowOf = new Map(targets.map((row) => [row.sleeve, row]))
  const free = sleeves.filter(isFree)
  if (free.some(({ id }) => !rowOf.has(id))) return undefined
  const scale = scaleOf(
    sleeves,
    free.reduce((all, { id }) => all + (rowOf.get(id)?.weight ?? 0), 0),
    whole,
  )
  const aims = sleeves.map((sleeve): Aim => {
    const row = isFree(sleeve) ? rowOf.get(sleeve.id) : undefined
    if (!row) return standing(sleeve, toRatio(divide(sleeve.value, whole)))
    const target = row.weight * scale
    const edges = scale === 1 ? row : edgesOf(sleeve, band, target)
    return {
      sleeve,
      target,
      low: edges.low,
      high: edges.high,
      money: multiply(whole, amount(String(target))),
    }
  })
  return withRest(aims, whole)
}

const isFree = ({ id, isLocked }: ValuedSleeve): boolean => !isLocked && id !== OTHERS

/** Never outside: of what is locked nothing is asked, and while there is something to be sold, the others are below their bands. */
function standing(sleeve: ValuedSleeve, weight: number): Aim {
  if (sleeve.isLocked) return { sleeve, target: weight, low: weight, high: weight, money: sleeve.value }
  return { sleeve, target: 0, low: Math.min(0, weight), high: Math.max(0, weight), money: ZERO }
}

const edgesOf = ({ id }: ValuedSleeve, band: Band, target: number): Edges =>
  id === CASH ? cashBandOf(band, target) : bandOf(band, target)

function scaleOf(sleeves: readonly ValuedSleeve[], freeTargets: number, whole: Amount): number {
  const locked = sleeves.filter(({ isLocked }) => isLocked)
  if (locked.length === 0 || freeTargets <= 0) return 1
  const keeps = toRatio(divide(sum(locked.map(({ value }) => value)), whole))
  return Math.max(0, 1 - keeps) / freeTargets
}

/** Weights are rounded ratios: what they leave of the whole, mostly less than a cent, is of the largest that may be traded. */
function withRest(aims: readonly Aim[], whole: Amount): readonly Aim[] {
  const free = aims.filter(({ sleeve }) => isFree(sleeve))
  const largest = free.reduce<Aim | undefined>(
    (best, aim) => (best && best.target >= aim.target ? best : aim),
    undefined,
  )
  const others = sum(aims.flatMap((aim) => (aim === largest ? [] : [aim.money])))
  return aims.map((aim) => (aim === largest ? { ...aim, money: subtract(whole, others) } : aim))
}
