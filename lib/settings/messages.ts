import * as v from 'valibot'
import type { UndoId } from '@/lib/core/ids'
import { engineUi } from '@/lib/messages/define'
import { dashboardsSchema } from './dashboard-settings'
import { firstStepsFields } from './first-steps'
import { dailyLimit, deskFields, type Settings, settingsSchema } from './settings'

const { favourites, market, driftPercent } = deskFields
const deskChange = v.strictObject({ favourites, market, driftPercent, dailyLimit })

export const settingsMessages = {
  'settings.read': engineUi('settings.read', v.strictObject({})).returns<Settings>(),
  /** Merges; `demo`, `desk`, `alerts`, `assistant`, `dashboards` and `firstSteps` are ignored here. */
  'settings.change': engineUi('settings.change', v.partial(settingsSchema)).returns<Settings>(),
  /**
   * Merges into `desk`, field by field, so that no page can undo the kill switch with what it read before; of the daily limits
   * one account's, so that two pages do not undo each other's.
   */
  'settings.changeDesk': engineUi('settings.changeDesk', v.partial(deskChange)).returns<Settings>(),
  /** An own network goes, with what accounts hold on it; back comes both. @throws AppError where an account is on nothing else */
  'settings.removeChain': engineUi(
    'settings.removeChain',
    v.strictObject({ chainId: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ).returns<{ undo: UndoId }>(),
  /** Replaces all of them; none: the one that Holdfast begins with. */
  'settings.changeDashboards': engineUi(
    'settings.changeDashboards',
    v.strictObject({ dashboards: dashboardsSchema }),
  ).returns<Settings>(),
  /** Merges field by field: a page that ends the tour must not undo what another says of the first account. */
  'settings.changeFirstSteps': engineUi(
    'settings.changeFirstSteps',
    v.partial(v.strictObject(firstStepsFields)),
  ).returns<Settings>(),
} as const
