/** The height of a chart: the lowest and highest known value of what is shown, with some room. Pure. */
import type { DayWindow } from './day-window'

export interface ValueRange {
  min: number
  max: number
}

/** Of the height, above and below. */
const ROOM = 0.06

/**
 * @param columns values a day, NaN is a gap
 * @param zero whether zero must be inside
 * @returns `null` when nothing is known there
 * @example valueRange([Float64Array.of(0, 100)], { from: 0, until: 1 }, false) // { min: -6, max: 106 }
 */
export function valueRange(
  columns: readonly Float64Array[],
  { from, until }: DayWindow,
  zero: boolean,
): ValueRange | null {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const values of columns) {
    const last = Math.min(values.length - 1, Math.ceil(until))
    for (let at = Math.max(0, Math.floor(from)); at <= last; at++) {
      const value = values[at] ?? Number.NaN
      if (value < min) min = value
      if (value > max) max = value
    }
  }
  if (min > max) return null
  return padded(zero ? Math.min(0, min) : min, zero ? Math.max(0, max) : max)
}

/** What never changed gets a tenth of itself around it: a flat line in the middle, not a mountain of rounding. */
function padded(min: number, max: number): ValueRange {
  if (min === max) {
    const around = Math.abs(min) * 0.1 || 1
    return { min: min - around, max: max + around }
  }
  const room = (max - min) * ROOM
  // What is never below zero (or never above) has no room beyond it.
  return {
    min: min >= 0 ? Math.max(0, min - room) : min - room,
    max: max <= 0 ? Math.min(0, max + room) : max + room,
  }
}
