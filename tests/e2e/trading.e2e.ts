/**
 * The trading desk as a person uses it: a market found by keyboard, each kind of order through the form and its review, orders
 * cancelled and changed, the kill switch; and its views in sizes, themes, German, with amounts hidden, empty and locked. What
 * became of an order is looked up at the venue.
 */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { defaultSettings, type Settings } from '@/lib/settings/settings'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { eventually } from './support/as-a-person'
import { bestOf, connectTrader, countReceived, type TradingAccount } from './support/at-the-desk'
import {
  act,
  closeDialog,
  control,
  dialogSays,
  dollars,
  reviewOnPage,
  type Typed,
  type,
} from './support/at-the-form'
import { auditPage } from './support/audit-page'
import { createVault } from './support/connect-everything'
import { NARROW, WIDE } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'

let world: World
let tab: Page
let binance: TradingAccount

beforeAll(async () => {
  world = await openWorld({ chains: [], evil: false, trades: 20 })
  await createVault(world.desk)
  tab = await world.extension.open('options.html#/trading', WIDE)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'trading')))
// A review that a failed test has left open lies over the next one.
afterEach(async () => {
  if (await tab.$('dialog[open]')) await tab.keyboard.press('Escape')
})

const orders = () => world.sandbox.trading.binance.openOrders()
const settings = () => call<Settings>(world.desk, 'settings.read')

/** Pictures and audits. The desk moves all the time, so the picture is of what is in the window. */
async function look(name: string, sizes = [WIDE, NARROW]): Promise<void> {
  const faults: string[] = []
  await tab.bringToFront()
  for (const size of sizes) {
    await tab.setViewport(size)
    for (const theme of ['dark', 'light'] as const) {
      await tab.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ])
      await tab.evaluate(() => new Promise((shown) => setTimeout(shown, 300)))
      const path = join(SCREENSHOTS, `view-trading-${name}-${theme}-${size.width}.png`) as `${string}.png`
      await tab.screenshot({ path })
      const found = await auditPage(tab, theme === 'dark' ? 'colours' : 'everything')
      faults.push(...found.map((fault) => `${theme} ${size.width}: ${fault}`))
    }
  }
  await tab.setViewport(WIDE)
  expect.soft(faults, name).toEqual([])
}

async function place(typed: Typed): Promise<void> {
  await reviewOnPage(tab, typed)
  await act(tab)
  await dialogSays(tab, 'Binance has the order.')
  await closeDialog(tab)
}

test('nothing connected: the page offers an exchange, or made-up money', async () => {
  await seesText(tab, 'Connect an exchange to trade there', 20_000)
  await look('empty')
})

describe('a market', () => {
  test('is found by keyboard, starred and remembered, and the address does not name it', async () => {
    binance = await connectTrader(world, 'binance')
    await connectTrader(world, 'kraken')
    await seesText(tab, 'Order book', 30_000)
    await tab.keyboard.press('/')
    await tab.keyboard.type('btcusdt')
    await tab.keyboard.press('Enter')
    await until(
      tab,
      () => document.querySelector('main section h2')?.textContent === 'BTC/USDT',
      'the market',
      [],
    )
    await press(tab, 'Favourite: BTC/USDT Binance', 'main > div > div > section button')
    await eventually('the star', async () =>
      expect((await settings()).desk.favourites.length).toBe(defaultSettings.desk.favourites.length + 1),
    )
    expect(await tab.evaluate(() => location.hash)).toBe('#/trading')
    await tab.reload()
    await seesText(tab, 'BTC/USDT', 20_000)
    expect((await settings()).desk.market).toMatchObject({ venue: 'binance', symbol: 'BTC/USDT' })
  })

  test('shows its book, its trades and its candles, live', async () => {
    const live = () => [...document.querySelectorAll('[data-feed=live]')].length >= 4
    await until(tab, live, 'four live feeds', [], 40_000)
    await until(tab, () => document.querySelectorAll('[role=table] button').length > 10, 'the ladder', [])
    await until(tab, () => document.querySelector('figure canvas') !== null, 'the chart', [], 20_000)
    await seesText(tab, 'TradingView Lightweight Charts™')
    await look('desk')
  })

  test('a price of the book goes into the form', async () => {
    await (await control(tab, 'Kind of order')).select('limit')
    await tab.$eval('[role=rowgroup][aria-label=Buyers] button', (button) => (button as HTMLElement).click())
    const shown = await tab.$eval(
      '[role=rowgroup][aria-label=Buyers] button',
      (each) => each.textContent ?? '',
    )
    const typed = await (await control(tab, 'Limit price')).evaluate(({ value }) => value)
    expect(Number(typed)).toBeGreaterThan(0)
    expect(Math.abs(Number(typed) - Number(shown.replace(/[^\d.]/g, '')))).toBeLessThan(Number(typed) * 0.01)
  })
})

describe('orders through the form', () => {
  const amount = { Amount: '0.01' }
  const limit = (side: Typed['side'], price: string, told: Partial<Typed> = {}): Typed => ({
    side,
    kind: 'limit',
    ...told,
    fields: { 'Limit price': price, ...(told.fields ?? amount) },
  })
  const kinds: [kind: string, typed: (best: { bid: number; ask: number }) => Typed][] = [
    ['IOC', ({ ask }) => limit('Buy', dollars(ask, 1.01), { time: 'IOC' })],
    ['FOK', ({ bid }) => limit('Sell', dollars(bid, 0.99), { time: 'FOK' })],
    [
      'post-only by cost',
      ({ bid }) => limit('Buy', dollars(bid, 0.9), { time: 'PO', unit: 'USDT', fields: { Cost: '1000' } }),
    ],
    [
      'post-only by percent',
      ({ ask }) => limit('Sell', dollars(ask, 1.1), { unit: '%', fields: { 'Share of what is free': '1' } }),
    ],
    ['limit', ({ bid }) => limit('Buy', dollars(bid, 0.9), { time: 'GTC', unit: 'BTC' })],
    ['market', () => ({ side: 'Sell', kind: 'market', fields: amount })],
    [
      'stop',
      ({ bid }) => ({ side: 'Sell', kind: 'stop', fields: { 'Set off at': dollars(bid, 0.9), ...amount } }),
    ],
    [
      'stop-limit',
      ({ bid }) => ({
        side: 'Sell',
        kind: 'stop-limit',
        fields: { 'Set off at': dollars(bid, 0.9), 'Limit price': dollars(bid, 0.89), ...amount },
      }),
    ],
    [
      'take-profit',
      ({ ask }) => ({
        side: 'Sell',
        kind: 'take-profit',
        fields: { 'Set off at': dollars(ask, 1.1), ...amount },
      }),
    ],
    [
      'take-profit-limit',
      ({ ask }) => ({
        side: 'Sell',
        kind: 'take-profit-limit',
        fields: { 'Set off at': dollars(ask, 1.1), 'Limit price': dollars(ask, 1.09), ...amount },
      }),
    ],
    ['trailing', () => ({ side: 'Sell', kind: 'trailing', fields: { Distance: '2', ...amount } })],
    [
      'oco',
      ({ bid, ask }) => ({
        side: 'Sell',
        kind: 'oco',
        fields: { 'Limit price': dollars(ask, 1.1), Stop: dollars(bid, 0.9), ...amount },
      }),
    ],
  ]
  test.each(kinds)('%s reaches the venue once, after its review', async (kind, typed) => {
    // Binance takes five orders with a trigger in a market, and those before are open.
    if (kind === 'oco') await call(world.desk, 'trading.cancelAll')
    const before = countReceived(world, binance)
    await place(typed(bestOf(world, binance)))
    expect(countReceived(world, binance)).toBe(before + 1)
  })

  test('the journal tells each of them, and open orders stand in one list', async () => {
    await eventually('open orders on the page', async () => {
      const rows = await tab.$$('[aria-label^="Cancel the order:"]')
      expect(rows.length).toBe(orders().length)
    })
    await look('orders')
    await press(tab, 'Journal', '[role=tab]')
    await eventually('the journal', async () =>
      expect((await tab.$$('main details')).length).toBeGreaterThan(7),
    )
    await look('journal', [NARROW])
    await press(tab, 'Balances', '[role=tab]')
    await seesText(tab, 'In orders')
    await press(tab, 'Positions', '[role=tab]')
    await tab.evaluate(() => new Promise((shown) => setTimeout(shown, 300)))
    await press(tab, `Open orders (${orders().length})`, '[role=tab]')
  })
})

describe('open orders', () => {
  test('one is cancelled by its button', async () => {
    const before = orders().length
    await tab.click('[aria-label^="Cancel the order:"]')
    await eventually('one order less', async () => expect(orders().length).toBeLessThan(before))
  })

  test('one is changed through the form, and replaces the old one', async () => {
    const wanted = dollars(bestOf(world, binance).bid, 0.88)
    await call(world.desk, 'trading.cancelAll')
    await place({
      side: 'Buy',
      kind: 'limit',
      fields: { 'Limit price': dollars(bestOf(world, binance).bid, 0.9), Amount: '0.01' },
    })
    await tab.waitForSelector('[aria-label^="Change the order:"]', { timeout: 20_000 })
    await tab.click('[aria-label^="Change the order:"]')
    await seesText(tab, 'This changes an open order.')
    await type(tab, 'Limit price', wanted)
    await tab.keyboard.press('Enter')
    await until(tab, () => document.querySelector('dialog[open]') !== null, 'the review', [], 20_000)
    await act(tab)
    await eventually('the changed order alone', async () =>
      expect(orders().map(({ price }) => Number(price))).toEqual([Number(wanted)]),
    )
    await closeDialog(tab)
    // The form is a new one as soon as the venue's answer is there.
    const isNew = () => !document.body.innerText.includes('This changes an open order.')
    await until(tab, isNew, 'a form for a new order', [], 20_000)
  })

  test('all are cancelled after a question', async () => {
    await eventually('the button', async () => {
      await press(tab, 'Cancel all')
      await seesText(tab, 'Cancel all open orders?', 2000)
    })
    await act(tab)
    await eventually('no open order', async () => expect(orders()).toEqual([]))
    await until(tab, () => document.querySelector('dialog[open]') === null, 'the closed dialog', [])
  })
})

test('the kill switch refuses a new order until it is released', async () => {
  const before = countReceived(world, binance)
  await press(tab, 'Stop all orders')
  await look('stop-question', [NARROW])
  await act(tab)
  await seesText(tab, 'All orders are stopped.')
  await look('stopped')
  await press(tab, 'Sell', 'main form [role=tab]')
  await (await control(tab, 'Kind of order')).select('market')
  await type(tab, 'Amount', '0.01')
  await tab.keyboard.press('Enter')
  await seesText(tab, 'This order cannot be reviewed.', 20_000)
  expect(countReceived(world, binance)).toBe(before)
  await press(tab, 'Dismiss')
  await press(tab, 'Allow orders again')
  await until(tab, () => !document.body.innerText.includes('All orders are stopped.'), 'the release', [])
})

test('the same order is compared over the exchanges, and one click goes to the other', async () => {
  const isHere = (symbol: string) =>
    until(
      tab,
      (symbol: string) => document.querySelector('main section h2')?.textContent === symbol,
      symbol,
      [symbol],
      20_000,
    )
  const compare = async () => {
    await press(tab, 'Sell', 'main form [role=tab]')
    await (await control(tab, 'Kind of order')).select('market')
    await type(tab, 'Amount', '0.01')
    await press(tab, 'Compare venues')
    await dialogSays(tab, 'Receives')
  }
  await compare()
  const rows = await tab.$$eval('dialog[open] ol > li', (found) => found.map(({ innerText }) => innerText))
  expect(rows.filter((row) => row.includes('Chosen now'))).toEqual([
    expect.stringContaining('Trading binance at Binance'),
  ])
  const nets = rows.map((row) => Number(/Receives\s+([\d,.]+)/.exec(row)?.[1]?.replaceAll(',', '')))
  expect(nets.length).toBeGreaterThan(1)
  expect(nets).toEqual(nets.toSorted((a, b) => b - a))
  await look('compare', [NARROW])
  await press(tab, 'Use this: Trading kraken at Kraken, BTC/USD', 'dialog[open] button')
  await isHere('BTC/USD')
  expect((await settings()).desk.market).toMatchObject({ venue: 'kraken', symbol: 'BTC/USD' })
  await compare()
  await press(tab, 'Use this: Trading binance at Binance, BTC/USDT', 'dialog[open] button')
  await isHere('BTC/USDT')
})

describe('the desk', () => {
  const { t } = createTranslator('de', german)

  test('hides what is held when amounts are hidden, and shows the market', async () => {
    await call(world.desk, 'settings.change', { hideAmounts: true })
    await press(tab, 'Balances', '[role=tab]')
    await seesText(tab, '•••••')
    await look('hidden', [WIDE])
    await call(world.desk, 'settings.change', { hideAmounts: false })
  })

  test('speaks German', async () => {
    await tab.evaluate(() => void (location.hash = '#/settings'))
    await seesText(tab, 'Language')
    await tab.select('main select', 'de')
    await seesText(tab, t('Change PIN'), 10_000)
    await tab.evaluate(() => void (location.hash = '#/trading'))
    await seesText(tab, t('Order book'), 20_000)
    await look('german')
    await tab.evaluate(() => void (location.hash = '#/settings'))
    await seesText(tab, t('Change PIN'), 10_000)
    await tab.select('main select', 'en')
    await seesText(tab, 'Daily limit in US dollars', 10_000)
    await look('settings', [NARROW])
  })

  test('locked, nothing of it is on the page', async () => {
    await tab.evaluate(() => void (location.hash = '#/trading'))
    await seesText(tab, 'Order book', 20_000)
    await call(world.desk, 'vault.lock')
    await seesText(tab, 'Unlock Holdfast', 10_000)
    expect(await tab.$$('[role=table]')).toEqual([])
  })
})
