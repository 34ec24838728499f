/** The shortcuts that the browser keeps for the extension, and its own page for changing them. */
import { browser } from 'wxt/browser'

export interface BrowserKey {
  name: string
  /** As the browser writes it; empty: none is set, or another extension has it. */
  keys: string
}

export async function readBrowserKeys(): Promise<BrowserKey[]> {
  const commands = await browser.commands.getAll()
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }))
}

interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>
}

/** Chromium has a page with an address, Firefox since 137 a call. */
export async function openBrowserKeys(): Promise<void> {
  // Not in the types of Chromium.
  const commands = browser.commands as typeof browser.commands & ShortcutSettings
  if (commands.openShortcutSettings) return commands.openShortcutSettings()
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
