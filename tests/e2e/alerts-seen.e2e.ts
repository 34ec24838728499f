/**
 * Alerts that a person meets: told again over days, covered under a lock, begun from a page or the address bar, and each act of
 * automatic mode.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { call, seesText } from '@/tests/harness/drive.mts'
import { eventually, PASSPHRASE, PIN } from './support/as-a-person'
import {
  above,
  clearAlerts,
  inWorker,
  type KeptTelling,
  keptTellings,
  looksTwice,
  moveClock,
  movePrice,
  percentOf,
  readFirings,
  readRules,
  saveRule,
  standing,
  takeClock,
  tick,
  told,
} from './support/at-the-alerts'
import { COINS, connectVenue, SEED, saveStrategy, specFor } from './support/at-the-strategy'
import { createVault } from './support/connect-everything'
import { openWorld, showPages, type World } from './support/open-world'
import { killWorker } from './support/reach-engine'

const DAY = 86_400_000

let world: World
/** Ether's price at the beginning, and ten percent more. */
let base = ''
let high = ''

beforeAll(async () => {
  takeClock()
  world = await openWorld({ seed: SEED, chains: [], evil: false, trades: 20 })
  base = world.sandbox.truth.prices[COINS.ETH]?.usd ?? ''
  high = percentOf(base, '110')
  await createVault(world.desk)
  await connectVenue(world, 'kraken', { ETH: 5_000, USD: 1_000 })
  await eventually('the rules to begin with', async () => {
    await tick(world)
    expect((await readRules(world)).length).toBeGreaterThan(3)
  })
})
afterAll(() => world?.close())
beforeEach(async ({ onTestFailed }) => {
  onTestFailed(() => showPages(world, 'alerts-seen'))
  await movePrice(world, base)
  await clearAlerts(world)
  await call(world.desk, 'alerts.change', { quiet: null, isPrivate: false, desktop: true })
})

/** Five percent more than at the beginning. */
const aboveRule = (repeat?: object) => saveRule(world, 'price-above', above(percentOf(base, '105')), repeat)

/** What the worker keeps of a rule's notification. */
const keptOf = (rule: string): Promise<KeptTelling> =>
  eventually('its notification', async () => {
    const kept = (await keptTellings(world)).find(({ telling }) => telling.rule === rule)
    if (!kept) throw new Error('there is none')
    return kept
  })

describe('what can be seen', () => {
  test('under the screen lock everything stands covered, what comes and what stood', async () => {
    const first = await aboveRule()
    await movePrice(world, high)
    await told(world, first)
    expect(await keptOf(first)).toMatchObject({ covered: false })
    const second = await saveRule(world, 'price-above', above(percentOf(base, '120')))
    await call(world.desk, 'vault.lockScreen')
    await eventually('the cover', async () => expect(await keptOf(first)).toMatchObject({ covered: true }))
    const price = world.sandbox.truth.prices[COINS.ETH]
    if (price) price.usd = percentOf(base, '130')
    // Prices are read again after five minutes; a page may ask for nothing now.
    await moveClock(world, 6 * 60_000)
    await eventually(
      'the second',
      async () => {
        await tick(world)
        const kept = (await keptTellings(world)).find(({ telling }) => telling.rule === second)
        expect(kept).toMatchObject({ state: 'shown', covered: true })
      },
      60_000,
    )
    await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
    await moveClock(world, 0)
  })

  test('private mode names no asset and no amount, and a lock of the vault clears it all', async () => {
    await call(world.desk, 'alerts.change', { isPrivate: true })
    const rule = await aboveRule()
    await movePrice(world, high)
    await told(world, rule)
    const { telling } = await keptOf(rule)
    expect(telling).toMatchObject({ title: 'Holdfast', body: telling.cover.body })
    expect(`${telling.title} ${telling.body}`).not.toMatch(/ETH|\d/)
    await call(world.desk, 'vault.lock')
    expect(await standing(world)).toEqual([])
    expect(await keptTellings(world)).toEqual([])
    await call(world.desk, 'vault.unlock', { slot: 'passphrase', passphrase: PASSPHRASE })
  })
})

test('each act of automatic mode is told', async () => {
  const source = {
    kind: 'paper',
    venue: 'kraken',
    start: [{ code: 'USD', quantity: '10000' }],
    counted: false,
  }
  const { id: paper } = await call<{ id: string }>(world.desk, 'accounts.add', { source })
  await call(world.desk, 'sync.now', {})
  const [bitcoin] = specFor([]).sleeves
  const strategy = await saveStrategy(
    world,
    'Half',
    specFor([paper], {
      sleeves: bitcoin ? [bitcoin] : [],
      method: { id: 'target-weights', params: { weights: { [COINS.BTC]: 0.5 } } },
    }),
  )
  const rule = await saveRule(world, 'automation', {})
  await looksTwice(world)
  await call(world.desk, 'rebalance.automate', {
    id: strategy,
    consents: true,
    leash: {
      mostPerOrderUsd: '6000',
      mostPerDayUsd: '6000',
      slippage: 0.02,
      priceGap: 0.02,
      accounts: [paper],
      assets: [COINS.BTC, COINS.USD, COINS.USDT],
      until: Date.now() + DAY,
      drawdown: 0.2,
    },
  })
  // That a run has begun, and that it has ended.
  const firings = await eventually(
    'both acts',
    async () => {
      await tick(world)
      const rows = (await readFirings(world)).filter(({ ruleId }) => ruleId === rule)
      expect(rows.length).toBeGreaterThan(1)
      expect(rows.every(({ toldAt }) => toldAt !== undefined)).toBe(true)
      return rows
    },
    90_000,
  )
  expect(firings.every(({ words }) => words.route.startsWith('rebalance/'))).toBe(true)
  expect(JSON.stringify(firings)).toContain('Half')
  await call(world.desk, 'rebalance.stopAll')
})

describe('begun elsewhere', () => {
  const newTab = async (begin: () => Promise<unknown>): Promise<string> => {
    const before = new Set(await world.extension.browser.pages())
    await begin()
    const page = await eventually('another tab', async (): Promise<Page> => {
      const found = (await world.extension.browser.pages()).find(
        (each) => !before.has(each) && each.url().includes('#/alerts'),
      )
      if (!found) throw new Error('no tab has come')
      return found
    })
    const url = page.url()
    await page.close()
    return url
  }
  const textOf = (url: string): Promise<string> =>
    world.desk.evaluate(
      async (key) => (await chrome.storage.session.get(key))[key] as string,
      `alerts.text.${url.split('/').at(-1)}`,
    )

  test('from text that is marked on a page', async () => {
    const text = 'Ether trades above $9,500.50 <b>now</b>'
    const pressed = { menuItemId: 'alerts.text', selectionText: text }
    const url = await newTab(() =>
      inWorker(world, `chrome.contextMenus.onClicked.dispatch(${JSON.stringify(pressed)}, {})`),
    )
    expect(url).toMatch(/#\/alerts\/new\/text\/[\w-]{22}$/)
    expect(await textOf(url)).toBe(text)
    expect(await call(world.desk, 'alerts.read', { text: 'ETH above $9,500.50' })).toMatchObject({
      kind: 'price-above',
      params: { asset: COINS.ETH, price: { value: '9500.5', currency: 'usd' } },
    })
    expect(await readRules(world)).toEqual([])
  })

  test('from the address bar, which tells what is held and makes nothing by itself', async () => {
    const looked = await inWorker<{ description: string }[]>(
      world,
      `new Promise((done) => {
        const told = []
        const set = chrome.omnibox.setDefaultSuggestion
        chrome.omnibox.setDefaultSuggestion = (suggestion) => { told.push(suggestion); return Promise.resolve(set(suggestion)) }
        chrome.omnibox.onInputChanged.dispatch('eth', () => { chrome.omnibox.setDefaultSuggestion = set; done(told) })
      })`,
    )
    expect(looked[0]?.description).toMatch(/^ETH, Ethereum: .*you hold/)
    const url = await newTab(() =>
      inWorker(world, `chrome.omnibox.onInputEntered.dispatch('alert eth 3200', 'newForegroundTab')`),
    )
    expect(await textOf(url)).toBe('alert eth 3200')
    expect(await readRules(world)).toEqual([])
  })

  test('what is held opens the portfolio with that alone; the desk begins an alert about its coin', async () => {
    const before = new Set(await world.extension.browser.pages())
    await inWorker(world, `chrome.omnibox.onInputEntered.dispatch('eth', 'newForegroundTab')`)
    const page = await eventually('the portfolio', async (): Promise<Page> => {
      const found = (await world.extension.browser.pages()).find((each) => !before.has(each))
      if (!found?.url().endsWith('#/dashboard/holdings')) throw new Error(`it is at ${found?.url()}`)
      return found
    })
    const searched = () => page.$$eval('input[type=search]', (all) => all.map(({ value }) => value))
    await eventually('the search', async () => expect(await searched()).toContain('ETH'))
    await page.evaluate(() => void (location.hash = '#/trading'))
    const begin = await page.waitForSelector('[aria-label^="Alert for "]', { timeout: 60_000 })
    const coin = await begin?.evaluate((each) => /^Alert for (\w+)…$/.exec(each.ariaLabel ?? '')?.[1])
    await begin?.evaluate((each) => (each as HTMLElement).click())
    await seesText(page, 'Price crosses', 20_000)
    // No address names a coin that somebody looks at.
    expect(page.url()).toMatch(/#\/alerts\/new\/handed\/[\w-]{22}$/)
    await seesText(page, coin ?? 'a coin', 20_000)
    expect(await readRules(world)).toEqual([])
    await page.close()
  })
})

test('what goes on is told again after one, two and seven days, and then no more', async () => {
  const rule = await aboveRule({ kind: 'back-off' })
  await movePrice(world, high)
  await told(world, rule)
  for (const [day, count] of [
    [0.9, 1],
    [1.1, 2],
    [3.3, 3],
    [10.5, 4],
    [20, 4],
  ] as const) {
    await moveClock(world, day * DAY)
    await movePrice(world, high)
    if (day === 0.9 || day === 20) await looksTwice(world)
    await told(world, rule, count)
  }
  await moveClock(world, 0)
})

test('a locked vault says once that nothing runs, and what was missed comes as one message when it is opened', async () => {
  // The last look is of forty minutes ago, by all clocks.
  const now = Date.now()
  await moveClock(world, -40 * 60_000)
  for (const minutes of [32, 26, 20])
    await saveRule(world, 'unlock-date', {
      text: `Term of ${minutes}`,
      at: now - minutes * 60_000,
      before: 0,
    })
  const crossing = await saveRule(world, 'price-crosses', { ...above(percentOf(base, '105')), way: 'above' })
  await looksTwice(world)
  expect(await readFirings(world)).toEqual([])
  await moveClock(world, 0)
  await world.restart('close')
  const price = world.sandbox.truth.prices[COINS.ETH]
  if (price) price.usd = high
  await eventually('the notice', async () => expect(await standing(world)).toEqual(['holdfast.locked']))
  // Its next lives tell nothing more, also when it was closed.
  await inWorker(world, `chrome.notifications.clear('holdfast.locked')`)
  for (let lives = 0; lives < 2; lives++) {
    await killWorker(world.extension)
    await call(world.desk, 'vault.state')
  }
  expect(await standing(world)).toEqual([])
  await call(world.desk, 'vault.unlock', { slot: 'passphrase', passphrase: PASSPHRASE })
  // By the clock of this machine the prices are a minute old, so no tick reads them anew yet.
  await call(world.desk, 'sync.now', {})
  const missed = await eventually(
    'what was missed',
    async () => {
      await tick(world)
      const rows = await readFirings(world)
      const terms = rows.filter(({ ruleId }) => ruleId !== crossing)
      expect(terms.map((row) => row.missed && row.toldAt !== undefined)).toEqual([true, true, true])
      // The price went over while nobody looked, and stands there: once, whether the exchange tells the moment or the present does.
      expect(rows.filter((row) => row.ruleId === crossing && row.toldAt !== undefined)).toHaveLength(1)
      return rows
    },
    60_000,
  )
  await looksTwice(world)
  expect(await readFirings(world)).toHaveLength(4)
  const id = missed.find(({ ruleId }) => ruleId !== crossing)?.summary
  const count = missed.filter(({ summary }) => summary === id).length
  const shown = (await keptTellings(world)).map(({ telling }) => telling)
  expect(shown).toHaveLength(5 - count)
  expect(shown.find((telling) => telling.id === id)).toMatchObject({
    title: `${count} alerts while Holdfast was closed or locked`,
    route: 'alerts',
  })
})
