/**
 * The mark of a profile with made-up money. It has a row of its own beside the settings, so that damage to the settings
 * does not turn made-up money into real money. No page writes it.
 */
import type { Database } from './database.store'
import { readWhole } from './read-whole.store'

const KEY = 'demo'
/** Where the mark also stands: the row of the settings. */
const SETTINGS_KEY = 'settings'

/** Either row is enough. */
export async function readDemoMark(db: Database): Promise<boolean> {
  const { row } = await readWhole(db.settings.get(KEY))
  if (typeof row?.value === 'boolean') return row.value
  const settings = await readWhole(db.settings.get(SETTINGS_KEY))
  return (settings.row?.value as { demo?: unknown } | undefined)?.demo === true
}

export async function writeDemoMark(db: Database, demo: boolean): Promise<void> {
  await db.settings.put({ key: KEY, value: demo })
}
