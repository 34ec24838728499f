/**
 * What a method may give out: the whole without the buffer of money and without what is locked, which keeps the weight that it
 * has. A method counts in parts of that.
 */
import { toRatio } from '@/lib/core/amount'
import { CASH, type Sleeve, type SleeveId, type StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Bound } from '../methods/define-method'
import type { TargetsInput } from './targets-input'

export interface Room {
  open: readonly Sleeve[]
  /** Present weights of what is locked. */
  locked: ReadonlyMap<SleeveId, number>
  /** Ratios of the whole: what is kept, and what can be given out. */
  buffer: number
  free: number
  /** Now, in parts of `free`; money above the buffer as `cash`, below zero when there is less. */
  weights: ReadonlyMap<SleeveId, number>
  /** In parts of `free`; absent: none has bounds. */
  bounds?: ReadonlyMap<SleeveId, Bound>
}

/** Rounding of sums of some hundred ratios. */
const ROUNDING = 1e-9

export function roomOf(spec: StrategySpec, input: TargetsInput): Room | { unknown: Sentence } {
  const { weights, wholeUsd } = input
  if (!(wholeUsd > 0)) return { unknown: say('There is nothing of known value that could be balanced.') }
  const nameless = spec.sleeves.find(({ id, isLocked }) => isLocked && !Number.isFinite(weights.get(id)))
  if (nameless)
    return { unknown: say('{name} is locked, and its value is not known.', { name: nameless.name }) }
  const locked = new Map(
    spec.sleeves.filter(({ isLocked }) => isLocked).map(({ id }) => [id, weights.get(id) ?? Number.NaN]),
  )
  const kept = [...locked.values()].reduce((sum, weight) => sum + weight, 0)
  const buffer = Math.max(spec.cash.bufferRatio, toRatio(spec.cash.bufferUsd) / wholeUsd)
  const free = 1 - kept - buffer
  // Nothing would be left for the others: they would all be sold, which nobody means by a lock or a buffer.
  if (free <= ROUNDING)
    return { unknown: say('What is locked and the money that is kept leave nothing for the other assets.') }
  const open = spec.sleeves.filter(({ isLocked }) => !isLocked)
  const bounds = boundsOf(open, free)
  const least = [...(bounds?.values() ?? [])].reduce((sum, { low }) => sum + low, 0)
  if (least > 1 + ROUNDING) return { unknown: tooMuch(open, free) }
  return {
    open,
    locked,
    buffer,
    free,
    weights: inParts(open, input, { buffer, free }),
    ...(bounds && { bounds }),
  }
}

function boundsOf(open: readonly Sleeve[], free: number): ReadonlyMap<SleeveId, Bound> | undefined {
  if (open.every(({ min, max }) => min === undefined && max === undefined)) return undefined
  return new Map(
    open.map(({ id, min = 0, max = 1 }) => [id, { low: min / free, high: Math.min(1, max / free) }]),
  )
}

function inParts(
  open: readonly Sleeve[],
  { weights }: TargetsInput,
  { buffer, free }: { buffer: number; free: number },
): ReadonlyMap<SleeveId, number> {
  const money = weights.get(CASH)
  return new Map([
    ...open.flatMap(({ id }): [SleeveId, number][] => {
      const weight = weights.get(id)
      return weight === undefined ? [] : [[id, weight / free]]
    }),
    ...(money === undefined ? [] : [[CASH, (money - buffer) / free] as const]),
  ])
}

const tooMuch = (open: readonly Sleeve[], free: number): Sentence =>
  say('The least weights come to {least} %, and {free} % can be given out. Make some of them smaller.', {
    least: Math.round(open.reduce((sum, { min = 0 }) => sum + min, 0) * 100),
    free: Math.floor(free * 100),
  })
