import * as v from 'valibot'
import { engineUi } from '@/lib/messages/define'
import { type Settings, settingsSchema } from './settings'

export const settingsMessages = {
  'settings.read': engineUi('settings.read', v.strictObject({})).returns<Settings>(),
  /** Merges; `demo` is ignored here. */
  'settings.change': engineUi('settings.change', v.partial(settingsSchema)).returns<Settings>(),
} as const
