/**
 * Where the marks of events stand on a chart, and which one is under the pointer. Events that would cover each other become
 * one mark that stands for all of them. Pure.
 */
import type { ChartEvent } from '@/lib/analytics/views'
import { type ChartEventKind, DAY } from './chart-series'
import { type DayWindow, spanOf } from './day-window'
import type { ToPixel } from './draw-lines'
import { MARKS } from './mark-shapes'

export interface MarkSpot {
  kind: ChartEventKind
  /** CSS pixels of the canvas. */
  x: number
  y: number
  /** Largest first. */
  events: readonly ChartEvent[]
}

export interface MarkGround {
  /** Midnight of the first day (ms). */
  first: number
  window: DayWindow
  width: number
  top: number
  bottom: number
  toX: ToPixel
  /** Height of the line at a place; `null` where nothing is known: then the mark stands on the ground. */
  lineAt: (place: number) => number | null
}

/** Pixels that a mark takes in each direction, and how far the pointer may be off. */
const APART = 14
const REACH = 11

/** The place of the day on which something happened. @example placeOf(first + 5, first) // 0 */
export const placeOf = (at: number, first: number): number => Math.floor((at - first) / DAY)

const bySize = (a: ChartEvent, b: ChartEvent) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0)

export function placeMarks(events: readonly ChartEvent[], ground: MarkGround): MarkSpot[] {
  const { first, window, width } = ground
  // Whole days from fixed places, so that marks do not regroup while the chart is moved.
  const days = Math.max(1, Math.ceil((spanOf(window) / Math.max(1, width)) * APART - 1e-6))
  const groups = new Map<string, ChartEvent[]>()
  for (const event of events) {
    const place = placeOf(event.at, first)
    if (place < window.from || place > window.until) continue
    const key = `${Math.floor(place / days)} ${event.kind}`
    const group = groups.get(key)
    if (group) group.push(event)
    else groups.set(key, [event])
  }
  return stacked([...groups.entries()], ground)
}

/** Marks of the same days on the same side of the line stand one beyond the other. */
function stacked(groups: readonly (readonly [string, ChartEvent[]])[], ground: MarkGround): MarkSpot[] {
  const heights = new Map<string, number>()
  return groups.flatMap(([key, group]) => {
    const events = group.toSorted(bySize)
    const [largest] = events
    if (!largest) return []
    const { side } = MARKS[largest.kind]
    const place = placeOf(largest.at, ground.first)
    const column = `${key.split(' ')[0]} ${side}`
    const height = heights.get(column) ?? 0
    heights.set(column, height + 1)
    const line = ground.lineAt(place) ?? ground.bottom
    const away = (height + 1) * APART * (side === 'below' ? 1 : -1)
    const y = Math.min(ground.bottom - 7, Math.max(ground.top + 7, line + away))
    return [{ kind: largest.kind, x: ground.toX(place), y, events }]
  })
}

/** The nearest mark within reach. */
export function spotAt(spots: readonly MarkSpot[], x: number, y: number): MarkSpot | undefined {
  const away = (spot: MarkSpot) => Math.hypot(spot.x - x, spot.y - y)
  return spots.filter((spot) => away(spot) <= REACH).sort((a, b) => away(a) - away(b))[0]
}

/** What happened on the day of a place, oldest first. */
export const eventsOn = (events: readonly ChartEvent[], first: number, place: number): ChartEvent[] =>
  events.filter(({ at }) => placeOf(at, first) === place)
