/**
 * A book that changes fifty times a second at the venue, on its way through stream, engine and port to a page that paints it:
 * how old it is on the screen, the longest task on either side, and whether memory grows.
 */
import type { CDPSession } from 'puppeteer-core'
import { attachToEngine } from '@/tests/e2e/support/reach-engine'
import { call } from '@/tests/harness/drive.mts'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import type { Sandbox } from '@/tests/sandbox/sandbox'
import { type Line, median, quantile } from './figures'
import { heapOf } from './heap-of'
import { measureKeystroke } from './keystrokes'
import { mostOfTasks, type TaskTime, timeTasks } from './task-times'
import { benchWholeDesk } from './whole-desk'

const UPDATES = 50
const MARKET = { venue: 'binance', symbol: 'BTC/USDT' }
const WARM_MS = 5_000

interface Followed {
  waits: number[]
  paints: number
  tasks: number[]
}

/** Longer than a task may take; the browser tells no shorter ones. */
const LONG_MS = 50

const WATCH_TASKS = `
  globalThis.benchTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.benchTasks.push(duration)
  }).observe({ entryTypes: ['longtask'] })
  undefined`

/** @param forMs of which the book is followed */
export async function benchDesk(chromium: Chromium, sandbox: Sandbox, forMs: number): Promise<Line[]> {
  await connectBinance(chromium, sandbox)
  const page = await chromium.open('desk.html')
  await page.bringToFront()
  await page.waitForFunction(() => 'showDesk' in globalThis)
  await page.evaluate(`showDesk(${JSON.stringify(MARKET)})`)
  const streams = sandbox.streams.binance
  streams.stir(MARKET.symbol, UPDATES)
  try {
    await page.evaluate(`followDesk(${WARM_MS})`)
    const engine = await attachToEngine(chromium)
    const session = await page.createCDPSession()
    await engine.send('Runtime.evaluate', { expression: WATCH_TASKS })
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const before = { page: await heapOf(session), engine: await heapOf(engine) }
    const busyBefore = await busyOf(session)
    const [told, sent] = [streams.stirred(), streams.sent()]
    await engine.send('Runtime.evaluate', { expression: 'globalThis.benchTasks = []' })
    const { result, tasks: all } = await timeTasks(page, () => page.evaluate(`followDesk(${forMs})`))
    const followed = result as Followed
    const work = ((await busyOf(session)) - busyBefore) / followed.paints
    const tasks = await tasksOf(engine)
    const changes = streams.stirred() - told
    if (streams.sent() === sent) throw new Error('the stream told nothing')
    const after = { page: await heapOf(session), engine: await heapOf(engine) }
    const lines = linesOf({ followed, work, tasks, all, changes, before, after, forMs })
    return [...lines, ...(await measureTrading(chromium, forMs))]
  } finally {
    streams.stir(MARKET.symbol, 0)
    await page.close()
  }
}

const PRICE = '64123.45'
const AMOUNT = '0.0123'
/** The form is the same from round to round; the first ones are not counted. */
const KEY_ROUNDS = { cold: 3, counted: 12 }

/** The trading page and the keys in its order form, while its book changes fifty times a second. */
async function measureTrading(chromium: Chromium, forMs: number): Promise<Line[]> {
  const page = await chromium.open('options.html#/trading')
  await page.bringToFront()
  // The build of this file names its functions by a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named')
  await page.waitForFunction(
    (label) => [...document.querySelectorAll('main form label')].some((each) => each.textContent === label),
    { timeout: 30_000 },
    'Limit price',
  )
  const whole = await benchWholeDesk(page, forMs)
  // A price alone says nothing yet.
  await page.evaluate(
    (label) =>
      [...document.querySelectorAll<HTMLLabelElement>('main form label')]
        .find((each) => each.textContent === label)
        ?.control?.focus(),
    'Amount',
  )
  await page.keyboard.type(AMOUNT)
  const keys: number[] = []
  for (let round = 0; round < KEY_ROUNDS.cold + KEY_ROUNDS.counted; round += 1) {
    const times = await measureKeystroke(page, 'Limit price', PRICE)
    if (round >= KEY_ROUNDS.cold) keys.push(...times)
  }
  await page.close()
  return [
    ...whole,
    {
      name: 'desk: a key in the order form until it is checked and laid out',
      value: quantile(keys, 0.95),
      unit: 'ms',
      target: 16,
      note: `95 % of ${keys.length} keys; median ${median(keys).toFixed(1)} ms, longest ${Math.max(...keys).toFixed(1)} ms`,
    },
  ]
}

async function connectBinance(chromium: Chromium, { credentials }: Sandbox): Promise<void> {
  await chromium.grantHosts()
  const page = await chromium.open('options.html')
  await call(page, 'vault.create', {
    pin: '482915',
    second: { slot: 'passphrase', passphrase: 'correct horse battery staple moon' },
    demo: false,
  })
  const source = { kind: 'exchange', venue: 'binance', credentials: credentials.binance.trading }
  await call(page, 'accounts.add', { source })
  await call(page, 'sync.now', {})
  await page.close()
}

/** ms of the processor that the page's main thread has had. */
async function busyOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

async function tasksOf(engine: CDPSession): Promise<number[]> {
  const { result } = await engine.send('Runtime.evaluate', {
    expression: 'globalThis.benchTasks',
    returnByValue: true,
  })
  return result.value as number[]
}

interface Measured {
  followed: Followed
  /** ms of the processor for each paint. */
  work: number
  /** Long ones of the engine. */
  tasks: number[]
  /** Of the thread that page and engine share. */
  all: readonly TaskTime[]
  changes: number
  before: { page: number; engine: number }
  after: { page: number; engine: number }
  forMs: number
}

function linesOf({ followed, work, tasks, all, changes, before, after, forMs }: Measured): Line[] {
  const { waits, paints } = followed
  const seconds = forMs / 1000
  const rate = `${(changes / seconds).toFixed(0)} changes/s at the venue, ${(paints / seconds).toFixed(1)} paints/s, ${seconds} s`
  const longest = (where: string, long: number[]): Line => ({
    name: `desk: longest task of the ${where}`,
    value: Math.max(0, ...long),
    unit: 'ms',
    target: LONG_MS,
    note:
      long.length === 0
        ? `none over ${LONG_MS} ms`
        : `${long.length} over ${LONG_MS} ms on the clock, other processes included`,
  })
  const costs = all.map(({ cpu }) => cpu)
  const heap = (where: 'page' | 'engine'): Line => ({
    name: `desk: memory of the ${where} after it`,
    value: after[where],
    unit: 'MiB',
    baseline: { name: 'before', value: before[where] },
    target: 1.1,
  })
  return [
    {
      name: "desk: a book's change from the venue to the screen",
      value: median(waits),
      unit: 'ms',
      note: `95 % within ${quantile(waits, 0.95).toFixed(0)} ms; ${rate}`,
    },
    {
      name: "desk: processor time of the page's thread for a paint",
      value: work,
      unit: 'ms',
      target: 16,
    },
    {
      name: 'desk: most processor time of one task of that thread',
      value: costs.reduce((most, each) => Math.max(most, each), 0),
      unit: 'ms',
      target: LONG_MS,
      note: `${mostOfTasks(costs)}; ${costs.length} tasks`,
    },
    longest('page', followed.tasks),
    longest('engine', tasks),
    heap('page'),
    heap('engine'),
  ]
}
