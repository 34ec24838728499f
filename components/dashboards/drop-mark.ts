/** Where a dragged widget would be dropped: before or after the one under the pointer. */

export interface DropMark {
  id: string
  side: 'before' | 'after'
  /** Along which edge the mark is drawn. */
  along: 'x' | 'y'
}

/** Almost as wide as the grid: what stands above and below it are its neighbours. */
const WHOLE = 0.9

/** @returns nothing between the widgets and outside of them */
export function markAt(grid: HTMLElement, { x, y }: { x: number; y: number }): DropMark | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-widget]')
  const id = cell?.dataset['widget']
  if (!cell || id === undefined || !grid.contains(cell)) return null
  const { left, top, width, height } = cell.getBoundingClientRect()
  const along = width > grid.getBoundingClientRect().width * WHOLE ? 'y' : 'x'
  if (along === 'y') return { id, side: y < top + height / 2 ? 'before' : 'after', along }
  // What comes first stands on the right where reading runs from there.
  const isRightToLeft = getComputedStyle(grid).direction === 'rtl'
  return { id, side: x < left + width / 2 === isRightToLeft ? 'after' : 'before', along }
}

/** @example placeOfMark(['a', 'b', 'c'], 'c', { id: 'a', side: 'after', along: 'x' }) // ['a', 'c', 'b'] */
export function placeOfMark(ids: readonly string[], id: string, mark: DropMark): readonly string[] {
  if (mark.id === id) return ids
  const others = ids.filter((each) => each !== id)
  const at = others.indexOf(mark.id)
  return at < 0 ? ids : others.toSpliced(mark.side === 'before' ? at : at + 1, 0, id)
}
