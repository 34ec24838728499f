/**
 * What a person chooses about dashboards and the popup. Ids of widgets and sizes are open: what a newer version knows is kept as it is,
 * and shown by a version that knows it.
 */
import * as v from 'valibot'

export const MOST_DASHBOARDS = 12
export const MOST_WIDGETS = 40
export const LONGEST_NAME = 40

const MOST_SECTIONS = 20
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))
const isUnique = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id)).size === rows.length

export const dashboardSchema = v.object({
  id,
  /** As it was typed; empty: the name that every first dashboard has. */
  name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  /** It shows this portfolio only; absent: everything. */
  portfolio: v.exactOptional(v.pipe(v.string(), v.maxLength(22))),
  /** In the order in which they are read. */
  widgets: v.pipe(
    v.array(v.object({ id, size: v.pipe(v.string(), v.maxLength(12)) })),
    v.maxLength(MOST_WIDGETS),
    v.check((widgets) => isUnique(widgets)),
  ),
})

/** None: the dashboard that Holdfast begins with. */
export const dashboardsSchema = v.pipe(
  v.array(dashboardSchema),
  v.maxLength(MOST_DASHBOARDS),
  v.check((dashboards) => isUnique(dashboards)),
)

/** Sections of the popup, by their ids. A section that stands in neither list comes last, and is shown. */
export const popupSchema = v.object({
  order: v.optional(v.pipe(v.array(id), v.maxLength(MOST_SECTIONS)), []),
  hidden: v.optional(v.pipe(v.array(id), v.maxLength(MOST_SECTIONS)), []),
})

export type Dashboard = v.InferOutput<typeof dashboardSchema>
export type PlacedWidget = Dashboard['widgets'][number]
export type PopupSettings = v.InferOutput<typeof popupSchema>
