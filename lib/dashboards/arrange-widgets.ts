/** The widgets of one dashboard in their order: placed, moved, sized, taken away. Pure; no widget is ever there twice. */
import { MOST_WIDGETS, type PlacedWidget } from '@/lib/settings/dashboard-settings'

export type Widgets = readonly PlacedWidget[]

/** Small: a column. Medium: two. Large: the whole width. */
export const WIDGET_SIZES = ['s', 'm', 'l'] as const
export type WidgetSize = (typeof WIDGET_SIZES)[number]

/**
 * @param at place in the list; absent or beyond the end: last
 * @returns the same widgets when it is there already, or when no more have room
 * @example placeWidget([], { id: 'movers', size: 's' }) // [{ id: 'movers', size: 's' }]
 */
export function placeWidget(widgets: Widgets, placed: PlacedWidget, at = widgets.length): Widgets {
  if (widgets.length >= MOST_WIDGETS || widgets.some(({ id }) => id === placed.id)) return widgets
  return widgets.toSpliced(at, 0, placed)
}

export const removeWidget = (widgets: Widgets, id: string): Widgets =>
  widgets.filter((each) => each.id !== id)

export const resizeWidget = (widgets: Widgets, id: string, size: WidgetSize): Widgets =>
  widgets.map((each) => (each.id === id ? { ...each, size } : each))

/**
 * Moves one among those that are shown; what this version does not know stays behind the one that it stood behind.
 * @param to its place among the shown ones afterwards, from 0; beyond the ends: the end
 * @example moveWidget([a, b, c], 'c', 0, () => true) // [c, a, b]
 */
export function moveWidget(
  widgets: Widgets,
  id: string,
  to: number,
  isShown: (id: string) => boolean,
): Widgets {
  const groups = withFollowers(widgets, isShown)
  const from = groups.findIndex(([first]) => first?.id === id && isShown(id))
  const moved = groups[from]
  if (moved === undefined) return widgets
  const firstShown = groups.findIndex(([first]) => first !== undefined && isShown(first.id))
  const place = Math.min(Math.max(to, 0) + firstShown, groups.length - 1)
  return groups.toSpliced(from, 1).toSpliced(place, 0, moved).flat()
}

/** Each shown one with the unknown ones behind it; unknown ones before all others stand alone, first. */
function withFollowers(widgets: Widgets, isShown: (id: string) => boolean): PlacedWidget[][] {
  const groups: PlacedWidget[][] = []
  for (const widget of widgets) {
    const last = groups.at(-1)
    if (last === undefined || isShown(widget.id)) groups.push([widget])
    else last.push(widget)
  }
  return groups
}
