/** Positions a fixed element of the top layer below its anchor, or above it when there is no room; inside the window. */

const GAP = 6
const MARGIN = 8

export type Alignment = 'start' | 'centre' | 'end'

/** Sets `left` and `top` (CSS pixels) on `floating`, which must already be shown. */
export function placeBeside(floating: HTMLElement, anchor: HTMLElement, alignment: Alignment): void {
  const at = anchor.getBoundingClientRect()
  const { width, height } = floating.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl'
  const wanted = {
    left: at.left,
    centre: at.left + at.width / 2 - width / 2,
    right: at.right - width,
  }[alignment === 'centre' ? 'centre' : (alignment === 'start') === isRightToLeft ? 'right' : 'left']
  const left = Math.max(MARGIN, Math.min(wanted, window.innerWidth - width - MARGIN))
  const below = at.bottom + GAP
  const top =
    below + height > window.innerHeight - MARGIN && at.top - GAP - height > 0 ? at.top - GAP - height : below
  floating.style.left = `${Math.round(left)}px`
  floating.style.top = `${Math.round(top)}px`
}
