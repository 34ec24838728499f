import type { EngineContext } from '@/lib/engine/context'
import type { Handlers } from '@/lib/messages/define'
import type { settingsMessages } from './messages'
import type { Settings } from './settings'
import { readSettings, storeSettings } from './settings.store'

/** @param onChanged recomputes what depends on settings (the view, the badge) */
export function createSettingsHandlers(
  { db, announce }: Pick<EngineContext, 'db' | 'announce'>,
  onChanged: (settings: Settings) => Promise<void>,
): Handlers<typeof settingsMessages> {
  return {
    'settings.read': () => readSettings(db),
    'settings.change': async ({ demo: _fixedAtCreation, ...change }) => {
      const settings = await storeSettings(db, change)
      announce('settings')
      await onChanged(settings)
      return settings
    },
  }
}
