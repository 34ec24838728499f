/** Ends everything of the extension that runs: pages, engine, worker, and waits until its process is gone. */
import { TargetType } from 'puppeteer-core'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { canMeasure, extensionProcesses } from './processes'

/** How long the process of an ended extension may linger. */
const PATIENCE_MS = 10_000

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

export async function stopExtension(chromium: Chromium): Promise<void> {
  await closeEngine(chromium)
  for (const page of await chromium.browser.pages())
    if (page.url().startsWith(chromium.origin)) await page.close()
  await chromium.killBackground()
  if (!canMeasure()) return sleep(1_500)
  const pid = chromium.browser.process()?.pid ?? 0
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50))
    if (extensionProcesses(pid).length === 0) return
  throw new Error('the process of the extension did not end')
}
