/**
 * Live values in the production build: the dashboard follows the exchanges' streams while somebody looks and nobody has locked,
 * comes back after a cut, and asks nothing once it is closed. Connections are counted where they arrive.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AlertRuleRow, FiringRow } from '@/lib/db/rows'
import { call } from '@/tests/harness/drive.mts'
import { VENUES } from '@/tests/sandbox/open-exchanges'
import { eventually, PIN } from './support/as-a-person'
import { percentOf } from './support/at-the-alerts'
import { COINS } from './support/at-the-strategy'
import { createVault, pauseHistories } from './support/connect-everything'
import { openWorld, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

let world: World
let dashboard: Page

beforeAll(async () => {
  world = await openWorld({ chains: [], evil: false, trades: 0 })
  await createVault(world.desk)
  const ids: string[] = []
  for (const venue of VENUES) {
    const source = { kind: 'exchange', venue, credentials: world.sandbox.credentials[venue].reading }
    ids.push((await call<{ id: string }>(world.desk, 'accounts.add', { source })).id)
  }
  await pauseHistories(world.desk, ids)
  // A new vault leads every page to the dashboard.
  await world.desk.evaluate(() => {
    location.hash = '#/requests'
  })
  dashboard = await world.extension.open('options.html#/')
  await dashboard.bringToFront()
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'live-markets')))

const connections = () => VENUES.reduce((sum, venue) => sum + world.sandbox.streams[venue].connections(), 0)
const whenConnections = (fits: (count: number) => boolean, what: string) =>
  eventually(
    what,
    async () => {
      const count = connections()
      if (!fits(count)) throw new Error(`${count} connections`)
    },
    30_000,
  )

/** The net worth, once the page says that it is live. */
const liveWorth = (page: Page) =>
  eventually(
    'a live net worth',
    async () => {
      const text = await page.evaluate(() => {
        const heading = [...document.querySelectorAll('h2')].find(
          ({ textContent }) => textContent === 'Net worth',
        )
        const isLive = heading?.parentElement?.querySelector('[data-feed=live]')
        return isLive ? (heading?.nextElementSibling?.textContent ?? '') : ''
      })
      if (!/\d/.test(text)) throw new Error(`not live: "${text}"`)
      return Number(text.replace(/[^\d.]/g, ''))
    },
    40_000,
  )

test('the dashboard follows the exchanges, and the total moves with a price', async () => {
  const before = await liveWorth(dashboard)
  expect(connections()).toBeGreaterThan(0)
  for (const [venue, symbol] of [
    ['binance', 'BTC/USDT'],
    ['kraken', 'BTC/USD'],
    ['coinbase', 'BTC/USD'],
  ] as const)
    world.sandbox.trading[venue].movePrice(symbol, '1.04')
  await eventually(
    'a higher total',
    async () => {
      const after = await liveWorth(dashboard)
      if (after <= before) throw new Error(`${before} is still ${after}`)
    },
    20_000,
  )
})

test('a rule fires within seconds of a price that a stream tells, without a poll', async () => {
  const { id } = await call<{ id: string }>(world.desk, 'alerts.save', {
    kind: 'price-above',
    // Above what the stream has told so far.
    params: {
      asset: COINS.BTC,
      price: { value: percentOf(world.sandbox.truth.prices[COINS.BTC]?.usd ?? '', '108'), currency: 'usd' },
      back: 0.005,
    },
    repeat: { kind: 'once' },
  })
  const firings = async () =>
    ((await readStored(world.desk)).tables.firings as FiringRow[]).filter(({ ruleId }) => ruleId === id)
  // Saving looks at once.
  await eventually('the first look', async () => {
    const rules = (await readStored(world.desk)).tables.alertRules as AlertRuleRow[]
    expect(rules.find((rule) => rule.id === id)?.lookedAt).toBeGreaterThan(0)
  })
  expect(await firings()).toEqual([])
  const polls = () => world.sandbox.log().filter(({ path }) => /price|Ticker$|simple/i.test(path)).length
  const before = polls()
  for (const [venue, symbol] of [
    ['binance', 'BTC/USDT'],
    ['kraken', 'BTC/USD'],
    ['coinbase', 'BTC/USD'],
  ] as const)
    world.sandbox.trading[venue].movePrice(symbol, '1.12')
  await eventually('the firing', async () => expect(await firings()).toHaveLength(1), 8_000)
  expect(polls()).toBe(before)
})

test('every opening stands in the request log', async () => {
  await eventually('the log', async () => {
    const shown = await world.desk.evaluate(() => document.body.innerText)
    if (!/ws\.kraken\.com|advanced-trade-ws\.coinbase\.com|stream\.binance\.com/.test(shown))
      throw new Error(shown.slice(0, 2_000))
  })
})

test('lists, prices and candles of every venue are told', async () => {
  const { lines, failed } = await call<{
    lines: { market: { venue: string; symbol: string } }[]
    failed: unknown[]
  }>(world.desk, 'markets.lines', {})
  expect(failed).toEqual([])
  const markets = VENUES.map(
    (venue) => lines.find(({ market }) => market.venue === venue && market.symbol.startsWith('BTC/'))?.market,
  )
  expect(markets.every((market) => market !== undefined)).toBe(true)
  const tickers = await call<({ last: string } | null)[]>(world.desk, 'markets.tickers', { markets })
  expect(tickers.map((ticker) => ticker?.last)).toEqual(tickers.map(() => expect.stringMatching(/^\d/)))
  for (const market of markets)
    expect(
      (await call<unknown[]>(world.desk, 'markets.candles', { market, span: '1h' })).length,
    ).toBeGreaterThan(20)
})

test('a cut is mended', async () => {
  for (const venue of VENUES) world.sandbox.streams[venue].hangUp()
  await whenConnections((count) => count > 0, 'new connections')
  await liveWorth(dashboard)
})

test('a locked screen ends every connection, and refuses to open one; unlocked it begins again', async () => {
  await call(world.desk, 'vault.lockScreen', {})
  await whenConnections((count) => count === 0, 'the end of all connections')
  await expect(call(world.desk, 'markets.listen', {})).rejects.toThrow(/locked/)
  await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
  await whenConnections((count) => count > 0, 'connections after the unlock')
  await liveWorth(dashboard)
})

test('pages that are closed leave nothing behind', async () => {
  // One was opened by the installation itself.
  for (const page of await world.extension.browser.pages())
    if (page !== world.desk && page.url().startsWith('chrome-extension:')) await page.close()
  await whenConnections((count) => count === 0, 'the end of all connections')
})

test('the vault lock ends them as well', async () => {
  dashboard = await world.extension.open('options.html#/')
  await whenConnections((count) => count > 0, 'connections of the new page')
  await call(world.desk, 'vault.lock', {})
  await whenConnections((count) => count === 0, 'the end of all connections')
})
