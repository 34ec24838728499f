/** All dashboards of a person: added, named, copied, bound to a portfolio, removed. Pure; ids come from outside. */
import type { Dashboard } from '@/lib/settings/dashboard-settings'
import { LONGEST_NAME, MOST_DASHBOARDS } from '@/lib/settings/dashboard-settings'
import type { Widgets } from './arrange-widgets'

export type Dashboards = readonly Dashboard[]

/** FSI, LRI, RLI and PDI: a sentence in a language that runs from right to left has them around what is filled in. */
const ISOLATES = /[\u2066-\u2069]/g

/** A name as it is kept. @example keptName('  Long term ') // 'Long term' */
export const keptName = (typed: string): string =>
  typed.replace(ISOLATES, '').trim().slice(0, LONGEST_NAME).trim()

const isFull = (all: Dashboards): boolean => all.length >= MOST_DASHBOARDS

/** @returns the same ones when no more have room, or when the id is taken */
export function addDashboard(all: Dashboards, dashboard: Dashboard, at = all.length): Dashboards {
  if (isFull(all) || all.some(({ id }) => id === dashboard.id)) return all
  return all.toSpliced(at, 0, { ...dashboard, name: keptName(dashboard.name) })
}

/** The copy stands behind what it was made from. */
export function copyDashboard(all: Dashboards, id: string, copy: Pick<Dashboard, 'id' | 'name'>): Dashboards {
  const at = all.findIndex((each) => each.id === id)
  const original = all[at]
  return original === undefined ? all : addDashboard(all, { ...original, ...copy }, at + 1)
}

/** The last one stays: without any there is nothing to come back to. */
export const removeDashboard = (all: Dashboards, id: string): Dashboards =>
  all.length <= 1 ? all : all.filter((each) => each.id !== id)

export const renameDashboard = (all: Dashboards, id: string, name: string): Dashboards =>
  change(all, id, (each) => ({ ...each, name: keptName(name) }))

/** @param portfolio `undefined`: everything again */
export const bindDashboard = (all: Dashboards, id: string, portfolio: string | undefined): Dashboards =>
  change(all, id, ({ portfolio: _before, ...each }) => ({
    ...each,
    ...(portfolio === undefined ? {} : { portfolio }),
  }))

/** @example changeWidgets(all, 'main', (widgets) => removeWidget(widgets, 'movers')) */
export const changeWidgets = (all: Dashboards, id: string, edit: (widgets: Widgets) => Widgets): Dashboards =>
  change(all, id, (each) => ({ ...each, widgets: [...edit(each.widgets)] }))

const change = (all: Dashboards, id: string, edit: (each: Dashboard) => Dashboard): Dashboards =>
  all.map((each) => (each.id === id ? edit(each) : each))
