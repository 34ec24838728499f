/**
 * The stretch of days that a chart shows, in places of its series: `{ from: 0, until: 364 }` is the whole of a year. Zooming
 * and panning return a new window that never leaves the series and never becomes shorter than a week. Pure.
 */
export interface DayWindow {
  /** Places, not whole while something moves; `from < until` unless the series has one day only. */
  from: number
  until: number
}

/** Fewer days than this show nothing more. */
const SHORTEST = 6

/** @example wholeWindow(365) // { from: 0, until: 364 } */
export const wholeWindow = (length: number): DayWindow => ({ from: 0, until: Math.max(0, length - 1) })

export const spanOf = ({ from, until }: DayWindow): number => until - from

/** @example isWhole({ from: 0, until: 364 }, 365) // true */
export const isWhole = ({ from, until }: DayWindow, length: number): boolean =>
  from <= 0 && until >= length - 1

/**
 * @param at the place that stays where it is on the screen
 * @param factor 2 shows half as many days
 * @example zoomWindow({ from: 0, until: 100 }, { factor: 2, at: 50, length: 101 }) // { from: 25, until: 75 }
 */
export function zoomWindow(
  window: DayWindow,
  { factor, at, length }: { factor: number; at: number; length: number },
): DayWindow {
  const span = spanOf(window)
  if (span === 0) return window
  const next = Math.max(span / factor, Math.min(SHORTEST, span))
  const share = Math.min(1, Math.max(0, (at - window.from) / span))
  const from = at - next * share
  return inside({ from, until: from + next }, length)
}

/** @param by places; above zero shows later days @example panWindow({ from: 0, until: 10 }, 5, 100) // { from: 5, until: 15 } */
export const panWindow = ({ from, until }: DayWindow, by: number, length: number): DayWindow =>
  inside({ from: from + by, until: until + by }, length)

/** The window of a selection with the mouse, in either direction; a week at least around its middle. */
export function selectWindow(start: number, end: number, length: number): DayWindow {
  const [from, until] = start < end ? [start, end] : [end, start]
  const missing = Math.max(0, SHORTEST - (until - from)) / 2
  return inside({ from: from - missing, until: until + missing }, length)
}

/** Moves as little as needed so that the place is inside. @example revealDay({ from: 0, until: 10 }, 12, 100) // { from: 2, until: 12 } */
export function revealDay(window: DayWindow, at: number, length: number): DayWindow {
  if (at < window.from) return panWindow(window, at - window.from, length)
  if (at > window.until) return panWindow(window, at - window.until, length)
  return window
}

function inside({ from, until }: DayWindow, length: number): DayWindow {
  const last = Math.max(0, length - 1)
  const span = Math.min(until - from, last)
  const start = Math.min(Math.max(0, from), last - span)
  return { from: start, until: start + span }
}
