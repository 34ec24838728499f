/**
 * Rebalancing as people meet it: empty, a form with faults, off its targets, a dry run, a venue that is down, amounts hidden, German,
 * locked; light and dark, narrow and wide, by keyboard alone. Each look leaves a picture in `.e2e/screenshots`.
 */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { eventually, PIN, textOf } from './support/as-a-person'
import {
  connectVenue,
  driftOf,
  dryRun,
  runBecomes,
  SEED,
  saveStrategy,
  specFor,
  startRun,
} from './support/at-the-strategy'
import { createVault } from './support/connect-everything'
import { BOTH, expectSound, lookInto, NARROW, POPUP, WIDE } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'

const VENUES = ['binance', 'kraken'] as const

let world: World
let tab: Page
let strategy: string
let accounts: string[]
beforeAll(async () => {
  world = await openWorld({ seed: SEED, chains: [], evil: false, trades: 20 })
  await createVault(world.desk)
  tab = await world.extension.open('options.html#/rebalance', WIDE)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'rebalance-views')))

async function goTo(route: string, text: string) {
  await tab.bringToFront()
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(tab, text)
}
const sound = (name: string, sizes = BOTH) => expectSound(tab, `rebalance-${name}`, sizes)
const picture = (name: string) => tab.screenshot({ path: join(SCREENSHOTS, `view-rebalance-${name}.png`) })

test('nothing there yet: what a strategy is, and ways to begin', async () => {
  await seesText(tab, 'A strategy says which part of your money each asset should have')
  await sound('empty')
})

test('the form, empty and with what is wrong at its fields', async () => {
  await goTo('#/rebalance/new', 'New strategy')
  await press(tab, 'Save strategy')
  await seesText(tab, 'Give the strategy a name.')
  await seesText(tab, 'Add at least one asset.')
  await sound('form-wrong')
  await press(tab, 'Cancel')
})

test('off its targets: list, strategy, dashboard and popup', async () => {
  accounts = []
  for (const venue of VENUES)
    accounts.push(
      await connectVenue(world, venue, {
        BTC: 20_000,
        ETH: 4_000,
        SOL: 2_000,
        ...(venue === 'kraken' ? { USD: 8_000 } : { USDT: 3_000 }),
      }),
    )
  strategy = await saveStrategy(world, 'Core', specFor(accounts))
  await call(world.desk, 'sync.now', {})
  const { outside } = await eventually('its drift', () => driftOf(world, strategy))
  expect(outside).toBeGreaterThan(0)
  await goTo('#/rebalance', 'Core')
  await seesText(tab, `${outside} outside`)
  await sound('list')
  await goTo(`#/rebalance/${strategy}`, 'Due')
  await sound('strategy')
  await goTo('#/', 'Make a dry run')
  await sound('dashboard')
  await lookInto(world.extension, 'popup.html', 'outside', (page) =>
    expectSound(page, 'rebalance-popup', [POPUP]),
  )
})

test('a dry run, and the dialog before it is carried out', async () => {
  await goTo(`#/rebalance/${strategy}/plan`, 'Trades')
  await sound('plan')
  await press(tab, 'Carry out…')
  await seesText(tab, 'Nothing was sent yet.')
  await tab.setViewport(NARROW)
  await picture('start-360')
  await tab.setViewport(WIDE)
  await press(tab, 'Cancel', 'dialog footer button')
})

test('consent to automatic mode, with every bound', async () => {
  await goTo(`#/rebalance/${strategy}`, 'Due')
  await press(tab, 'More for Core')
  await press(tab, 'Automatic mode…')
  await seesText(tab, 'It never signs for a wallet')
  await picture('automation-wide')
  await tab.setViewport(NARROW)
  await picture('automation-360')
  await tab.setViewport(WIDE)
  await press(tab, 'Leave it off')
})

test('a venue that is down: it is said, nothing is planned there, and what is known stays', async () => {
  world.sandbox.faults.add({ host: 'api.binance.com', fault: { kind: 'status', status: 503 } })
  const { plan, failures } = await dryRun(world, strategy)
  expect(failures.map(({ label }) => label)).toEqual(['Binance'])
  expect(plan.legs.some(({ account }) => account === accounts[0])).toBe(false)
  await goTo(`#/rebalance/${strategy}`, 'Due')
  await goTo(`#/rebalance/${strategy}/plan`, 'Binance')
  await sound('venue-down')
  expect((await driftOf(world, strategy)).rows).toHaveLength(4)
  world.sandbox.faults.clear()
})

test('a run that is done, and its list', async () => {
  const run = await startRun(world, await dryRun(world, strategy))
  await runBecomes(world, run, ({ state }) => state === 'done')
  await goTo(`#/rebalance/runs/${run}`, 'What happened')
  await sound('run')
  await goTo(`#/rebalance/${strategy}`, 'Save all runs as a file')
  await sound('runs')
})

test('hidden amounts are in none of it', async () => {
  await call(world.desk, 'settings.change', { hideAmounts: true })
  await goTo('#/rebalance', 'Core')
  await eventually('no amount', async () => expect(await textOf(tab)).not.toMatch(/\$\d/))
  await call(world.desk, 'settings.change', { hideAmounts: false })
})

const { t: inGerman } = createTranslator('de', german)

test('German', async () => {
  await goTo('#/settings', 'Language')
  await tab.select('main select', 'de')
  await seesText(tab, inGerman('Change PIN'), 10_000)
  for (const [route, text, name] of [
    ['#/rebalance', 'New strategy', 'list'],
    ['#/rebalance/new', 'Save strategy', 'form'],
    [`#/rebalance/${strategy}`, 'Weights', 'strategy'],
    [`#/rebalance/${strategy}/plan`, 'Before and after', 'plan'],
  ] as const) {
    await goTo(route, inGerman(text))
    await sound(`${name}-german`, [NARROW])
  }
  await goTo('#/settings', inGerman('Change PIN'))
  await tab.select('main select', 'en')
  await seesText(tab, 'Change PIN', 10_000)
})

test('locked: nothing of it is shown, and nothing is answered', async () => {
  await call(world.desk, 'vault.lockScreen')
  await seesText(tab, 'Unlock Holdfast')
  expect(await textOf(tab)).not.toContain('Core')
  await expect(dryRun(world, strategy)).rejects.toThrow('locked')
  await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
})
