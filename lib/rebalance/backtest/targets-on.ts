/**
 * A strategy's targets on a day of the past, from the closes up to that day and from nothing after it. An asset that has not begun
 * yet gets nothing: of weights that are given its own stays money, and a method that looks at past prices shares it out to those
 * whose prices reach back far enough.
 */
import { toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH, type SleeveId, type StrategySpec, type TargetRow, type Targets } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { DAY_MS } from '@/lib/valuation/days'
import { cashBandOf } from '../targets/band-of'
import { needOf, targetsOf } from '../targets/targets-of'
import type { DayMoments } from './day-moments'
import type { Played, PlayedSleeve } from './played-sleeves'
import type { Standing } from './simulate'

export interface TargetsWorld {
  sleeves: Played['sleeves']
  /** Days since 1970 of the first place. */
  firstDay: number
  symbols: ReadonlyMap<AssetId, string>
  moments: DayMoments
}

/** The end of a day's place (ms): the moment of everything that is decided on it. */
export const endOf = ({ firstDay }: Pick<TargetsWorld, 'firstDay'>, place: number): number =>
  (firstDay + place + 1) * DAY_MS

/** @example targetsOn(spec, world, { place: 400, pot, value: 10_000 }) // { at, rows: [{ sleeve: 'coin:bitcoin', weight: 0.6, … }, …] } */
export function targetsOn(
  spec: StrategySpec,
  world: TargetsWorld,
  standing: Standing,
): Targets | { unknown: Sentence } {
  const days = daysOf(spec)
  const { place } = standing
  const ready = new Set(
    world.sleeves.flatMap(({ sleeve, first }) => (first <= place - Math.max(0, days - 1) ? [sleeve.id] : [])),
  )
  if (ready.size === 0) return { unknown: say('No asset has prices of {count} days yet.', { count: days }) }
  const marketCaps = marketCapsOn(world.sleeves, place)
  const asked = days > 0 || marketCaps ? withoutUnready(spec, ready) : spec
  const targets = targetsOf({
    spec: asked,
    at: endOf(world, place),
    input: {
      weights: weightsOn(spec, world, standing),
      closes: closesUpTo(world.sleeves, place, days),
      symbolOf: (asset) => world.symbols.get(asset) ?? asset,
      ...(marketCaps && { marketCaps }),
      wholeUsd: standing.value,
      momentsOf: (window) => world.moments.of(ready, window, place),
    },
  })
  return 'unknown' in targets ? targets : { ...targets, rows: asMoney(targets.rows, ready, spec) }
}

/** A strategy is asked on each day of a test, and needs the same on all of them. */
const needed = new WeakMap<StrategySpec, number>()

function daysOf(spec: StrategySpec): number {
  const days = needed.get(spec) ?? needOf(spec).days
  needed.set(spec, days)
  return days
}

/** Locked at nothing: the others share what it would have had. */
function withoutUnready(spec: StrategySpec, ready: ReadonlySet<SleeveId>): StrategySpec {
  if (spec.sleeves.every(({ id }) => ready.has(id))) return spec
  return {
    ...spec,
    sleeves: spec.sleeves.map((sleeve) => (ready.has(sleeve.id) ? sleeve : { ...sleeve, isLocked: true })),
  }
}

/** Ratios of the whole. */
function weightsOn(
  spec: StrategySpec,
  { sleeves }: TargetsWorld,
  { pot, place, value }: Standing,
): ReadonlyMap<SleeveId, number> {
  const weights = new Map<SleeveId, number>(spec.sleeves.map(({ id }) => [id, 0]))
  for (const [at, { sleeve }] of sleeves.entries())
    weights.set(sleeve.id, worthOf(sleeves, { at, pot, place }) / value)
  return weights.set(CASH, pot.cash / value)
}

/** US dollars of a sleeve; an asset that has not begun is held by nobody. */
export function worthOf(
  sleeves: Played['sleeves'],
  { at, pot, place }: Pick<Standing, 'pot' | 'place'> & { at: number },
): number {
  const coins = pot.held[at] ?? 0
  return coins > 0 ? coins * (sleeves[at]?.prices[place] ?? Number.NaN) : 0
}

function closesUpTo(
  sleeves: readonly PlayedSleeve[],
  place: number,
  days: number,
): ReadonlyMap<SleeveId, Float64Array> {
  const from = Math.max(0, place + 1 - days)
  return new Map(
    days > 0 ? sleeves.map(({ sleeve, closes }) => [sleeve.id, closes.subarray(from, place + 1)]) : [],
  )
}

/** At the end of that day; what is not known then has none, and the method says so. */
function marketCapsOn(
  sleeves: readonly PlayedSleeve[],
  place: number,
): ReadonlyMap<SleeveId, number> | undefined {
  if (sleeves.every(({ marketCaps }) => marketCaps === undefined)) return undefined
  return new Map(
    sleeves.flatMap(({ sleeve, marketCaps }): [SleeveId, number][] => {
      const cap = marketCaps?.[place] ?? Number.NaN
      return cap > 0 ? [[sleeve.id, cap]] : []
    }),
  )
}

/** What an asset without prices was given stays money. */
function asMoney(
  rows: readonly TargetRow[],
  ready: ReadonlySet<SleeveId>,
  { band }: StrategySpec,
): readonly TargetRow[] {
  const unready = rows.filter(({ sleeve, weight }) => sleeve !== CASH && weight !== 0 && !ready.has(sleeve))
  if (unready.length === 0) return rows
  const freed = unready.reduce((sum, { weight }) => sum + weight, 0)
  return rows.map((row) => {
    if (row.sleeve === CASH)
      return { ...row, weight: row.weight + freed, ...cashBandOf(band, row.weight + freed) }
    return ready.has(row.sleeve) ? row : { sleeve: row.sleeve, weight: 0, low: 0, high: 0 }
  })
}

/** Money that is kept on a day, US dollars. @example bufferOn(spec, 10_000) // 500 */
export const bufferOn = ({ cash }: Pick<StrategySpec, 'cash'>, value: number): number =>
  Math.max(cash.bufferRatio * value, toRatio(cash.bufferUsd))
