/**
 * The trading page as a person has it open, chart, form, tables and all, while its book changes fifty times a second: what its tasks
 * cost, and whether it grows.
 */
import type { Page } from 'puppeteer-core'
import type { Line } from './figures'
import { heapOf } from './heap-of'
import { mostOfTasks, timeTasks } from './task-times'

/** Charts, lists and the past are read by then. */
const WARM_MS = 8_000
/** Longer than a task may take. */
const LONG_MS = 50

const wait = (ms: number) => new Promise((passed) => setTimeout(passed, ms))

/** Runs inside the page: how often the ladder has changed. */
const COUNT_CHANGES = `
  globalThis.benchChanges = 0
  new MutationObserver(() => (globalThis.benchChanges += 1)).observe(document.querySelector('[role=table]'), {
    subtree: true, childList: true, characterData: true,
  })
  undefined`

/**
 * @param page the trading page, with its form
 * @throws Error when the book on it rests
 */
export async function benchWholeDesk(page: Page, forMs: number): Promise<Line[]> {
  await page.waitForFunction(() => document.querySelectorAll('[role=table] button').length > 10, {
    timeout: 30_000,
  })
  await page.waitForFunction(() => document.querySelector('figure canvas') !== null, { timeout: 30_000 })
  await wait(WARM_MS)
  const session = await page.createCDPSession()
  await page.evaluate(COUNT_CHANGES)
  const before = await heapOf(session)
  const { tasks } = await timeTasks(page, () => wait(forMs))
  const after = await heapOf(session)
  const changes = Number(await page.evaluate('globalThis.benchChanges'))
  await session.detach()
  if (changes < forMs / 1000) throw new Error('the book on the trading page rests')
  const costs = tasks.map(({ cpu }) => cpu)
  const long = tasks.filter(({ wall }) => wall > LONG_MS)
  const busy = costs.reduce((sum, each) => sum + each, 0)
  const rate = `${(changes / (forMs / 1000)).toFixed(1)} changes/s on the screen, ${forMs / 1000} s`
  return [
    {
      name: 'trading page: most processor time of one task',
      value: costs.reduce((most, each) => Math.max(most, each), 0),
      unit: 'ms',
      target: LONG_MS,
      note: `${mostOfTasks(costs)}; thread busy ${((busy / forMs) * 100).toFixed(0)} % of the time; ${rate}`,
    },
    {
      name: 'trading page: longest task on the clock',
      value: tasks.reduce((most, { wall }) => Math.max(most, wall), 0),
      unit: 'ms',
      note: `${long.length} over ${LONG_MS} ms, other processes included`,
    },
    {
      name: 'trading page: memory after it',
      value: after,
      unit: 'MiB',
      baseline: { name: 'before', value: before },
      target: 1.1,
    },
  ]
}
