/** Reads, writes and follows the clear preferences in `storage.local`. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { defaultPreferences, type Preferences, preferencesSchema } from './preferences'

const KEY = 'preferences'

/** Each field that does not fit falls back by itself; something that is no record at all, to the defaults. */
function toPreferences(stored: unknown): Preferences {
  const parsed = v.safeParse(preferencesSchema, stored ?? {})
  return parsed.success ? parsed.output : defaultPreferences
}

export async function readPreferences(): Promise<Preferences> {
  return toPreferences((await browser.storage.local.get(KEY))[KEY])
}

export async function changePreferences(change: Partial<Preferences>): Promise<Preferences> {
  const next = toPreferences({ ...(await readPreferences()), ...change })
  await browser.storage.local.set({ [KEY]: next })
  return next
}

/** @returns a function that stops following */
export function followPreferences(listener: (preferences: Preferences) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(toPreferences(changes[KEY]?.newValue))
  }
  browser.storage.onChanged.addListener(onChanged)
  return () => browser.storage.onChanged.removeListener(onChanged)
}
