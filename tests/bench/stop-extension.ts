/** Ends everything of the extension that runs: pages, engine, worker, and waits until its process is gone. */
import { TargetType } from 'puppeteer-core'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { canMeasure, extensionProcesses } from './processes'

/** How long the process of an ended extension may linger in all, and until it is ended once more. */
const PATIENCE_MS = 40_000
const ROUND_MS = 4_000

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export const workerTarget = ({ browser, origin }: Chromium) =>
  browser
    .targets()
    .find((each) => each.type() === TargetType.SERVICE_WORKER && each.url() === `${origin}/background.js`)

export async function closeEngine(chromium: Chromium): Promise<void> {
  const worker = await workerTarget(chromium)?.worker()
  // No engine is open: that is what is wanted.
  await worker?.evaluate(() => chrome.offscreen.closeDocument()).catch(() => undefined)
}

/** An alarm may wake the worker, and it the engine, while their end is waited for: then they are ended again. */
export async function stopExtension(chromium: Chromium): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
    await endAll(chromium)
    if (!canMeasure()) return sleep(1_500)
    if (await hasEnded(chromium)) return
  }
  throw new Error('the process of the extension did not end')
}

async function endAll(chromium: Chromium): Promise<void> {
  await closeEngine(chromium)
  for (const page of await chromium.browser.pages())
    if (page.url().startsWith(chromium.origin)) await page.close()
  await chromium.killBackground()
}

async function hasEnded({ browser }: Chromium): Promise<boolean> {
  const pid = browser.process()?.pid ?? 0
  for (const until = Date.now() + ROUND_MS; Date.now() < until; await sleep(50))
    if (extensionProcesses(pid).length === 0) return true
  return false
}
