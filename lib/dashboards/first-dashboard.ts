/** The dashboard that Holdfast begins with, and goes back to. Pure. */
import type { Dashboard } from '@/lib/settings/dashboard-settings'
import type { Dashboards } from './edit-dashboards'

export const FIRST_DASHBOARD = 'main'

export interface FirstFacts {
  /** There is a strategy whose drift can be told. */
  hasStrategies: boolean
  /** There is made-up money. */
  hasPaper: boolean
}

/** What nobody has is left out; it can be added at any time. */
export function firstWidgets({ hasStrategies, hasPaper }: FirstFacts): Dashboard['widgets'] {
  return [
    { id: 'history', size: 'm' },
    { id: 'allocation', size: 's' },
    { id: 'accounts', size: 'l' },
    ...(hasStrategies ? [{ id: 'drift', size: 'l' }] : []),
    { id: 'holdings', size: 'm' },
    { id: 'movers', size: 's' },
    ...(hasPaper ? [{ id: 'paper', size: 'm' }] : []),
  ]
}

/** As long as nobody has changed anything, it follows what there is. */
export const dashboardsOf = (stored: Dashboards, facts: FirstFacts): Dashboards =>
  stored.length > 0 ? stored : [{ id: FIRST_DASHBOARD, name: '', widgets: firstWidgets(facts) }]
