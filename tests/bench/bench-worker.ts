/** Wake of the worker: it is ended, then a page sends a message; timed in the page until the reply is there. */
import { type Page, TargetType } from 'puppeteer-core'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median, spread } from './figures'

interface Subject {
  page: Page
  workerUrl: string
  message: unknown
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** @param emptyWorker folder of the extension whose worker only answers */
export async function benchWorker(chromium: Chromium, emptyWorker: string, rounds: number): Promise<Line[]> {
  const id = await chromium.browser.installExtension(emptyWorker)
  const emptyOrigin = `chrome-extension://${id}`
  const [page, emptyPage] = [await chromium.open('empty.html'), await chromium.browser.newPage()]
  await emptyPage.goto(`${emptyOrigin}/empty.html`)
  const own = { page, workerUrl: `${chromium.origin}/background.js` }
  const subjects = {
    // An unknown name is answered as soon as the server stands: nothing but the start of the worker.
    start: { ...own, message: { to: 'background', name: 'bench.unknown', input: {} } },
    state: { ...own, message: { to: 'background', name: 'vault.state', input: {} } },
    empty: { page: emptyPage, workerUrl: `${emptyOrigin}/worker.js`, message: {} },
  } satisfies Record<string, Subject>
  const names = Object.keys(subjects) as (keyof typeof subjects)[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    keyof typeof subjects,
    number[]
  >
  for (let round = -1; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const ms = await timeWake(chromium, subjects[name])
      if (round >= 0) times[name].push(ms)
    }
  await Promise.all([page.close(), emptyPage.close()])
  const baseline = { name: 'empty worker', value: median(times.empty) }
  return [
    {
      name: 'worker wake to first reply',
      value: median(times.start),
      unit: 'ms',
      baseline,
      target: 1.5,
      note: spread(times.start),
    },
    {
      name: 'worker wake to the state of the vault',
      value: median(times.state),
      unit: 'ms',
      baseline,
      note: spread(times.state),
    },
  ]
}

async function timeWake({ browser }: Chromium, { page, workerUrl, message }: Subject): Promise<number> {
  const isIt = (target: { type: () => TargetType; url: () => string }) =>
    target.type() === TargetType.SERVICE_WORKER && target.url() === workerUrl
  await (await browser.targets().find(isIt)?.worker())?.close()
  for (let waited = 0; browser.targets().some(isIt) && waited < 5_000; waited += 20) await sleep(20)
  await page.bringToFront()
  await sleep(100)
  return page.evaluate(async (message) => {
    const startedAt = performance.now()
    const answer: unknown = await chrome.runtime.sendMessage(message)
    const ms = performance.now() - startedAt
    if (answer === undefined || answer === null) throw new Error('the worker did not answer')
    return ms
  }, message)
}
