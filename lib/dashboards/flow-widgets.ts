/** Where widgets come to stand in a grid that is filled in their order: rows and widths. Pure. */
import type { WidgetSize } from './arrange-widgets'

export interface Flowed {
  /** From 0. */
  row: number
  /** Columns. */
  span: number
}

const spanOf = (size: WidgetSize, columns: number): number =>
  size === 'l' ? columns : Math.min(size === 'm' ? 2 : 1, columns)

/**
 * The order stays the reading order: nothing is pulled up into a hole.
 * @example flowWidgets(['m', 's', 's'], 3) // [{ row: 0, span: 2 }, { row: 0, span: 1 }, { row: 1, span: 1 }]
 */
export function flowWidgets(sizes: readonly WidgetSize[], columns: number): Flowed[] {
  let row = 0
  let used = 0
  return sizes.map((size) => {
    const span = spanOf(size, columns)
    if (used + span > columns) {
      row += 1
      used = 0
    }
    used += span
    return { row, span }
  })
}

/** The same, and the last one of a row takes what is left of it. @example fillRows(['s', 'l'], 2)[0] // { row: 0, span: 2 } */
export function fillRows(sizes: readonly WidgetSize[], columns: number): Flowed[] {
  const flowed = flowWidgets(sizes, columns)
  return flowed.map((each, at) => {
    if (flowed[at + 1]?.row === each.row) return each
    const before = flowed.filter(({ row }, other) => row === each.row && other < at)
    return { ...each, span: columns - before.reduce((sum, { span }) => sum + span, 0) }
  })
}
