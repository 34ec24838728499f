/**
 * The desk in Firefox, where the engine is a part of the event page: an order through form, review and venue, cancelled again;
 * and a review that ends with the event page.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import type { Firefox } from '@/tests/harness/launch-firefox.mts'
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox'
import { eventually, PASSPHRASE, PIN } from './support/as-a-person'
import { bestOf, connectTrader, countReceived, type TradingAccount } from './support/at-the-desk'
import { act, closeDialog, dialogSays, dollars, reviewOnPage } from './support/at-the-form'
import { openFirefox } from './support/open-firefox'

let sandbox: Sandbox
let firefox: Firefox
let page: Page
let account: TradingAccount
const profile = mkdtempSync(join(tmpdir(), 'holdfast-trading-firefox-'))
const orders = () => sandbox.trading.binance.openOrders()
const received = () => countReceived({ sandbox }, account)

beforeAll(async () => {
  sandbox = await startSandbox({ chains: [], trades: 20, uncounted: true })
  firefox = await openFirefox({ profile, sandbox })
  await firefox.grantHosts()
  page = await firefox.open('options.html#/trading')
  await seesText(page, 'Choose a PIN', 30_000)
  await call(page, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
  account = await connectTrader({ sandbox, desk: page }, 'binance')
  await call(page, 'settings.changeDesk', {
    market: { account: account.id, venue: account.venue, symbol: account.symbol },
  })
})
afterAll(async () => {
  await firefox?.close()
  await sandbox?.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

const resting = () => ({
  side: 'Buy' as const,
  kind: 'limit',
  fields: { 'Limit price': dollars(bestOf({ sandbox }, account).bid, 0.9), Amount: '0.01' },
})

test('the market is live', async () => {
  // The first steps end on the dashboard.
  await page.evaluate(() => void (window.location.hash = '#/trading'))
  await seesText(page, 'BTC/USDT', 30_000)
  await until(page, () => document.querySelector('[data-feed=live]') !== null, 'live values', [], 40_000)
  await until(page, () => document.querySelectorAll('[role=table] button').length > 10, 'the ladder', [])
})

test('an order goes through form and review to the venue, once, and is cancelled from the list', async () => {
  await reviewOnPage(page, resting())
  await act(page)
  await dialogSays(page, 'Binance has the order.')
  await closeDialog(page)
  expect(received()).toBe(1)
  expect(orders()).toHaveLength(1)
  const cancel = '[aria-label^="Cancel the order:"]'
  await page.waitForSelector(cancel, { timeout: 20_000 })
  await page.$eval(cancel, (button) => (button as HTMLElement).click())
  await eventually('no open order', async () => expect(orders()).toEqual([]))
})

test('a review ends with the event page: its confirm sends nothing', async () => {
  await reviewOnPage(page, resting())
  await firefox.killBackground()
  await act(page)
  await dialogSays(page, 'Nothing was sent')
  expect(received()).toBe(1)
  await press(page, 'Close', 'dialog[open] button').catch(() => closeDialog(page))
})
