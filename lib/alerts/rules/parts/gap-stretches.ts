/**
 * The way of a price through the stretches in which nobody looked at one rule, by the candles of the asset's gap. Times that were looked
 * at while a venue had not answered lie between them and are left out.
 */
import { type Amount, compare } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { OwedStretch } from '@/lib/db/rows'
import type { PriceGap } from '../../alert-facts'
import { isGap } from '../../away'
import type { LookInput } from '../../define-alert-rule'

export interface GapPoint {
  usd: Amount
  at: number
}

interface GapCandle {
  /** Somewhere in it: its middle, and never before its stretch or after that (ms). */
  at: number
  high: Amount
  low: Amount
}

export interface GapStretch {
  /** It reaches up to the look that is under way; absent: other looks have followed it. */
  isOpen?: true
  /** Oldest first, at least one. */
  candles: GapCandle[]
}

/**
 * Another rule may have been looked at since, or not as long: each takes its own part of the gap.
 * @returns oldest first; none: this rule was not away, or the candles do not tell
 * @example gapStretches(input, 'coin:ethereum')[0]?.candles[0]?.high // '3250'
 */
export function gapStretches(input: LookInput, asset: AssetId): GapStretch[] {
  const { facts, owed = [], lookedAt, armedAt, firedAt } = input
  const gap = facts.gaps?.get(asset)
  if (!gap) return []
  const from = lookedAt ?? armedAt
  const told = firedAt === undefined ? {} : { firedAt }
  const open = from !== undefined && isGap(from, gap.until) ? [{ from, until: gap.until, ...told }] : []
  return [
    ...owed.map((stretch) => ({ candles: candlesIn(gap, stretch, input) })),
    ...open.map((stretch) => ({ isOpen: true as const, candles: candlesIn(gap, stretch, input) })),
  ].filter(({ candles }) => candles.length > 0)
}

/** A candle that a look has cut tells nothing old only where the rule counts since before it, and has told nothing in it. */
function candlesIn(
  gap: PriceGap,
  { from, until, firedAt: before = 0 }: OwedStretch,
  { armedAt = 0, firedAt = 0 }: LookInput,
): GapCandle[] {
  const told = Math.max(armedAt, before)
  const isToldAfter = firedAt >= until
  return gap.candles
    .filter(
      (each) =>
        (each.at >= from || (each.until > from && each.at >= told)) &&
        (each.until <= until || (each.at < until && !isToldAfter)),
    )
    .map(({ at, until: end, high, low }) => ({
      at: Math.max(from + 1, Math.min((at + end) / 2, until)),
      high,
      low,
    }))
}

/** @example extremesOf([{ at: 5, high: '3250', low: '3100' }])?.high // { usd: '3250', at: 5 } */
export function extremesOf(candles: readonly GapCandle[]): { high: GapPoint; low: GapPoint } | undefined {
  const [first] = candles
  if (!first) return undefined
  const high = candles.reduce((best, each) => (compare(each.high, best.high) > 0 ? each : best), first)
  const low = candles.reduce((best, each) => (compare(each.low, best.low) < 0 ? each : best), first)
  return { high: { usd: high.high, at: high.at }, low: { usd: low.low, at: low.at } }
}
