import type { AccountId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import { goneForGood, type KeepUndo } from '@/lib/engine/undo'
import type { Handlers } from '@/lib/messages/define'
import { dropChains, putBackChains } from './drop-chains.store'
import type { settingsMessages } from './messages'
import type { Settings } from './settings'
import { mergeSettings, readSettings, storeDesk, storeFirstSteps, storeSettings } from './settings.store'

export interface SettingsDeps {
  context: Pick<EngineContext, 'db' | 'announce'>
  /** @throws AppError when the new networks and endpoints cannot be used; nothing is stored then */
  check: (before: Settings, after: Settings) => Promise<void>
  /** Ids of chains that exist before and not after. */
  removedChains: (before: Settings, after: Settings) => ReadonlySet<string>
  /** Recomputes what depends on settings (the view, the badge). */
  onChanged: (settings: Settings) => Promise<void>
  /** Reads what these accounts hold. */
  read: (accounts: readonly AccountId[]) => Promise<void>
  keepUndo: KeepUndo
}

export function createSettingsHandlers(deps: SettingsDeps): Handlers<typeof settingsMessages> {
  const { db, announce } = deps.context
  return {
    'settings.read': () => readSettings(db),
    'settings.change': async ({
      demo: _atCreation,
      desk: _desk,
      alerts: _alerts,
      assistant: _assistant,
      dashboards: _dashboards,
      firstSteps: _firstSteps,
      ...change
    }) => {
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
    'settings.removeChain': ({ chainId }) => removeChain(deps, chainId),
    'settings.changeDashboards': async ({ dashboards }) => {
      const settings = await storeSettings(db, { dashboards })
      announce('settings')
      return settings
    },
    'settings.changeFirstSteps': async (change) => {
      const settings = await storeFirstSteps(db, change)
      announce('settings')
      return settings
    },
    'settings.changeDesk': async (change) => {
      const settings = await storeDesk(db, change)
      announce('settings')
      return settings
    },
  }
}

/** The accounts lose the network with it, and an undo gives both back; what they hold there is read anew then. */
async function removeChain(deps: SettingsDeps, chainId: number) {
  const { db, announce } = deps.context
  const changed = async (settings: Settings) => {
    announce('settings')
    await deps.onChanged(settings)
  }
  const tables = [db.settings, db.accounts, db.holdings]
  const { settings, dropped, removed, at } = await db.transaction('rw', tables, async () => {
    const before = await readSettings(db)
    const place = before.customChains.findIndex((each) => each.chainId === chainId)
    const customChains = before.customChains.filter((each) => each.chainId !== chainId)
    const gone = await dropChains(db, deps.removedChains(before, mergeSettings(before, { customChains })))
    const after = await storeSettings(db, { customChains })
    return { settings: after, dropped: gone, removed: before.customChains[place], at: place }
  })
  await changed(settings)
  return deps.keepUndo(async () => {
    if (!removed) throw goneForGood()
    const back = await db.transaction('rw', tables, async () => {
      const { customChains } = await readSettings(db)
      if (customChains.some((each) => each.chainId === chainId)) throw goneForGood()
      const after = await storeSettings(db, { customChains: customChains.toSpliced(at, 0, removed) })
      return { settings: after, accounts: await putBackChains(db, dropped) }
    })
    await changed(back.settings)
    if (back.accounts.length > 0) await deps.read(back.accounts)
  })
}
