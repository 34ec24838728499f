/** Times from navigation to the frame that shows a text, measured inside the page with the clock of the navigation. */
import type { Chromium } from '@/tests/harness/launch-chromium.mts'

export interface Opening {
  /** Milliseconds from the start of the navigation until the text was in the document. */
  present: number
  /** ... and until the page had painted the frame with it. */
  painted: number
  /** ... and until the browser says that the frame was presented (first contentful paint, when that is this frame). */
  presented?: number
}

/** Runs before the page's own scripts. Knows nothing but the text. */
function watchFor(text: string): void {
  const times = { present: 0, painted: 0 }
  Object.assign(globalThis, { benchTimes: times })
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    times.painted = performance.now()
  }
  const observer = new MutationObserver(() => {
    if (!document.body?.textContent?.includes(text)) return
    observer.disconnect()
    times.present = performance.now()
    // A message posted in the frame's callback arrives after the frame is done.
    requestAnimationFrame(() => channel.port2.postMessage(null))
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}

/** Opens a page of the extension in a new tab. @throws Error when the text does not come within 30 s */
export async function timeOpening(chromium: Chromium, path: string, text: string): Promise<Opening> {
  const page = await chromium.browser.newPage()
  try {
    await page.setViewport({ width: 360, height: 600 })
    await page.evaluateOnNewDocument(watchFor, text)
    await page.goto(`${chromium.origin}/${path}`)
    const handle = await page.waitForFunction(
      () => {
        const times = (globalThis as unknown as { benchTimes: Opening }).benchTimes
        const [first] = performance.getEntriesByName('first-contentful-paint')
        if (times.painted === 0 || first === undefined) return false
        return first.startTime < times.present ? times : { ...times, presented: first.startTime }
      },
      { timeout: 30_000, polling: 50 },
    )
    return (await handle.jsonValue()) as Opening
  } finally {
    await page.close()
  }
}
