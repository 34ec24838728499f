/** Which tab this page is, for what is said to one page of several. */
import { browser } from 'wxt/browser'

/** @returns nothing for a page that is no tab: the popup, the side panel */
export const readOwnTab = async (): Promise<number | undefined> => (await browser.tabs.getCurrent())?.id
