/** Closes the extension's storage to content scripts, which can read `local` and `sync` by default. */
import { browser } from 'wxt/browser'

interface Restrictable {
  setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>
}

/** Called at every start of the background. Browsers without the call are left as they are (Firefox has no such level). */
export async function restrictStorageAccess(): Promise<void> {
  const areas: (Restrictable | undefined)[] = [
    browser.storage.local,
    browser.storage.session,
    browser.storage.sync,
  ]
  await Promise.all(areas.map(async (area) => area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })))
}
