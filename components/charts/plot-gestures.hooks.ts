/** Wires mouse, touch and wheel of an element to what they mean on a chart. */
import { type RefObject, useEffect } from 'react'
import { type TrackActs, trackPointers } from './pointer-track'

export interface PlotActs extends TrackActs {
  /** The pointer stands there (CSS pixels of the element), or has left. */
  pointed: (x: number | null, y: number) => void
  zoomed: (factor: number, x: number) => void
}

/** Zoom for one pixel of the wheel; a notch of a mouse is about 100. */
const WHEEL_ZOOM = 0.0022

/** @param acts may change at each drawing; the last ones are called */
export function usePlotGestures(element: RefObject<HTMLElement | null>, acts: RefObject<PlotActs>): void {
  useEffect(() => {
    const target = element.current
    if (!target) return undefined
    const stop = new AbortController()
    listen(target, acts, stop.signal)
    return () => stop.abort()
  }, [element, acts])
}

function listen(target: HTMLElement, acts: RefObject<PlotActs>, signal: AbortSignal): void {
  const track = trackPointers({
    selecting: (stretch) => acts.current.selecting(stretch),
    selected: (from, until) => acts.current.selected(from, until),
    panned: (pixels) => acts.current.panned(pixels),
    pinched: (factor, x) => acts.current.pinched(factor, x),
    clicked: (x, y) => acts.current.clicked(x, y),
  })
  const placed = ({ pointerId, clientX, clientY }: PointerEvent) => {
    const { left, top } = target.getBoundingClientRect()
    return { id: pointerId, x: clientX - left, y: clientY - top }
  }
  target.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return
      target.setPointerCapture?.(event.pointerId)
      track.down(placed(event), { touch: event.pointerType === 'touch', shift: event.shiftKey })
    },
    { signal },
  )
  target.addEventListener(
    'pointermove',
    (event) => {
      const at = placed(event)
      track.move(at)
      acts.current.pointed(track.busy() ? null : at.x, at.y)
    },
    { signal },
  )
  target.addEventListener('pointerup', (event) => track.up(placed(event)), { signal })
  target.addEventListener('pointercancel', ({ pointerId }) => track.cancel(pointerId), { signal })
  target.addEventListener('pointerleave', () => acts.current.pointed(null, 0), { signal })
  target.addEventListener('wheel', (event) => turn(event, target, acts.current), { signal, passive: false })
}

/** Ctrl and wheel (which is what a pinch on a touchpad sends) zooms, sideways pans; up and down alone scrolls the page. */
function turn(event: WheelEvent, target: HTMLElement, acts: PlotActs): void {
  // Firefox may count lines.
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16
  const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
  if (event.ctrlKey) {
    event.preventDefault()
    acts.zoomed(
      Math.exp(-event.deltaY * unit * WHEEL_ZOOM),
      event.clientX - target.getBoundingClientRect().left,
    )
  } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault()
    acts.panned(-sideways * unit)
  }
}
