/** How far a person has come at the beginning, as the open vault keeps it. */
import { useTables } from '@/components/shell/live.hooks'
import { call } from '@/lib/messages/call.browser'
import type { FirstSteps } from '@/lib/settings/first-steps'
import { settingsMessages } from '@/lib/settings/messages'
import { readSettings } from '@/lib/settings/settings.store'

/** `null` until it is read. @example useFirstSteps()?.tour === 'due' */
export const useFirstSteps = (): FirstSteps | null =>
  useTables<FirstSteps | null>(async (db) => (await readSettings(db)).firstSteps, null)

/** Only what is named changes. @throws AppError. @example await changeFirstSteps({ tour: 'seen' }) */
export async function changeFirstSteps(change: FirstSteps): Promise<void> {
  await call(settingsMessages['settings.changeFirstSteps'], change)
}
