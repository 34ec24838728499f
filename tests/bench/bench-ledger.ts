/** A million sealed entries from the disk to lots, in the product's Worker inside a page of the extension; each method by itself. */
import type { Page } from 'puppeteer-core'
import type { Method } from '@/lib/accounting/tax-rules'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median } from './figures'
import type { LedgerTimes } from './ledger-page'
import type { LotsTimes } from './lots-worker'

/** Opening may take so long (ms); a page may not be kept busy longer than a long task. */
const OPEN_TARGET = 10_000
const LONG_TASK = 50
/** FIFO over all (ms), and the heap of its Worker with all entries (MiB). */
const FIFO_TARGET = 3_000
const HEAP_TARGET = 1024
const METHODS: readonly Method[] = ['fifo', 'lifo', 'hifo', 'lofo', 'average', 'uk']

type Measures = typeof globalThis & {
  fillLedger: (count: number) => Promise<number>
  measureLedger: (count: number) => Promise<LedgerTimes>
  measureLots: (count: number, method: Method) => Promise<LotsTimes>
}

const open = async (chromium: Chromium): Promise<Page> => {
  const page = await chromium.open('ledger.html')
  await page.waitForFunction(() => 'measureLots' in globalThis)
  return page
}

export async function benchLedger(chromium: Chromium, entries: number, rounds: number): Promise<Line[]> {
  const page = await open(chromium)
  const times: LedgerTimes[] = []
  const fills: number[] = []
  const run = async (count: number) => {
    fills.push(await page.evaluate((count) => (globalThis as Measures).fillLedger(count), count))
    return page.evaluate((count) => (globalThis as Measures).measureLedger(count), count)
  }
  const quarter = await run(Math.round(entries / 4))
  for (let round = 0; round < rounds; round += 1) times.push(await run(entries))
  await page.close()
  const of = (name: keyof LedgerTimes) => median(times.map((taken) => taken[name]))
  const line = (name: string, key: keyof LedgerTimes, target?: number): Line => ({
    name,
    value: of(key),
    unit: 'ms',
    ...(target === undefined ? {} : { target }),
    note: `${entries} entries`,
  })
  return [
    {
      name: 'ledger: import, sealed and stored',
      value: median(fills.slice(1)),
      unit: 'ms',
      note: `${entries} entries`,
    },
    line('ledger: from disk to lots', 'open', OPEN_TARGET),
    {
      name: 'ledger: growth from a quarter to the whole',
      value: of('open') / quarter.open,
      unit: 'x',
      note: '4 is linear',
      target: 5,
    },
    line('ledger: of it the reading', 'read'),
    line('ledger: of it the matching of lots', 'match'),
    line('ledger: first page of entries', 'firstPage'),
    line('ledger: filtered page', 'filtered'),
    line('ledger: gains of all years', 'gains'),
    line('ledger: daily values of five years', 'values'),
    line('ledger: one entry more, until it counts', 'oneMore'),
    {
      name: 'ledger: computation of one entry more',
      value: of('rebuild'),
      unit: 'ms',
      baseline: { name: 'of all', value: median(times.map(({ open, read }) => open - read)) },
      target: 0.5,
    },
    line('ledger: longest task of the page', 'longestTask', LONG_TASK),
    ...(await benchLots(chromium, entries)),
  ]
}

async function benchLots(chromium: Chromium, entries: number): Promise<Line[]> {
  const page = await open(chromium)
  const lines: Line[] = []
  const run = (count: number, method: Method) =>
    page.evaluate((count, method) => (globalThis as Measures).measureLots(count, method), count, method)
  const quarter = await run(Math.round(entries / 4), 'fifo')
  for (const method of METHODS) {
    const { plain, took, more, planned, lots } = await run(entries, method)
    lines.push({
      name: `lots: ${method}`,
      value: took,
      unit: 'ms',
      note: `${(took / plain).toFixed(1)}x a plain pass; ${lots} lots; one more entry ${Math.round(more)} ms, ${planned} planned`,
      ...(method === 'fifo' ? { target: FIFO_TARGET } : {}),
    })
    if (method !== 'fifo') continue
    lines.push(
      {
        name: 'lots: growth from a quarter',
        value: took / quarter.took,
        unit: 'x',
        note: '4 is linear',
        target: 5,
      },
      {
        name: 'lots: heap of the Worker with entries and lots',
        value: await heapOf(page),
        unit: 'MiB',
        target: HEAP_TARGET,
      },
    )
  }
  await page.close()
  return lines
}

/** After a collection. */
async function heapOf(page: Page): Promise<number> {
  const [worker] = page.workers()
  if (!worker) throw new Error('the Worker is gone')
  await worker.client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
