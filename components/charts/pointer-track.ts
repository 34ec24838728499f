/**
 * What a pointer means on a chart. Mouse: a drag selects days, with Shift it pans, without moving it is a click. Touch: one
 * finger pans, two zoom. Knows no element and no event, so that it can be tested. Pure but for its own memory.
 */
export interface TrackActs {
  /** CSS pixels of the canvas. Called while it is drawn; `null` when it ends without a choice. */
  selecting: (stretch: { from: number; until: number } | null) => void
  selected: (from: number, until: number) => void
  /** Above zero: the content moves to the right. */
  panned: (pixels: number) => void
  pinched: (factor: number, x: number) => void
  clicked: (x: number, y: number) => void
}

export interface Touch {
  id: number
  x: number
  y: number
}

export interface PointerTrack {
  down: (touch: Touch, how: { touch: boolean; shift: boolean }) => void
  move: (touch: Touch) => void
  up: (touch: Touch) => void
  cancel: (id: number) => void
  /** Whether a drag is under way: then the pointer shows no values. */
  busy: () => boolean
}

type Gesture = { kind: 'select' | 'pan'; start: Touch; moved: boolean } | { kind: 'pinch' } | null

/** Pixels that a hand trembles. */
const TREMBLE = 5

/** @example const track = trackPointers(acts); track.down({ id: 1, x: 10, y: 5 }, { touch: false, shift: false }) */
export function trackPointers(acts: TrackActs): PointerTrack {
  const touches = new Map<number, Touch>()
  let gesture: Gesture = null

  const pinch = (touch: Touch) => {
    const other = [...touches.values()].find(({ id }) => id !== touch.id)
    const before = touches.get(touch.id)
    if (!other || !before) return
    const apart = (a: Touch) => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y))
    acts.pinched(apart(touch) / apart(before), (touch.x + other.x) / 2)
  }

  const drag = (touch: Touch, { kind, start, moved }: Exclude<Gesture, { kind: 'pinch' } | null>) => {
    if (!moved && Math.abs(touch.x - start.x) < TREMBLE) return
    const last = touches.get(touch.id) ?? start
    gesture = { kind, start, moved: true }
    if (kind === 'select') acts.selecting({ from: start.x, until: touch.x })
    else acts.panned(touch.x - (moved ? last.x : start.x))
  }

  const end = () => {
    if (gesture?.kind === 'select') acts.selecting(null)
    gesture = null
  }

  return {
    down(touch, how) {
      touches.set(touch.id, touch)
      if (touches.size === 1)
        gesture = { kind: how.touch || how.shift ? 'pan' : 'select', start: touch, moved: false }
      else if (touches.size === 2) {
        end()
        gesture = { kind: 'pinch' }
      }
    },
    move(touch) {
      if (!touches.has(touch.id) || !gesture) return
      if (gesture.kind === 'pinch') pinch(touch)
      else drag(touch, gesture)
      touches.set(touch.id, touch)
    },
    up(touch) {
      if (!touches.delete(touch.id)) return
      const done = gesture
      end()
      if (done === null || done.kind === 'pinch') return
      if (!done.moved) acts.clicked(touch.x, touch.y)
      else if (done.kind === 'select') acts.selected(done.start.x, touch.x)
    },
    cancel(id) {
      if (touches.delete(id)) end()
    },
    busy: () => gesture !== null && (gesture.kind === 'pinch' || gesture.moved),
  }
}
