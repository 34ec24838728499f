/**
 * What a page remembers while it is closed: the tab that was chosen, a search, how far somebody had scrolled, what was chosen last. It may
 * tell what is held, so it lives in the memory of the browser session, never on the disk, and goes with a lock of the vault.
 */
import { browser } from 'wxt/browser'

const PREFIX = 'page.memory.'

/** Whatever was kept under the name; the reader checks what it is. */
export async function readPageMemory(name: string): Promise<unknown> {
  const key = `${PREFIX}${name}`
  return (await browser.storage.session.get(key))[key]
}

/** @example await keepPageMemory('popup', { tab: 'movers' }) */
export const keepPageMemory = (name: string, value: unknown): Promise<void> =>
  browser.storage.session.set({ [`${PREFIX}${name}`]: value })

/** For a lock of the vault. */
export async function forgetPageMemory(): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null))
  await browser.storage.session.remove(names.filter((name) => name.startsWith(PREFIX)))
}
