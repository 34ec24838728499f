/**
 * The one sealed row of private settings. A stored row of an older version is completed with defaults. A row that does
 * not open any more counts as none, or nobody could read an account or restore a backup; the views say so.
 */
import * as v from 'valibot'
import type { Database } from '@/lib/db/database.store'
import { readDemoMark, writeDemoMark } from '@/lib/db/demo-mark.store'
import { readWhole } from '@/lib/db/read-whole.store'
import type { FirstSteps } from './first-steps'
import { type dailyLimit, defaultSettings, type Settings, settingsSchema } from './settings'

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

const defined = (change: Partial<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

export interface SettingsState {
  settings: Settings
  /** The stored row does not open: these are the defaults, until the user changes a setting. */
  damaged: boolean
}

export async function readSettingsState(db: Database): Promise<SettingsState> {
  const { row, damaged } = await readWhole(db.settings.get(KEY))
  return { settings: { ...toSettings(row?.value), demo: await readDemoMark(db) }, damaged }
}

export async function readSettings(db: Database): Promise<Settings> {
  return (await readSettingsState(db)).settings
}

/** A change of some settings; an absent or undefined field stays as it is. */
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined }

/** @returns the settings as they would be stored */
export const mergeSettings = (before: Settings, change: SettingsChange): Settings =>
  toSettings({ ...before, ...defined(change) })

/** Merges and stores; a damaged row is replaced. */
export async function storeSettings(db: Database, change: SettingsChange): Promise<Settings> {
  return db.transaction('rw', db.settings, async () => {
    const next = mergeSettings(await readSettings(db), change)
    await db.settings.put({ key: KEY, value: next })
    await writeDemoMark(db, next.demo)
    return next
  })
}

export type FirstStepsChange = { [K in keyof FirstSteps]?: FirstSteps[K] | undefined }

/** Merges what is named, in one transaction. */
export async function storeFirstSteps(db: Database, change: FirstStepsChange): Promise<Settings> {
  return db.transaction('rw', db.settings, async () => {
    const { firstSteps } = await readSettings(db)
    return storeSettings(db, { firstSteps: { ...firstSteps, ...defined(change) } })
  })
}

export type DeskChange = { [K in keyof Settings['desk']]?: Settings['desk'][K] | undefined } & {
  /** One account's; the limits of the others are as they stand. */
  dailyLimit?: v.InferOutput<typeof dailyLimit> | undefined
}

/** Merges into `desk` what is named, in one transaction: the other fields are as they stand at that moment. */
export async function storeDesk(
  db: Database,
  { dailyLimit: limit, ...change }: DeskChange,
): Promise<Settings> {
  return db.transaction('rw', db.settings, async () => {
    const { desk } = await readSettings(db)
    const dailyLimits = limit ? withLimit(desk.dailyLimits, limit) : undefined
    return storeSettings(db, { desk: { ...desk, ...defined({ dailyLimits, ...change }) } })
  })
}

function withLimit(
  limits: Settings['desk']['dailyLimits'],
  { account, limit }: v.InferOutput<typeof dailyLimit>,
): Settings['desk']['dailyLimits'] {
  const { [account]: _before, ...others } = limits
  return limit === null ? others : { ...others, [account]: limit }
}
