/** Positions a fixed element of the top layer beside its anchor, at the end of the line of reading; without room there, below or above it. */
import { placeBeside } from './place-beside'

const GAP = 10
const MARGIN = 8

/** Sets `left` and `top` (CSS pixels) on `floating`, which must already be shown. */
export function placeAtSide(floating: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const { width, height } = floating.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl'
  const room = isRightToLeft ? at.left : window.innerWidth - at.right
  if (room < width + GAP + MARGIN) return placeBeside(floating, anchor, 'start')
  const left = isRightToLeft ? at.left - GAP - width : at.right + GAP
  const top = Math.max(MARGIN, Math.min(at.top, window.innerHeight - height - MARGIN))
  floating.style.left = `${Math.round(left)}px`
  floating.style.top = `${Math.round(top)}px`
}
