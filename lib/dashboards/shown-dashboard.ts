/** Which dashboard an address shows. Pure. */
import type { Dashboard } from '@/lib/settings/dashboard-settings'
import type { Dashboards } from './edit-dashboards'

/** In the place of an id: wherever holdings of everything are listed. @example navigate(`dashboard/${WITH_HOLDINGS}`) */
export const WITH_HOLDINGS = 'holdings'

/**
 * @returns the first one for an id that is gone; nothing where holdings are wanted and no dashboard lists those of everything
 * @example shownDashboard(all, undefined) // all[0]
 */
export function shownDashboard(all: Dashboards, wanted: string | undefined): Dashboard | undefined {
  const named = all.find(({ id }) => id === wanted)
  if (named || wanted !== WITH_HOLDINGS) return named ?? all[0]
  return all.find(
    ({ portfolio, widgets }) => portfolio === undefined && widgets.some(({ id }) => id === 'holdings'),
  )
}
