/**
 * A strategy's targets: what its method gives out of the room that locks and the buffer leave, within the bounds of the sleeves,
 * each with its band. The weights come to 1 with money and what is locked. Refuses to guess: what is not known has a reason.
 */
import { CASH, type SleeveId, type StrategySpec, type TargetRow, type Targets } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Method, MethodParams, MethodResult } from '../methods/define-method'
import { bandOf, cashBandOf } from './band-of'
import { keepBounds } from './keep-bounds'
import { methodWith } from './method-problems'
import { openParams } from './open-params'
import { type Room, roomOf } from './room-of'
import type { TargetsInput, TargetsNeed, TargetsQuestion } from './targets-input'

/** @example needOf(spec) // { sleeves: [{ id: 'coin:bitcoin', asset: 'coin:bitcoin' }], days: 91, marketCaps: false } */
export function needOf(spec: StrategySpec): TargetsNeed {
  const read = methodWith(spec)
  const sleeves = spec.sleeves
    .filter(({ isLocked }) => !isLocked)
    .flatMap(({ id, assets: [asset] }) => (asset === undefined ? [] : [{ id, asset }]))
  if ('problems' in read) return { sleeves, days: 0, marketCaps: false }
  const { method, params } = read
  return { sleeves, days: method.daysNeeded?.(params) ?? 0, marketCaps: method.needsMarketCaps === true }
}

/** @example targetsOf({ spec, input, at }).rows // [{ sleeve: 'coin:bitcoin', weight: 0.57, low: 0.52, high: 0.62 }, …] */
export function targetsOf({ spec, input, at }: TargetsQuestion): Targets | { unknown: Sentence } {
  const read = methodWith(spec)
  if ('problems' in read)
    return { unknown: read.problems[0] ?? say('The fields of the method are not complete.') }
  const room = roomOf(spec, input)
  if ('unknown' in room) return room
  const result = resultOf(read, room, input)
  if ('unknown' in result) return result
  if (!isSound(result.weights))
    return { unknown: say('The numbers are too large or too small to compute weights from.') }
  const { weights, remarks } = read.method.isStep ? result : bounded(result, room)
  return { at, rows: rowsOf({ spec, room, weights }), remarks }
}

function resultOf(
  { method, params }: { method: Method; params: MethodParams },
  { open, weights, bounds, free }: Room,
  { closes, marketCaps, symbolOf, wholeUsd, momentsOf }: TargetsInput,
): MethodResult {
  if (open.length === 0) return { weights: new Map(), remarks: [] }
  const opened = openParams(method, params, new Set(open.map(({ id }) => id)))
  if ('unknown' in opened) return opened
  return method.weigh(
    {
      sleeves: open,
      weights,
      closes,
      symbolOf,
      wholeUsd: wholeUsd * free,
      ...(marketCaps && { marketCaps }),
      ...(momentsOf && { momentsOf }),
      ...(bounds && { bounds }),
    },
    opened.params,
  )
}

/** Rounding of sums of some hundred ratios. */
const ROUNDING = 1e-9

/** A method that gives away more than there is, or less than nothing, is wrong: nothing is traded by it. */
function isSound(weights: ReadonlyMap<SleeveId, number>): boolean {
  const all = [...weights.values()]
  return all.every((weight) => weight >= 0) && all.reduce((sum, weight) => sum + weight, 0) <= 1 + ROUNDING
}

type Weighed = Extract<MethodResult, { weights: unknown }>

function bounded(
  { weights, remarks }: Weighed,
  { open, bounds }: Room,
): Pick<Weighed, 'weights' | 'remarks'> {
  if (bounds === undefined) return { weights, remarks }
  const kept = keepBounds(weights, bounds)
  const names = open.filter(({ id }) => isAtBound(id, kept.weights, bounds)).map(({ name }) => name)
  const told =
    names.length === 0 ? [] : [say('At a bound that you have set: {names}.', { names: names.join(', ') })]
  return { weights: kept.weights, remarks: [...remarks, ...told] }
}

function isAtBound(
  id: SleeveId,
  weights: ReadonlyMap<SleeveId, number>,
  bounds: NonNullable<Room['bounds']>,
): boolean {
  const { low, high } = bounds.get(id) ?? { low: 0, high: 1 }
  const weight = weights.get(id) ?? 0
  return (low > 0 && weight <= low + ROUNDING) || (high < 1 && weight >= high - ROUNDING)
}

/** In the order of the strategy, money last. What is locked is never outside: nothing could be done about it. */
function rowsOf({
  spec,
  room,
  weights,
}: {
  spec: StrategySpec
  room: Room
  weights: ReadonlyMap<SleeveId, number>
}): TargetRow[] {
  const rows = spec.sleeves.map(({ id }): TargetRow => {
    const lockedAt = room.locked.get(id)
    if (lockedAt !== undefined)
      return { sleeve: id, weight: lockedAt, low: Math.min(0, lockedAt), high: Math.max(1, lockedAt) }
    const weight = (weights.get(id) ?? 0) * room.free
    return { sleeve: id, weight, ...bandOf(spec.band, weight) }
  })
  const money = Math.max(0, 1 - rows.reduce((sum, { weight }) => sum + weight, 0))
  return [...rows, { sleeve: CASH, weight: money, ...cashBandOf(spec.band, money) }]
}
