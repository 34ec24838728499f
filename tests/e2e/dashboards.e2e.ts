/**
 * A person's own dashboards: edited by keyboard, by pointer and by buttons, undone, sized, several of them, still there after the browser
 * has ended; and the popup with the sections that were chosen. Pictures are left in `.e2e/screenshots`.
 */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call, fill, press, seesText, until } from '@/tests/harness/drive.mts'
import { eventually, unlockByPassphrase } from './support/as-a-person'
import { auditPage } from './support/audit-page'
import { createVault } from './support/connect-everything'
import { lookInto, NARROW, WIDE } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { tabTo } from './support/walk-by-keyboard'

let world: World
let tab: Page
beforeAll(async () => {
  world = await openWorld({ chains: [], evil: false, trades: 20 })
  await createVault(world.desk)
  for (const { label, source } of sandboxSources(world.sandbox))
    if (label === 'Kraken' || label === 'Binance') await call(world.desk, 'accounts.add', { label, source })
  tab = await world.extension.open('options.html#/', WIDE)
  await seesText(tab, 'Net worth')
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'dashboards')))

const order = () =>
  tab.$$eval('[data-widget]', (cells) => cells.map((each) => (each as HTMLElement).dataset.widget))
const becomes = (ids: string) =>
  eventually(ids, async () => expect((await order()).join(' ')).toBe(ids), 10_000)
const stored = async () =>
  (
    await call<{ dashboards: { name: string; widgets: { id: string; size: string }[] }[] }>(
      world.desk,
      'settings.read',
    )
  ).dashboards
const said = (text: string) =>
  until(
    tab,
    (text: string) =>
      [...document.querySelectorAll('[role=status]')].some((each) => each.textContent?.includes(text)),
    `"${text}" to be said`,
    [text],
    5_000,
  )

test('by keyboard alone: lifted, moved, dropped; put back by Esc', async () => {
  await becomes('history allocation accounts holdings movers')
  await tab.bringToFront()
  await tabTo(tab, 'Edit dashboard')
  await tab.keyboard.press('Enter')
  await seesText(tab, 'Add widgets')
  await tabTo(tab, 'Move Movers, position 5 of 5')
  await tab.keyboard.press('Space')
  await said('Lifted: Movers, position 5 of 5')
  await tab.keyboard.press('ArrowUp')
  await tab.keyboard.press('ArrowLeft')
  await said('Movers, position 3 of 5')
  await tab.keyboard.press('Escape')
  await becomes('history allocation accounts holdings movers')
  expect(await stored()).toEqual([])
  await tab.keyboard.press('Space')
  await tab.keyboard.press('Home')
  await tab.keyboard.press('Space')
  await said('Dropped: Movers, position 1 of 5')
  await becomes('movers history allocation accounts holdings')
  expect(await tab.evaluate(() => document.activeElement?.getAttribute('data-handle'))).toBe('movers')
  await eventually('the order to be stored', async () =>
    expect((await stored())[0]?.widgets[0]?.id).toBe('movers'),
  )
})

test('by pointer: dragged before another; by a button one step', async () => {
  await tab.bringToFront()
  await tab.evaluate(() => scrollTo(0, 0))
  const [handle, target] = [await tab.$('[data-handle=allocation]'), await tab.$('[data-widget=history]')]
  const [from, to] = [await handle?.boundingBox(), await target?.boundingBox()]
  if (!from || !to) throw new Error('a widget is not on the page')
  await tab.mouse.move(from.x + 30, from.y + from.height / 2)
  await tab.mouse.down()
  await tab.mouse.move(from.x + 40, from.y - 20, { steps: 3 })
  await tab.mouse.move(to.x + 12, to.y + to.height - 20, { steps: 6 })
  await tab.screenshot({ path: join(SCREENSHOTS, 'view-dashboards-dragged.png') })
  await tab.mouse.up()
  await becomes('movers allocation history accounts holdings')
  await press(tab, 'Move Holdings earlier')
  await becomes('movers allocation history holdings accounts')
})

test('taken away, put back, sized, and more widgets added', async () => {
  await press(tab, 'Remove Holdings')
  await becomes('movers allocation history accounts')
  await press(tab, 'Undo')
  await becomes('movers allocation history holdings accounts')
  await tab.evaluate(() => {
    const size = [...document.querySelectorAll('fieldset')].find((each) =>
      each.textContent?.startsWith('Size of Movers'),
    )
    ;[...(size?.querySelectorAll('button') ?? [])].find((each) => each.textContent === 'Medium')?.click()
  })
  await eventually('the size to be stored', async () =>
    expect((await stored())[0]?.widgets.find(({ id }) => id === 'movers')?.size).toBe('m'),
  )
  await press(tab, 'Add widgets')
  await seesText(tab, 'Which of your assets moved most in 24 hours')
  expect(await tab.$$eval('dialog [role=switch]', (all) => all.length)).toBe(18)
  expect.soft(await auditPage(tab), 'the list of widgets').toEqual([])
  // Every one of them is put on the page: each has something to say for itself.
  await tab.$$eval('dialog [role=switch]:not(:checked)', (all) => {
    for (const each of all) (each as HTMLInputElement).click()
  })
  await press(tab, 'Close', 'dialog footer button')
  await eventually('all widgets', async () => expect(await order()).toHaveLength(18))
  await tab.screenshot({ path: join(SCREENSHOTS, 'view-dashboards-edit-1440.png'), fullPage: true })
  expect.soft(await auditPage(tab), 'edited').toEqual([])
  await press(tab, 'Finish editing')
  await until(
    tab,
    () => document.querySelector('[data-widget] [aria-busy=true]') === null,
    'all widgets to have their answers',
    [],
    30_000,
  )
  for (const size of [{ width: 2560, height: 1300 }, NARROW, WIDE]) {
    await tab.setViewport(size)
    await until(
      tab,
      () => document.documentElement.scrollWidth <= window.innerWidth,
      'the charts to follow the window',
      [],
      5_000,
    )
    const path = join(SCREENSHOTS, `view-dashboards-all-${size.width}.png`) as `${string}.png`
    await tab.screenshot({ path, fullPage: true })
    expect.soft(await auditPage(tab), `${size.width}`).toEqual([])
  }
})

test('a second dashboard, and both are there after the browser has ended', async () => {
  await press(tab, 'Edit dashboard')
  await press(tab, 'New dashboard')
  await fill(tab, 'Name', 'Prices')
  await press(tab, 'Add', 'dialog button')
  await seesText(tab, 'Nothing is on this dashboard yet')
  await press(tab, 'Add widgets')
  await press(tab, 'Watchlist\nPrices of the markets that you starred on the trading desk', 'dialog label')
  await press(tab, 'Close', 'dialog footer button')
  await becomes('watchlist')
  await press(tab, 'Finish editing')
  await seesText(tab, 'No market has a star yet')
  await call(world.desk, 'settings.change', {
    popup: { order: ['movers', 'holdings'], hidden: ['allocation', 'site'] },
  })
  await eventually('both to be stored', async () =>
    expect((await stored()).map(({ widgets }) => widgets.length)).toEqual([18, 1]),
  )
  await world.restart('close')
  tab = await world.extension.open('options.html#/', WIDE)
  await unlockByPassphrase(tab)
  await eventually('all widgets', async () => expect(await order()).toHaveLength(18))
  expect((await order()).slice(0, 3)).toEqual(['movers', 'allocation', 'history'])
  await press(tab, 'Prices', '[role=tab]')
  await becomes('watchlist')
  expect(await tab.evaluate(() => location.hash)).toMatch(/^#\/dashboard\/[\w-]+$/)
})

test('the popup has the sections that were chosen, from its first frame on', async () => {
  await lookInto(world.extension, 'popup.html', 'Net worth', async (popup) => {
    expect(await popup.$$eval('[role=tab]', (all) => all.map((each) => each.textContent))).toEqual([
      'Movers',
      'Holdings',
    ])
    await popup.screenshot({ path: join(SCREENSHOTS, 'view-popup-sections.png') })
  })
})
