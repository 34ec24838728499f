/** The clear preferences of this browser profile, followed live over all pages. */
import { useEffect, useState } from 'react'
import { defaultPreferences, type Preferences } from '@/lib/settings/preferences'
import { changePreferences, followPreferences, readPreferences } from '@/lib/settings/preferences.browser'

/** @param known what was read a moment ago; read now when absent */
export function usePreferences(
  known?: Preferences,
): [Preferences, (change: Partial<Preferences>) => Promise<void>] {
  const [preferences, setPreferences] = useState(known ?? defaultPreferences)
  const isKnown = known !== undefined
  useEffect(() => {
    if (!isKnown) void readPreferences().then(setPreferences)
    return followPreferences(setPreferences)
  }, [isKnown])
  return [preferences, async (change) => setPreferences(await changePreferences(change))]
}
