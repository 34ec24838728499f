/** The one sealed row of private settings. A stored row of an older version is completed with defaults. */
import * as v from 'valibot'
import type { Database } from '@/lib/db/database.store'
import { defaultSettings, type Settings, settingsSchema } from './settings'

const KEY = 'settings'

/** A field that no longer fits its schema falls back to its default; the others are kept. */
function toSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings
  const whole = v.safeParse(settingsSchema, stored)
  if (whole.success) return whole.output
  const broken = new Set(whole.issues.map((issue) => issue.path?.[0]?.key))
  return v.parse(
    settingsSchema,
    Object.fromEntries(Object.entries(stored).filter(([name]) => !broken.has(name))),
  )
}

const defined = (change: SettingsChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

export async function readSettings(db: Database): Promise<Settings> {
  return toSettings((await db.settings.get(KEY))?.value)
}

/** A change of some settings; an absent or undefined field stays as it is. */
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined }

/** @returns the settings as they would be stored */
export const mergeSettings = (before: Settings, change: SettingsChange): Settings =>
  toSettings({ ...before, ...defined(change) })

/** Merges and stores. */
export async function storeSettings(db: Database, change: SettingsChange): Promise<Settings> {
  return db.transaction('rw', db.settings, async () => {
    const next = mergeSettings(toSettings((await db.settings.get(KEY))?.value), change)
    await db.settings.put({ key: KEY, value: next })
    return next
  })
}
