/**
 * The browser's menus: "Alert me about …" for text that is marked on a page (the browser hands over that text on the click; no page is
 * read), and on the toolbar icon what its shortcuts do.
 */
import { type Browser, browser } from 'wxt/browser'
import { BROWSER_COMMANDS, type BrowserCommand, isBrowserCommand } from '@/lib/commands/browser-commands'
import { handOverText } from './hand-over-text.browser'
import { addressOf } from './open-route.browser'

const ENTRY = 'alerts.text'

/** At an installation and at a start of the browser: made anew, so that it is there once. */
export async function registerMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: ENTRY,
    title: browser.i18n.getMessage('alertAbout' as never),
    contexts: ['selection'],
  })
  for (const { name, words } of BROWSER_COMMANDS)
    browser.contextMenus.create({
      id: name,
      title: browser.i18n.getMessage(words as never),
      contexts: ['action'],
    })
}

export async function menuPressed(
  { menuItemId, selectionText }: Pick<Browser.contextMenus.OnClickData, 'menuItemId' | 'selectionText'>,
  randomBytes: (length: number) => Uint8Array,
  onCommand: (command: BrowserCommand) => Promise<void>,
): Promise<void> {
  if (isBrowserCommand(menuItemId)) return onCommand(menuItemId)
  if (menuItemId !== ENTRY || !selectionText) return
  const id = await handOverText(selectionText, randomBytes)
  await browser.tabs.create({ url: addressOf(`alerts/new/text/${id}`) })
}
