/** Which tab is in front of the popup or beside the side panel, followed while the page is open. */
import { useEffect, useState } from 'react'
import { browser } from 'wxt/browser'

export interface TabInFront {
  id: number
  /** `https://app.example`; absent where the browser does not tell it, and on pages that are no web pages. */
  origin?: string
}

/** @returns `null` until the browser has answered, and where there is no tab */
export function useTabInFront(): TabInFront | null {
  const [tab, setTab] = useState<TabInFront | null>(null)
  useEffect(() => {
    let turn = 0
    const ask = () => {
      turn += 1
      const mine = turn
      browser.tabs.query({ active: true, currentWindow: true }).then(
        ([front]) =>
          void (mine === turn && setTab(front?.id === undefined ? null : tabOf(front.id, front.url))),
        // A window that is closing has no tab in front.
        () => void (mine === turn && setTab(null)),
      )
    }
    ask()
    browser.tabs.onActivated.addListener(ask)
    browser.tabs.onUpdated.addListener(ask)
    return () => {
      turn = Number.POSITIVE_INFINITY
      browser.tabs.onActivated.removeListener(ask)
      browser.tabs.onUpdated.removeListener(ask)
    }
  }, [])
  return tab
}

function tabOf(id: number, url: string | undefined): TabInFront {
  if (url === undefined || !URL.canParse(url)) return { id }
  const { protocol, origin } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? { id, origin } : { id }
}
