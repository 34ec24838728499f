import * as v from 'valibot'
import { engineUi } from '@/lib/messages/define'
import { dailyLimit, deskFields, type Settings, settingsSchema } from './settings'

const { favourites, market, driftPercent } = deskFields
const deskChange = v.strictObject({ favourites, market, driftPercent, dailyLimit })

export const settingsMessages = {
  'settings.read': engineUi('settings.read', v.strictObject({})).returns<Settings>(),
  /** Merges; `demo` and `desk` are ignored here. */
  'settings.change': engineUi('settings.change', v.partial(settingsSchema)).returns<Settings>(),
  /**
   * Merges into `desk`, field by field, so that no page can undo the kill switch with what it read before; of the daily limits
   * one account's, so that two pages do not undo each other's.
   */
  'settings.changeDesk': engineUi('settings.changeDesk', v.partial(deskChange)).returns<Settings>(),
} as const
