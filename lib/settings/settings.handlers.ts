import type { EngineContext } from '@/lib/engine/context'
import type { Handlers } from '@/lib/messages/define'
import { dropChains } from './drop-chains.store'
import type { settingsMessages } from './messages'
import type { Settings } from './settings'
import { mergeSettings, readSettings, storeDesk, storeSettings } from './settings.store'

export interface SettingsDeps {
  context: Pick<EngineContext, 'db' | 'announce'>
  /** @throws AppError when the new networks and endpoints cannot be used; nothing is stored then */
  check: (before: Settings, after: Settings) => Promise<void>
  /** Ids of chains that exist before and not after. */
  removedChains: (before: Settings, after: Settings) => ReadonlySet<string>
  /** Recomputes what depends on settings (the view, the badge). */
  onChanged: (settings: Settings) => Promise<void>
}

export function createSettingsHandlers(deps: SettingsDeps): Handlers<typeof settingsMessages> {
  const { db, announce } = deps.context
  return {
    'settings.read': () => readSettings(db),
    'settings.change': async ({ demo: _fixedAtCreation, desk: _changedApart, ...change }) => {
      const before = await readSettings(db)
      await deps.check(before, mergeSettings(before, change))
      const settings = await db.transaction('rw', [db.settings, db.accounts, db.holdings], async () => {
        const latest = await readSettings(db)
        await dropChains(db, deps.removedChains(latest, mergeSettings(latest, change)))
        return storeSettings(db, change)
      })
      announce('settings')
      await deps.onChanged(settings)
      return settings
    },
    'settings.changeDesk': async (change) => {
      const settings = await storeDesk(db, change)
      announce('settings')
      return settings
    },
  }
}
