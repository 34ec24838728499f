/** Opens our options page in a full tab: a passkey prompt or a file dialog closes the popup, a tab stays. */
import { browser } from 'wxt/browser'

/** @example await openTab('#/accounts') */
export async function openTab(hash = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${hash}` })
}
