/** A list of several thousand entries: from one end to the other and back, every row that is looked at is the right one. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call } from '@/tests/harness/drive.mts'
import { eventually, PASSPHRASE, PIN } from './support/as-a-person'
import { entriesOf, goTo, historyIsRead, seesCount } from './support/in-the-past'
import { openWorld, showPages, type World } from './support/open-world'

let world: World
let page: Page

beforeAll(async () => {
  world = await openWorld({ chains: [], trades: 3000 })
  await call(world.desk, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
  for (const { label, source } of sandboxSources(world.sandbox).filter(({ label }) => label === 'Kraken'))
    await call(world.desk, 'accounts.add', { label, source })
  await historyIsRead(world.desk, 1)
  page = await world.extension.open('options.html#/history', { width: 1440, height: 900 })
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'long-history')))

const BOX = '[role=table] [role=rowgroup][tabindex]'

interface Seen {
  /** Places in the whole list of rows in sight, and the entry that each opens; `null` while it is awaited. */
  rows: [index: number, entry: string | null][]
  /** Pixels of the window that no row covers. */
  blank: number
}

/** What a person sees in the list's window at this moment. */
const inSight = (): Promise<Seen> =>
  page.$eval(BOX, (box) => {
    const { top, bottom } = box.getBoundingClientRect()
    const rows = [...box.querySelectorAll('[role=row]')]
    const shown = rows.filter((row) => {
      const place = row.getBoundingClientRect()
      return place.bottom > top + 1 && place.top < bottom - 1
    })
    const covered = shown.reduce((sum, row) => {
      const place = row.getBoundingClientRect()
      return sum + Math.min(place.bottom, bottom) - Math.max(place.top, top)
    }, 0)
    return {
      rows: shown.map((row): [number, string | null] => [
        Number(row.getAttribute('aria-rowindex')) - 2,
        row.querySelector('a')?.getAttribute('href')?.split('/').at(-1) ?? null,
      ]),
      blank: Math.round(bottom - top - covered),
    }
  })

/** Every entry in order, as the ledger tells it. */
async function inOrder(total: number): Promise<string[]> {
  const ids: string[] = []
  for (let offset = 0; offset < total; offset += 500) {
    const { rows } = await call<{ rows: { id: string }[] }>(world.desk, 'ledger.entries', {
      filter: {},
      offset,
      limit: 500,
    })
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

test('scrolling to the end and back never shows a wrong row or a hole', async () => {
  const { total } = await entriesOf(world.desk, {}, 1)
  expect(total).toBeGreaterThan(2000)
  await goTo(page, '#/history', 'Newest first')
  await seesCount(page, total)
  const expected = await inOrder(total)
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { longTasks: seen })
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    })
  })
  const height = await page.$eval(BOX, (box) => box.scrollHeight - box.clientHeight)
  const steps = 60
  const places = Array.from({ length: steps + 1 }, (_, step) => Math.round((height * step) / steps))
  for (const place of [...places, ...places.toReversed()]) {
    await page.$eval(BOX, (box, to) => box.scrollTo({ top: to }), place)
    await eventually(`the rows at ${place} of ${height} px`, async () => {
      const { rows, blank } = await inSight()
      expect(blank).toBeLessThan(3)
      expect(rows).toEqual(rows.map(([index]) => [index, expected[index]]))
      expect(rows.length).toBeGreaterThan(5)
    })
  }
  const [first] = (await inSight()).rows
  expect(first).toEqual([0, expected[0]])
  console.log(`long tasks while scrolling in jumps: ${await longTasks()}`)
})

const longTasks = (): Promise<string> =>
  page.evaluate(() => {
    const { longTasks } = window as unknown as { longTasks: number[] }
    const text = `${longTasks.length}, longest ${Math.round(Math.max(0, ...longTasks))} ms`
    longTasks.length = 0
    return text
  })

test('scrolling slowly, row by row: rows follow each other without a hole', async () => {
  await longTasks()
  for (let top = 0; top < 44 * 250; top += 88) {
    await page.$eval(BOX, (box, to) => box.scrollTo({ top: to }), top)
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
    const { rows, blank } = await inSight()
    expect(blank).toBeLessThan(3)
    for (const [at, [index]] of rows.entries()) expect(index).toBe((rows[0]?.[0] ?? 0) + at)
  }
  console.log(`long tasks while scrolling slowly: ${await longTasks()}`)
})
