/**
 * What a trade beside a strategy does to its sleeves: where the weights go, whether they leave their bands by it, and how much of
 * it would stay inside. Pure; at the portfolio's own prices, as the drift itself.
 */
import {
  type Amount,
  absolute,
  add,
  amount,
  compare,
  divide,
  isZero,
  multiply,
  subtract,
  sum,
  toRatio,
  ZERO,
} from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type DriftRow, OTHERS, type SleeveId, type StrategyDrift } from '@/lib/core/rebalance'
import { roundDown } from '@/lib/trading/round-to-step'
import { beyondBand } from './drift-row'

export interface Traded {
  /** Collection. */
  asset: AssetId
  /** Below zero: it leaves. */
  quantity: Amount
  /** The same in the drift's currency. */
  value: Amount
}

export interface BandAfter {
  /** Name of the strategy. */
  strategy: string
  sleeve: SleeveId
  /** Its name, and how many assets it has. */
  name: string
  size: number
  /** What of it is traded, at least one. */
  traded: readonly AssetId[]
  /** Ratios of what the strategy counts. */
  before: number
  after: number
  target: number
  low: number
  high: number
  move: BandMove
  /** Of `leaves`: how much of the asset may be traded so that the sleeve stays inside. */
  most?: Amount
}

export type BandMove =
  /** Inside before and after. */
  | 'stays'
  | 'leaves'
  /** Outside before, and further outside now. */
  | 'further'
  /** Outside before, and nearer or inside now. */
  | 'returns'

/**
 * The sleeves that the trade moves; locked ones are not steered, and are left out.
 * @param drift with all of its rows
 * @example bandsAfter(drift, [{ asset: eth, quantity: '0.55', value: '1100' }, { asset: usdc, quantity: '-1100', value: '-1100' }])
 *   // [{ sleeve: 'coin:ethereum', before: 0.5, after: 0.61, low: 0.45, high: 0.55, move: 'leaves', most: '0.25', … }, …]
 */
export function bandsAfter(drift: StrategyDrift, traded: readonly Traded[]): readonly BandAfter[] {
  const { rows, value: whole } = drift
  const countsOthers = rows.some(({ sleeve }) => sleeve === OTHERS)
  const counted = traded.filter(
    ({ asset }) => countsOthers || rows.some(({ assets }) => assets.includes(asset)),
  )
  const change = sum(counted.map(({ value }) => value))
  if (compare(add(whole, change), ZERO) <= 0) return []
  return rows
    .filter(({ isLocked, sleeve }) => !isLocked && sleeve !== OTHERS)
    .flatMap((row) => {
      const own = counted.filter(({ asset }) => row.assets.includes(asset))
      return own.length === 0 ? [] : [bandAfter(drift.name, { row, whole, own, change })]
    })
}

interface Moved {
  row: DriftRow
  whole: Amount
  /** At least one: what is traded of the sleeve. */
  own: readonly Traded[]
  /** What the trade adds to the whole. */
  change: Amount
}

function bandAfter(strategy: string, moved: Moved): BandAfter {
  const { row, own } = moved
  const { sleeve, name, assets, weight, target, low, high } = row
  const after = weightAfter(moved)
  const move = moveOf(row, after)
  return {
    strategy,
    sleeve,
    name,
    size: assets.length,
    traded: own.map(({ asset }) => asset),
    before: weight,
    after,
    target,
    low,
    high,
    move,
    ...(move === 'leaves' ? mostInside(moved, after) : {}),
  }
}

const addedBy = (own: readonly Traded[]): Amount => sum(own.map(({ value }) => value))

const weightAfter = ({ row, whole, own, change }: Moved): number =>
  toRatio(divide(add(row.value, addedBy(own)), add(whole, change)))

function moveOf(row: DriftRow, after: number): BandMove {
  const [was, is] = [beyondBand(row), beyondBand({ ...row, weight: after })]
  if (was === 0) return is === 0 ? 'stays' : 'leaves'
  return is > was ? 'further' : 'returns'
}

const DIGITS = 4

/**
 * The part of the trade at which the weight is at the edge: (value + part x own) / (whole + part x change) = edge. Of a trade between
 * two assets of the sleeve there is no quantity that would say it.
 */
function mostInside({ row, whole, own, change }: Moved, after: number): Pick<BandAfter, 'most'> {
  const [only, ...more] = own
  if (!only || more.length > 0) return {}
  const edge = amount(String(after > row.high ? row.high : row.low))
  const speed = subtract(only.value, multiply(edge, change))
  const room = subtract(multiply(edge, whole), row.value)
  if (isZero(speed)) return {}
  const most = divide(multiply(absolute(only.quantity), room), speed)
  return { most: compare(most, ZERO) <= 0 ? ZERO : roundDown(most, stepOf(most)) }
}

/** So that it is read at a glance, and never more than stays inside. */
function stepOf(value: Amount): Amount {
  const exponent = Math.floor(Math.log10(toRatio(value))) - DIGITS + 1
  return amount(`1e${Math.min(0, exponent)}`)
}
