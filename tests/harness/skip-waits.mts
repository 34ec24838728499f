/**
 * Cuts short the waits that spare a venue's counters, from outside of the extension: the sandbox counts nothing
 * (`uncounted`), and Binance's list of bank transfers alone would take an hour. The counters themselves are tested with the
 * readers in `lib/exchanges/history`, on a clock that moves by hand.
 */
import { type Page, type Target, TargetType } from 'puppeteer-core'
import type { Extension } from './drive.mts'
import type { Chromium } from './launch-chromium.mts'

/** Says whether it holds: what is set before the document is there goes with the empty page. */
const HOOK = "location.pathname === '/engine.html' && document.readyState !== 'loading' && Boolean(globalThis.holdfastWait ??= () => undefined)"
const EVERY_MS = 300

const isEngine = (target: Target) => target.type() === TargetType.BACKGROUND_PAGE && target.url().endsWith('/engine.html')

/** Each engine of this browser, also those that come after a death. Ends with the browser. */
export function skipWaitsInChromium({ browser }: Chromium): void {
  const hooked = new WeakSet<Target>()
  const hook = async (target: Target) => {
    hooked.add(target)
    const session = await target.createCDPSession()
    const { result } = await session.send('Runtime.evaluate', { expression: HOOK })
    await session.detach()
    if (result.value !== true) hooked.delete(target)
  }
  const timer = setInterval(() => {
    const target = browser.targets().find(isEngine)
    if (target && !hooked.has(target)) hook(target).catch(() => hooked.delete(target)) // gone meanwhile, or not there yet
  }, EVERY_MS)
  timer.unref()
  browser.once('disconnected', () => clearInterval(timer))
}

/** The event page as it is now; another one after it was stopped. @param page any page of the extension */
export async function skipWaitsInFirefox(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const api = (globalThis as unknown as { browser: { runtime: { getBackgroundPage: () => Promise<typeof globalThis> } } }).browser
    const background = await api.runtime.getBackgroundPage()
    background.holdfastWait ??= () => undefined
  })
}

/** @example await skipWaits(extension, desk) */
export async function skipWaits(extension: Extension, page: Page): Promise<void> {
  if (extension.kind === 'firefox') await skipWaitsInFirefox(page)
  else skipWaitsInChromium(extension as Chromium)
}
