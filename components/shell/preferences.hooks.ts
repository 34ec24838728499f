/** The clear preferences of this browser profile, followed live over all pages. */
import { useEffect, useState } from 'react'
import { defaultPreferences, type Preferences } from '@/lib/settings/preferences'
import { changePreferences, followPreferences, readPreferences } from '@/lib/settings/preferences.browser'

export function usePreferences(): [Preferences, (change: Partial<Preferences>) => Promise<void>] {
  const [preferences, setPreferences] = useState(defaultPreferences)
  useEffect(() => {
    void readPreferences().then(setPreferences)
    return followPreferences(setPreferences)
  }, [])
  return [preferences, async (change) => setPreferences(await changePreferences(change))]
}
