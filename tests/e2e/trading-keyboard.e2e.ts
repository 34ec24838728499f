/**
 * An order without a pointer: a market is searched and chosen, the form filled, the order reviewed, confirmed and cancelled by keys
 * alone, and each stop shows that it has the focus.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seesText, until } from '@/tests/harness/drive.mts'
import { eventually } from './support/as-a-person'
import { bestOf, connectTrader, countReceived, type TradingAccount } from './support/at-the-desk'
import { dialogSays, dollars } from './support/at-the-form'
import { createVault } from './support/connect-everything'
import { WIDE } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'
import { focusedName, tabTo, walkByKeyboard } from './support/walk-by-keyboard'

let world: World
let tab: Page
let binance: TradingAccount

beforeAll(async () => {
  world = await openWorld({ chains: [], evil: false, trades: 20 })
  await createVault(world.desk)
  binance = await connectTrader(world, 'binance')
  tab = await world.extension.open('options.html#/trading', WIDE)
  await seesText(tab, 'Order book', 30_000)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'trading-keyboard')))

const orders = () => world.sandbox.trading.binance.openOrders()

/** Outline of what has the focus, and whether it is in the window. */
const focusShows = () =>
  tab.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return 'nothing has the focus'
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 'no outline'
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const isInSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    return isInSight ? 'shown' : 'out of sight'
  })

/** Tab to a control, which must show that it has the focus. */
async function goTo(name: string): Promise<void> {
  await tabTo(tab, name)
  expect(await focusShows(), name).toBe('shown')
}

async function write(label: string, text: string): Promise<void> {
  await goTo(label)
  await tab.keyboard.type(text)
}

/** A key that is pressed and not let go: the first press, then what the keyboard repeats. */
async function holdEnter(): Promise<void> {
  for (let presses = 0; presses < 6; presses += 1) {
    await tab.keyboard.down('Enter')
    await tab.evaluate(() => new Promise((passed) => setTimeout(passed, 40)))
  }
}

test('a market is searched by its key and chosen by Enter', async () => {
  await tab.keyboard.press('/')
  expect(await focusedName(tab)).toBe('Search markets')
  expect(await focusShows()).toBe('shown')
  await tab.keyboard.type('ethusdt')
  await tab.keyboard.press('Enter')
  const chosen = (symbol: string) => document.querySelector('main section h2')?.textContent === symbol
  await until(tab, chosen, 'ETH/USDT', ['ETH/USDT'], 10_000)
  await tab.keyboard.press('/')
  await tab.keyboard.press('Escape')
  await tab.keyboard.type('/btcusdt')
  await tab.keyboard.press('ArrowDown')
  await tab.keyboard.press('ArrowUp')
  await tab.keyboard.press('Enter')
  await until(tab, chosen, 'BTC/USDT', ['BTC/USDT'], 10_000)
})

test('Tab reaches every control of the desk in its order, and each shows the focus', async () => {
  await until(tab, () => document.querySelectorAll('[role=table] button').length > 10, 'the ladder', [])
  await until(tab, () => document.querySelector('main form') !== null, 'the form', [], 20_000)
  expect(await walkByKeyboard(tab)).toEqual([])
})

test('an order is typed, reviewed and confirmed, each by an Enter that is held, and it is one', async () => {
  const { bid } = bestOf(world, binance)
  await goTo('Buy')
  await tab.keyboard.press('ArrowRight')
  expect(await focusedName(tab)).toBe('Sell')
  await tab.keyboard.press('ArrowLeft')
  await goTo('Kind of order')
  await write('Limit price', dollars(bid, 0.9))
  await write('Amount', '0.01')
  await holdEnter()
  await until(tab, () => document.querySelector('dialog[open] footer') !== null, 'the review', [], 20_000)
  await holdEnter()
  await tab.keyboard.up('Enter')
  // It opens on what does no harm, and Enter there sends nothing.
  expect(await focusedName(tab)).toBe('Cancel')
  expect(await focusShows()).toBe('shown')
  expect(orders()).toEqual([])
  await goTo('Buy 0.01\u00a0BTC')
  await holdEnter()
  await tab.keyboard.up('Enter')
  await dialogSays(tab, 'Binance has the order.')
  expect(countReceived(world, binance)).toBe(1)
  expect(orders()).toMatchObject([{ side: 'buy', amount: '0.01' }])
  await tab.keyboard.press('Escape')
  await until(tab, () => document.querySelector('dialog[open]') === null, 'the closed dialog', [])
  expect(await focusedName(tab)).toBe('Amount')
})

test('and cancelled', async () => {
  const act = 'Cancel the order: Buy BTC · Binance'
  await tab.waitForSelector(`button[aria-label="${act}"]`, { timeout: 20_000 })
  await goTo(act)
  await tab.keyboard.press('Enter')
  await eventually('the cancelled order', async () => expect(orders()).toEqual([]))
  await seesText(tab, 'No order is open.', 20_000)
})
