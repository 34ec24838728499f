/** Saves a change of the sealed settings and tells how it went; every section of the settings page uses it. */
import { useCallback } from 'react'
import { useAction } from '@/components/ui/action.hooks'
import type { AppError } from '@/lib/core/errors'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import type { Settings } from '@/lib/settings/settings'

export interface SettingsChange {
  pending: boolean
  error: AppError | null
  /** @returns whether it was stored */
  save: (change: Partial<Settings>) => Promise<boolean>
}

/** @example const { save } = useSettingsChange(); void save({ currency: 'eur' }) */
export function useSettingsChange(): SettingsChange {
  const { pending, error, run } = useAction()
  const save = useCallback(
    (change: Partial<Settings>) =>
      run(async () => {
        await call(settingsMessages['settings.change'], change)
      }),
    [run],
  )
  return { pending, error, save }
}
