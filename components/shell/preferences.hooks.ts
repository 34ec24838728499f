/** The clear preferences of this browser profile, followed live over all pages. */
import { useEffect, useState } from 'react'
import { defaultPreferences, type Preferences } from '@/lib/settings/preferences'
import { changePreferences, followPreferences, readPreferences } from '@/lib/settings/preferences.browser'

/** @param known what was read a moment ago, so that the first frame has it */
export function usePreferences(
  known?: Preferences,
): [Preferences, (change: Partial<Preferences>) => Promise<void>] {
  const [preferences, setPreferences] = useState(known ?? defaultPreferences)
  useEffect(() => {
    const stop = followPreferences(setPreferences)
    // Read after following began: a change between the first frame and now is not missed.
    void readPreferences().then(setPreferences)
    return stop
  }, [])
  return [preferences, async (change) => setPreferences(await changePreferences(change))]
}
