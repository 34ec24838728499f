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
  /** The first row that is seen whole. */
  seen: number
  /** Where the first row stands within the content (px). */
  top: number
}

export interface Scrolled {
  scrollTop: number
  viewport: number
  total: number
  rowHeight: number
}

/** @example rowWindow({ scrollTop: 0, viewport: 600, total: 1_000_000, rowHeight: 48 }).first // 0 */
export function rowWindow({ scrollTop, viewport, total, rowHeight }: Scrolled): RowWindow {
  const whole = total * rowHeight
  const height = Math.min(whole, MOST_HEIGHT)
  const within = Math.max(0, Math.min(scrollTop, height - viewport))
  const virtual = height < whole ? (within / (height - viewport)) * (whole - viewport) : within
  const begun = Math.floor(virtual / rowHeight)
  const first = Math.max(0, begun - AROUND)
  const last = Math.min(total, begun + Math.ceil(viewport / rowHeight) + 1 + AROUND)
  const seen = Math.max(0, Math.min(Math.ceil(virtual / rowHeight), total - 1))
  return { height, first, last, seen, top: within - (virtual - first * rowHeight) }
}

/**
 * How far to scroll so that a row is seen whole: no farther than needed.
 * @example scrollTopFor(100, { scrollTop: 0, viewport: 480, total: 1000, rowHeight: 48 }) // 4368
 */
export function scrollTopFor(row: number, { scrollTop, viewport, total, rowHeight }: Scrolled): number {
  const whole = total * rowHeight
  const height = Math.min(whole, MOST_HEIGHT)
  const scale = height < whole ? (whole - viewport) / (height - viewport) : 1
  const within = Math.max(0, Math.min(scrollTop, height - viewport))
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight]
  if (top < within * scale) return top / scale
  return bottom > within * scale + viewport ? (bottom - viewport) / scale : within
}
