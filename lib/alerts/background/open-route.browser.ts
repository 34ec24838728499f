/** Shows a route of our options page: in the tab that shows it, else in another one of ours, else in a new one. */
import { browser } from 'wxt/browser'

/** @example await openRoute('alerts') */
export async function openRoute(route: string): Promise<void> {
  const url = addressOf(route)
  const tab = await findTab(url)
  if (!tab) return void (await browser.tabs.create({ url }))
  await browser.tabs.update(tab.tabId, { active: true, ...(tab.documentUrl === url ? {} : { url }) })
  await browser.windows.update(tab.windowId, { focused: true })
}

/**
 * Shows a tab of ours as it is, else a new one at the route.
 * @returns the tab that was there
 */
export async function openPage(route: string): Promise<number | undefined> {
  const tab = await findTab(addressOf(route))
  if (!tab) {
    await browser.tabs.create({ url: addressOf(route) })
    return undefined
  }
  await browser.tabs.update(tab.tabId, { active: true })
  await browser.windows.update(tab.windowId, { focused: true })
  return tab.tabId
}

/** @example addressOf('alerts') // 'chrome-extension://…/options.html#/alerts' */
export const addressOf = (route: string): string => `${browser.runtime.getURL('/options.html')}#/${route}`

async function findTab(url: string) {
  const tabs = await browser.runtime.getContexts({ contextTypes: ['TAB'] })
  const page = browser.runtime.getURL('/options.html')
  return (
    tabs.find(({ documentUrl }) => documentUrl === url) ??
    tabs.find(({ documentUrl }) => documentUrl?.split('#')[0] === page)
  )
}
