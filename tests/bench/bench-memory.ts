/** Private bytes of the extension's process: worker alone, worker after a round of the engine, worker with popup. */
import { call } from '@/tests/harness/drive.mts'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median, spread } from './figures'
import { canMeasure, extensionProcesses, privateMebibytes } from './processes'
import { closeEngine, stopExtension, workerTarget } from './stop-extension'

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
/** The figures settle for a moment after a start. */
const SETTLE_MS = 3_000
const MINUTE = 60_000

/** @returns nothing where processes cannot be looked into */
export async function benchMemory(chromium: Chromium, text: string, rounds: number): Promise<Line[]> {
  if (!canMeasure()) return []
  const sizes = {
    alone: [] as number[],
    popup: [] as number[],
    rightAfter: [] as number[],
    settled: [] as number[],
    page: [] as number[],
  }
  for (let round = 0; round < rounds; round += 1) {
    await wakeByAlarm(chromium)
    await sleep(SETTLE_MS)
    sizes.alone.push(measure(chromium))
    const popup = await chromium.open('popup.html', { width: 360, height: 600 })
    await popup.waitForFunction(
      (text: string) => document.body.innerText.includes(text),
      { timeout: 30_000 },
      text,
    )
    await sleep(SETTLE_MS)
    await closeEngine(chromium)
    sizes.popup.push(measure(chromium))
    await call(popup, 'sync.now', {})
    await popup.close()
    await closeEngine(chromium)
    await sleep(SETTLE_MS)
    const after = await follow(chromium)
    sizes.rightAfter.push(after.first)
    sizes.settled.push(after.lowest)
    await stopExtension(chromium)
    const empty = await chromium.open('empty.html')
    await sleep(SETTLE_MS)
    sizes.page.push(measure(chromium))
    await empty.close()
  }
  const baseline = { name: 'empty page alone', value: median(sizes.page) }
  const line = (name: string, values: number[]): Line => ({
    name,
    value: median(values),
    unit: 'MiB',
    note: `${spread(values)}; empty page alone ${baseline.value.toFixed(1)} MiB`,
  })
  return [
    { ...line('memory of the worker', sizes.alone), target: 90 },
    { ...line('memory of worker and popup', sizes.popup), target: 120 },
    {
      ...line('memory of the worker, within a minute after a sync', sizes.settled),
      target: 90,
      note: `engine closed; ${median(sizes.rightAfter).toFixed(0)} MiB right after it`,
    },
  ]
}

/** What the engine used is given back by and by: its size when it has just been closed, and the lowest within a minute. */
async function follow(chromium: Chromium): Promise<{ first: number; lowest: number }> {
  const first = measure(chromium)
  let lowest = first
  for (const end = Date.now() + MINUTE; Date.now() < end; await sleep(2_000)) {
    // An idle worker ends, and its process with it: nothing is left to measure.
    if (!workerTarget(chromium)) break
    lowest = Math.min(lowest, measure(chromium))
  }
  return { first, lowest }
}

function measure(chromium: Chromium): number {
  const pids = extensionProcesses(chromium.browser.process()?.pid ?? 0)
  if (pids.length === 0) throw new Error('the extension has no process')
  return pids.reduce((sum, pid) => sum + privateMebibytes(pid), 0)
}

/** The lock's alarm wakes the worker without a page and without the engine. */
async function wakeByAlarm(chromium: Chromium): Promise<void> {
  const page = await chromium.open('empty.html')
  await page.evaluate(() => chrome.alarms.create('lock', { when: Date.now() + 2_500 }))
  await stopExtension(chromium)
  for (let waited = 0; !workerTarget(chromium); waited += 100) {
    if (waited > 15_000) throw new Error('the alarm did not wake the worker')
    await sleep(100)
  }
}
