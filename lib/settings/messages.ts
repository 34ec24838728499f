import * as v from 'valibot'
import { engineUi } from '@/lib/messages/define'
import { deskFields, type Settings, settingsSchema } from './settings'

export const settingsMessages = {
  'settings.read': engineUi('settings.read', v.strictObject({})).returns<Settings>(),
  /** Merges; `demo` and `desk` are ignored here. */
  'settings.change': engineUi('settings.change', v.partial(settingsSchema)).returns<Settings>(),
  /** Merges into `desk`, field by field, so that no page can undo the kill switch with what it read before. */
  'settings.changeDesk': engineUi(
    'settings.changeDesk',
    v.partial(v.strictObject(deskFields)),
  ).returns<Settings>(),
} as const
