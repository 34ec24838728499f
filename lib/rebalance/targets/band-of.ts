/**
 * How far a weight may go before it counts as outside. 5/25 is Larry Swedroe's rule: a position is looked at when it is five
 * points of the whole off its target, or a quarter of the target, whichever is less.
 */
import type { Band } from '@/lib/core/rebalance'

export interface Edges {
  low: number
  high: number
}

/** Of 5/25. */
const POINTS = 0.05
const QUARTER = 0.25

/**
 * @param target ratio of the whole
 * @returns ratios within 0 and 1; both are the target where a relative band has nothing to be a part of
 * @example bandOf({ kind: '5/25' }, 0.1) // { low: 0.075, high: 0.125 }
 */
export const bandOf = (band: Band, target: number): Edges => around(target, widthOf(band, target))

/**
 * Of the money: it is what the weights leave, and a few dollars that stay after rounding are no reason to act. So a band that
 * is a part of the target is never narrower than five points.
 * @example cashBandOf({ kind: '5/25' }, 0) // { low: 0, high: 0.05 }
 */
export const cashBandOf = (band: Band, target: number): Edges =>
  around(target, band.kind === 'absolute' ? band.points : Math.max(POINTS, widthOf(band, target)))

function widthOf(band: Band, target: number): number {
  switch (band.kind) {
    case 'absolute':
      return band.points
    case 'relative':
      return Math.abs(target) * band.ratio
    case '5/25':
      return Math.min(POINTS, Math.abs(target) * QUARTER)
    default:
      return band satisfies never
  }
}

const around = (target: number, width: number): Edges => ({
  low: Math.min(target, Math.max(0, target - width)),
  high: Math.max(target, Math.min(1, target + width)),
})
