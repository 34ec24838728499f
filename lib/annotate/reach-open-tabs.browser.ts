/**
 * Observer and relay for pages that were open before their site was switched on. The relay comes first and says where it is
 * new, so that no frame gets an observer twice. In such a page built-ins may have been replaced already: an observer that was
 * there from the start is surer of what it copies.
 */
import { browser } from 'wxt/browser'
import { within } from '@/lib/core/within'
import { isMatched, type Matches } from './sites'

/** Of the built extension: unlisted scripts, made by the entrypoints of these names. */
export const OBSERVER_FILE = '/dapp-observer.js'
export const RELAY_FILE = '/dapp-relay.js'

const REACH_MS = 3000

/** @param patterns where the scripts are new @param wanted all of it, for what is left out */
export async function reachOpenTabs(patterns: readonly string[], wanted: Matches): Promise<void> {
  if (patterns.length === 0) return
  const tabs = await browser.tabs.query({ url: [...patterns] })
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded || (url !== undefined && !isMatched(new URL(url).origin, wanted)))
        return
      // A page that cannot be reached (an error page, one that stands still) gets its scripts when it is loaded again.
      await within(REACH_MS, reach(id), () => new Error('out of reach')).catch(() => undefined)
    }),
  )
}

async function reach(tabId: number): Promise<void> {
  const relays = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [RELAY_FILE],
    injectImmediately: true,
  })
  const frameIds = relays.filter(({ result }) => result === true).map(({ frameId }) => frameId)
  if (frameIds.length === 0) return
  await browser.scripting.executeScript({
    target: { tabId, frameIds },
    files: [OBSERVER_FILE],
    world: 'MAIN',
    injectImmediately: true,
  })
}
