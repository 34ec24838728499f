/**
 * What is dragged to the window's upper or lower edge scrolls the page for as long as it is there, whether the pointer moves or not.
 */
import { useEffect, useRef } from 'react'

export interface Point {
  x: number
  y: number
}

const EDGE_PX = 72
const PX_A_MS = 0.8
/** A page that was busy for long does not jump. */
const LONGEST_MS = 50

/** How far the page goes on. @example scrollOf(10, { height: 800, elapsed: 10 }) // -8 */
export function scrollOf(y: number, { height, elapsed }: { height: number; elapsed: number }): number {
  const way = Math.round(PX_A_MS * Math.min(elapsed, LONGEST_MS))
  if (y < EDGE_PX) return -way
  return y > height - EDGE_PX ? way : 0
}

/**
 * @param isOn while something is dragged
 * @param onScrolled what lies under the pointer is another thing now
 * @returns to be told where the pointer is
 * @example const follow = useScrollNear(isDragged, markUnder); … onPointerMove: ({ clientX: x, clientY: y }) => follow({ x, y })
 */
export function useScrollNear(isOn: boolean, onScrolled: (at: Point) => void): (at: Point) => void {
  const point = useRef<Point>(undefined)
  const act = useRef(onScrolled)
  act.current = onScrolled
  useEffect(() => {
    if (!isOn) return
    let before = performance.now()
    const go = (now: number) => {
      frame = requestAnimationFrame(go)
      const at = point.current
      const way = at ? scrollOf(at.y, { height: window.innerHeight, elapsed: now - before }) : 0
      before = now
      const from = window.scrollY
      if (way !== 0) window.scrollBy(0, way)
      if (at && window.scrollY !== from) act.current(at)
    }
    let frame = requestAnimationFrame(go)
    return () => {
      cancelAnimationFrame(frame)
      point.current = undefined
    }
  }, [isOn])
  return (at) => {
    point.current = at
  }
}
