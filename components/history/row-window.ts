/**
 * Which rows of a long list stand in its window. Rows have one height. Browsers cap the height of an element (Firefox at
 * 17.8 million pixels), so a longer list is scrolled in proportion: a million rows still have a first and a last one.
 */

/** Pixels; below every browser's cap. */
const MOST_HEIGHT = 15_000_000
/** Rows drawn above and below what is seen. */
const AROUND = 8

export interface RowWindow {
  /** Of the scrolled content (px). */
  height: number
  first: number
  /** Exclusive. */
  last: number
  /** Where the first row stands within the content (px). */
  top: number
}

/** @example rowWindow({ scrollTop: 0, viewport: 600, total: 1_000_000, rowHeight: 48 }).first // 0 */
export function rowWindow({
  scrollTop,
  viewport,
  total,
  rowHeight,
}: {
  scrollTop: number
  viewport: number
  total: number
  rowHeight: number
}): RowWindow {
  const whole = total * rowHeight
  const height = Math.min(whole, MOST_HEIGHT)
  const within = Math.max(0, Math.min(scrollTop, height - viewport))
  const virtual = height < whole ? (within / (height - viewport)) * (whole - viewport) : within
  const seen = Math.floor(virtual / rowHeight)
  const first = Math.max(0, seen - AROUND)
  const last = Math.min(total, seen + Math.ceil(viewport / rowHeight) + 1 + AROUND)
  return { height, first, last, top: within - (virtual - first * rowHeight) }
}
