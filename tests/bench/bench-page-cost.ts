/**
 * What annotation costs a page: the same page on a host that is switched on and on one that is not, opened in turns. The time until
 * its document is ready, and the main thread's work in scripts by the browser's own counter, for the whole life of the page. A trace
 * would tell our scripts from the page's, and itself costs half as much again as they do.
 */
import { cpSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import type { SandboxServer } from '@/tests/sandbox/types'
import { type Line, median, spread } from './figures'

const ON = 'dapp.example'
const OFF = 'plain.example'
const HOSTS = [ON, OFF] as const
/** After which the last timer of the observer has run (ms). */
const LIFE_MS = 2300

/** Some work and some elements, as a small page has them; a wallet that is there when the first script runs. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>page</title><script>
  window.ethereum = { request: async () => null }
</script></head><body>${'<p>Some words in a paragraph.</p>'.repeat(400)}<script>
  for (let at = 0; at < 400; at++) document.body.append(document.createElement('div'))
</script></body></html>`

export const pageCostServer: SandboxServer = {
  hosts: HOSTS,
  handle: () => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: PAGE }),
}

const SCRIPTS = ['dapp-observer.js', 'dapp-relay.js'] as const

/** The same extension, whose two scripts in a page do nothing: what a browser takes for putting any two there. */
export function emptyScripts(folder: string, copy: string): string {
  cpSync(folder, copy, { recursive: true })
  for (const name of SCRIPTS) writeFileSync(join(copy, name), 'void 0')
  return copy
}

export interface PageCostOptions {
  chromium: Chromium
  /** With the extension of `emptyScripts`. */
  emptied: Chromium
  /** Of the built extension, for the sizes. */
  folder: string
  rounds: number
}

export async function benchPageCost({ chromium, emptied, folder, rounds }: PageCostOptions): Promise<Line[]> {
  await switchOn(chromium)
  const ready: Record<(typeof HOSTS)[number], number[]> = { [ON]: [], [OFF]: [] }
  const page = await chromium.browser.newPage()
  for (const host of HOSTS) await timeReady(page, host)
  for (let round = 0; round < rounds; round++)
    for (const host of round % 2 === 0 ? HOSTS : HOSTS.toReversed())
      ready[host].push(await timeReady(page, host))
  await page.close()
  await switchOn(emptied)
  const [ours, least] = await workInTurns([chromium, emptied], Math.max(3, Math.ceil(rounds / 3)))
  return [
    {
      name: 'page ready, annotated',
      value: median(ready[ON]),
      unit: 'ms',
      baseline: { name: 'not annotated', value: median(ready[OFF]) },
      note: `${spread(ready[ON])}; without ${spread(ready[OFF])}`,
    },
    {
      name: 'our work in a page',
      value: ours.more,
      unit: 'ms',
      target: 1,
      note: `with ${spread(ours[ON])}; without ${spread(ours[OFF])}; two empty scripts ${least.more.toFixed(1)} ms`,
    },
    { name: 'observer', value: sizeOf(folder, 'dapp-observer.js'), unit: 'kB', target: 8 },
    {
      name: 'observer and relay',
      value: sizeOf(folder, 'dapp-observer.js') + sizeOf(folder, 'dapp-relay.js'),
      unit: 'kB',
      target: 12,
    },
  ]
}

const sizeOf = (folder: string, name: string): number => statSync(join(folder, name)).size / 1024

async function switchOn(chromium: Chromium): Promise<void> {
  const own = await chromium.open('options.html')
  await own.evaluate((sites: object) => chrome.storage.local.set({ 'annotation-sites': sites }), {
    on: [`https://${ON}/*`],
  })
  // What is granted has the wish applied.
  await chromium.grantHosts()
  await own.waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 1)
  await own.close()
}

/** From the answer's last byte on: the network is not ours. */
async function timeReady(page: Page, host: string): Promise<number> {
  await page.goto(`https://${host}/`, { waitUntil: 'load' })
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (!entry) throw new Error('no navigation')
    return entry.domContentLoadedEventEnd - entry.responseStart
  })
}

/** Of scripts in a page on either host, and what the annotated one takes more (ms of the main thread). */
type Work = Record<(typeof HOSTS)[number], number[]> & { more: number }

/** One after the other, so that all meet the same machine. */
async function workInTurns(pair: readonly [Chromium, Chromium], rounds: number): Promise<[Work, Work]> {
  const work: [Work, Work] = [
    { [ON]: [], [OFF]: [], more: 0 },
    { [ON]: [], [OFF]: [], more: 0 },
  ]
  for (let round = 0; round < rounds; round++)
    for (const host of round % 2 === 0 ? HOSTS : HOSTS.toReversed())
      for (const [at, chromium] of pair.entries()) work[at]?.[host].push(await scriptWork(chromium, host))
  for (const each of work) each.more = median(each[ON]) - median(each[OFF])
  return work
}

/** In a tab of its own: the next page in the same one may find compiled what the one before has left. */
async function scriptWork({ browser }: Chromium, host: string): Promise<number> {
  const page = await browser.newPage()
  const session = await page.createCDPSession()
  // The thread's own clock: what it worked, not what it waited.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(`https://${host}/`, { waitUntil: 'load' })
  await new Promise((done) => setTimeout(done, LIFE_MS))
  const { metrics } = await session.send('Performance.getMetrics')
  await page.close()
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value
  if (seconds === undefined) throw new Error('the browser does not tell how long scripts ran')
  return seconds * 1000
}
