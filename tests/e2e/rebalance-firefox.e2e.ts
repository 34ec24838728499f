/**
 * Rebalancing in Firefox, where the engine is a part of the event page: a strategy from the form, its drift, a dry run, a run that goes on
 * after the event page has ended in the middle of an order, and a backtest in the Worker of the event page.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RunRow } from '@/lib/db/rows'
import { call, fill, press, seesText } from '@/tests/harness/drive.mts'
import type { Firefox } from '@/tests/harness/launch-firefox.mts'
import { skipWaitsInFirefox } from '@/tests/harness/skip-waits.mts'
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox'
import { eventually, PASSPHRASE, PIN } from './support/as-a-person'
import {
  COINS,
  changesOf,
  connectVenue,
  countOrders,
  driftOf,
  dryRun,
  type Everything,
  expectWeights,
  heldByTruth,
  movedBy,
  type Place,
  readRuns,
  runBecomes,
  SEED,
  strategyRow,
  toEightPlaces,
  weightsOf,
} from './support/at-the-strategy'
import { choose, goTo } from './support/in-the-past'
import { openFirefox } from './support/open-firefox'
import { SCREENSHOTS } from './support/open-world'

/** Too little bitcoin and ether, and at no venue money enough for all of it. */
const OFF = {
  binance: { BTC: 8_000, ETH: 6_000, USDT: 9_000 },
  kraken: { BTC: 6_000, ETH: 4_000, USD: 9_000 },
} as const
const PLACES = ['binance', 'kraken'] as const
const NAME = 'Core'

let sandbox: Sandbox
let firefox: Firefox
let desk: Page
let tab: Page
let strategy: string
const placeOf = new Map<string, Place>()
const profile = mkdtempSync(join(tmpdir(), 'holdfast-rebalance-firefox-'))
const truth = () => heldByTruth({ sandbox }, PLACES)
const orders = () => PLACES.map((venue) => countOrders({ sandbox }, venue))
const picture = (name: string) =>
  tab.screenshot({ path: join(SCREENSHOTS, `firefox-rebalance-${name}.png`), fullPage: true })

beforeAll(async () => {
  sandbox = await startSandbox({ seed: SEED, chains: [], evil: false, trades: 20, uncounted: true })
  firefox = await openFirefox({ profile, sandbox })
  await firefox.grantHosts()
  desk = await firefox.open('options.html#/requests')
  await seesText(desk, 'Choose a PIN', 30_000)
  await call(desk, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
  await skipWaitsInFirefox(desk)
  for (const venue of PLACES) placeOf.set(await connectVenue({ sandbox, desk }, venue, OFF[venue]), venue)
  await call(desk, 'sync.now', {})
  mkdirSync(SCREENSHOTS, { recursive: true })
  tab = await firefox.open('options.html#/rebalance', { width: 1280, height: 1000 })
})
afterAll(async () => {
  await firefox?.close()
  await sandbox?.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

beforeEach(({ onTestFailed }) => onTestFailed(() => picture('failed').then(() => undefined)))

/** By its symbol, as somebody types it. */
async function addAsset(label: string, symbol: string) {
  await fill(tab, label, symbol)
  await tab.keyboard.press('Enter')
  const field = `[...document.querySelectorAll('label')].find((each) => each.innerText.trim() === ${JSON.stringify(label)})?.control`
  await tab.waitForFunction(`${field}?.value === ''`, { timeout: 20_000, polling: 100 })
}

test('a strategy is made in the page', async () => {
  await press(tab, 'Start with an empty one')
  await seesText(tab, 'New strategy')
  await fill(tab, 'Name', NAME)
  for (const name of ['BTC', 'ETH']) await addAsset('Add an asset', name)
  await fill(tab, 'BTC, %', '60')
  await fill(tab, 'ETH, %', '30')
  for (const name of ['USDT', 'USD']) await addAsset('Add a coin or currency that counts as money', name)
  await choose(tab, 'A weight counts as off when', 'so many points off')
  await fill(tab, 'Points of the whole, %', '3')
  await fill(tab, 'Worse than the middle price at most, %', '2')
  await seesText(tab, 'outside its band')
  await picture('form')
  await press(tab, 'Save strategy')
  await seesText(tab, `${NAME} is saved.`)
  strategy = (await tab.evaluate(() => location.hash)).split('/').at(-1) ?? ''
  expect((await strategyRow({ desk }, strategy)).spec).toMatchObject({
    sleeves: [{ assets: [COINS.BTC] }, { assets: [COINS.ETH] }],
    band: { kind: 'absolute', points: 0.03 },
  })
})

test('how it stands is what the sandbox holds: in the view, the dashboard and the popup', async () => {
  const weights = weightsOf({ sandbox }, await truth())
  expectWeights(await eventually('its drift', () => driftOf({ desk }, strategy)), weights)
  // The sleeve that is off the most.
  const share = (weights.cash * 100).toFixed(1)
  for (const path of ['options.html#/', 'popup.html']) {
    const page = await firefox.open(path)
    await seesText(page, NAME)
    await seesText(page, share)
    await page.close()
  }
  await goTo(tab, `#/rebalance/${strategy}`, 'Due')
  await picture('strategy')
})

test('a dry run trades at both venues and sends nothing', async () => {
  const { plan } = await dryRun({ desk }, strategy)
  expect(new Set(plan.legs.map(({ account }) => placeOf.get(account)))).toEqual(new Set(PLACES))
  for (const { after, low, high } of plan.rows) expect(after >= low && after <= high).toBe(true)
  await goTo(tab, `#/rebalance/${strategy}/plan`, 'Carry out…')
  await picture('plan')
  expect(orders()).toEqual([0, 0])
})

let before: Everything
let run: RunRow
test('the event page ends while an order is under way: the run goes on, and no order is sent twice', async () => {
  before = await truth()
  sandbox.faults.add({
    host: 'api.binance.com',
    path: '/api/v3/order',
    fault: { kind: 'delay', ms: 4000 },
    times: 1,
    after: true,
  })
  await press(tab, 'Carry out…')
  await seesText(tab, 'Nothing was sent yet.')
  await tab.evaluate(() => {
    const start = [...document.querySelectorAll('dialog footer button')].at(-1) as HTMLButtonElement
    start.click()
  })
  await seesText(tab, 'Run: ')
  // The venue has it, and its answer never comes.
  await eventually('an order at Binance', async () => expect(orders()[0]).toBe(1))
  await firefox.killBackground()
  const id = (await tab.evaluate(() => location.hash)).split('/').at(-1) ?? ''
  run = await runBecomes({ desk }, id, ({ state }) => state === 'done')
  expect(orders()).toEqual(
    PLACES.map((venue) => run.legs.filter(({ leg }) => placeOf.get(leg.account) === venue).length),
  )
  await seesText(tab, `${run.legs.length} of ${run.legs.length} trades`)
  await picture('run')
})

test('what the run says is what the venues have, and a second dry run finds nothing to do', async () => {
  const after = await truth()
  const [had, told] = [toEightPlaces(changesOf(before, after)), toEightPlaces(movedBy(run.legs, placeOf))]
  expect(told.kraken).toEqual(had.kraken)
  expect(Object.keys(told.binance ?? {}).toSorted()).toEqual(Object.keys(had.binance ?? {}).toSorted())
  // Asked for an order by its id, Binance does not tell its fee: what came of the one that was cut off is told without it.
  for (const [coin, quantity] of Object.entries(had.binance ?? {})) {
    const part = Number(quantity) / Number(told.binance?.[coin as 'BTC'])
    expect(part).toBeGreaterThan(0.998)
    expect(part).toBeLessThanOrEqual(1)
  }
  const drift = await eventually('the drift after the run', async () => {
    await call(desk, 'sync.now', {})
    const now = await driftOf({ desk }, strategy)
    expectWeights(now, weightsOf({ sandbox }, after))
    return now
  })
  expect(drift.outside).toBe(0)
  expect((await dryRun({ desk }, strategy)).plan.legs).toEqual([])
  expect(await readRuns({ desk })).toHaveLength(1)
})

test('a backtest is computed in a Worker of the event page', async () => {
  await goTo(tab, `#/rebalance/${strategy}/backtest`, 'Test it over the past')
  await press(tab, 'Test')
  await seesText(tab, 'Strategy and holding')
  await seesText(tab, 'What is to be known of it')
  await picture('backtest')
})
