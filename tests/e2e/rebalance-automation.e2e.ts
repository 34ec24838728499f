/**
 * Automatic mode on made-up money: off at first, it only tells; within a leash it acts and says so; a bound that does not hold stops it
 * with a reason; the kill switch and a change of the strategy end it. No venue ever gets an order of it.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PaperRow, StrategyNotice } from '@/lib/db/rows'
import { call } from '@/tests/harness/drive.mts'
import { VENUES, type Venue } from '@/tests/sandbox/open-exchanges'
import { eventually } from './support/as-a-person'
import {
  COINS,
  countOrders,
  driftOf,
  priceOf,
  readRuns,
  SEED,
  saveStrategy,
  specFor,
  strategyRow,
} from './support/at-the-strategy'
import { createVault } from './support/connect-everything'
import { openWorld, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

let world: World
const papers: Partial<Record<Venue, string>> = {}
let fillsOfRun = 0
const strategies: Partial<Record<Venue, string>> = {}
beforeAll(async () => {
  world = await openWorld({ seed: SEED, chains: [], evil: false, trades: 20 })
  await createVault(world.desk)
  for (const venue of VENUES) {
    const code = venue === 'binance' ? 'USDT' : 'USD'
    const source = { kind: 'paper', venue, start: [{ code, quantity: '10000' }], counted: false }
    papers[venue] = (await call<{ id: string }>(world.desk, 'accounts.add', { source })).id
    strategies[venue] = await saveStrategy(world, `Half at ${venue}`, halfBitcoin(venue))
  }
  await call(world.desk, 'sync.now', {})
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'rebalance-automation')))

function halfBitcoin(venue: Venue) {
  const [bitcoin] = specFor([]).sleeves
  return specFor([papers[venue] ?? ''], {
    sleeves: bitcoin ? [bitcoin] : [],
    method: { id: 'target-weights', params: { weights: { [COINS.BTC]: 0.5 } } },
  })
}
const idOf = (venue: Venue): string => strategies[venue] ?? ''

const leashFor = (venue: Venue, change: object = {}) => ({
  mostPerOrderUsd: '6000',
  mostPerDayUsd: '6000',
  slippage: 0.02,
  priceGap: 0.02,
  accounts: [papers[venue]],
  assets: [COINS.BTC, COINS.USD, COINS.USDT],
  until: Date.now() + 86_400_000,
  drawdown: 0.2,
  ...change,
})
const automate = (venue: Venue, change: object = {}, consents = true) =>
  call(world.desk, 'rebalance.automate', { id: idOf(venue), leash: leashFor(venue, change), consents })

const tick = () => world.desk.evaluate(() => chrome.alarms.create('tick', { when: Date.now() }))
/** @param words of the notice's sentence */
const noticed = (venue: Venue, kind: StrategyNotice['kind'], words = ''): Promise<StrategyNotice> =>
  eventually(
    `the notice ${kind} of ${venue}: ${words}`,
    async () => {
      await tick()
      const { notices = [] } = await strategyRow(world, idOf(venue))
      const found = notices.findLast((each) => each.kind === kind && each.sentence.template.includes(words))
      if (!found) throw new Error(JSON.stringify(notices))
      return found
    },
    60_000,
  )
const paperOf = async (venue: Venue): Promise<PaperRow> => {
  const rows = (await readStored(world.desk)).tables.papers as PaperRow[]
  const row = rows.find(({ accountId }) => accountId === papers[venue])
  if (!row) throw new Error('there is no such paper')
  return row
}

test('off at first: that it is due is told, and nothing is done', async () => {
  for (const venue of VENUES) {
    await noticed(venue, 'due')
    expect(await strategyRow(world, idOf(venue))).toMatchObject({ automation: { on: false } })
  }
  expect(await readRuns(world)).toEqual([])
})

test('without a consent it stays off', async () => {
  await expect(automate('kraken', {}, false)).rejects.toThrow('consent')
  await expect(automate('kraken', { until: Date.now() - 1 })).rejects.toThrow()
  expect((await strategyRow(world, idOf('kraken'))).automation.on).toBe(false)
})

test('an order that is larger than the leash allows is not made smaller: nothing is done, and that is told', async () => {
  await automate('binance', { mostPerOrderUsd: '1000' })
  const { sentence } = await noticed('binance', 'held')
  expect(sentence.template).toBe('An order at {account} would be of {worth} US dollars; {most} are allowed.')
  expect((await paperOf('binance')).fills).toEqual([])
})

test('with its time automatic mode ends by itself', async () => {
  await automate('binance', { mostPerOrderUsd: '1000', until: Date.now() + 3_000 })
  expect((await noticed('binance', 'off', 'The time of your consent is over.')).kind).toBe('off')
  expect((await strategyRow(world, idOf('binance'))).automation.on).toBe(false)
  await automate('binance', { mostPerOrderUsd: '1000' })
})

test('a venue whose price is far from that of another source is not traded at', async () => {
  // Of all its pairs, or the plan takes the way around.
  for (const quote of ['USD', 'EUR', 'GBP', 'USDT'])
    world.sandbox.trading.coinbase.movePrice(`BTC/${quote}`, '1.05')
  await automate('coinbase')
  expect((await noticed('coinbase', 'held')).sentence.template).toContain('apart')
  expect((await paperOf('coinbase')).fills).toEqual([])
})

test('within the leash it acts, says so, and stops at its targets', async () => {
  await automate('kraken')
  const { run: id } = await noticed('kraken', 'acted')
  const run = await eventually(
    'the end of its run',
    async () => {
      await tick()
      const found = (await readRuns(world)).find((each) => each.id === id)
      if (found?.state !== 'done') throw new Error(JSON.stringify([found?.state, found?.why, found?.events]))
      return found
    },
    60_000,
  )
  expect(run).toMatchObject({ by: 'automation', name: 'Half at kraken', legs: [{ state: 'done' }] })
  const { balances, fills } = await paperOf('kraken')
  const bitcoin = Number(balances.BTC?.free) * Number(priceOf(world, 'BTC'))
  expect(bitcoin / (bitcoin + Number(balances.USD?.free))).toBeCloseTo(0.5, 2)
  fillsOfRun = fills.length
  const spent = fills.reduce((all, { cost }) => all + Number(cost), 0)
  expect(spent).toBeLessThan(6000)
  await eventually('nothing is outside', async () => {
    await tick()
    expect((await driftOf(world, idOf('kraken'))).outside).toBe(0)
  })
  expect(await readRuns(world)).toHaveLength(1)
})

test('a fall of the whole ends it before anything more is traded', async () => {
  const bitcoin = world.sandbox.truth.prices[COINS.BTC]
  if (!bitcoin) throw new Error('there is no bitcoin')
  const before = bitcoin.usd
  bitcoin.usd = String(Number(before) * 0.2)
  await call(world.desk, 'sync.now', {})
  await noticed('kraken', 'off', 'below its highest value')
  expect((await strategyRow(world, idOf('kraken'))).automation.on).toBe(false)
  expect((await paperOf('kraken')).fills).toHaveLength(fillsOfRun)
  bitcoin.usd = before
  await call(world.desk, 'sync.now', {})
})

test('a change of the strategy ends the consent', async () => {
  await automate('kraken')
  await saveStrategy(world, 'Half at kraken', { ...halfBitcoin('kraken'), aim: 'edge' }, idOf('kraken'))
  const { automation } = await strategyRow(world, idOf('kraken'))
  expect(automation).toMatchObject({ on: false, why: { template: expect.any(String) } })
})

test('the kill switch ends what is on, and no venue got an order of it', async () => {
  expect(await call(world.desk, 'rebalance.stopAll')).toEqual({ strategies: 2, runs: 0 })
  for (const venue of VENUES) {
    expect((await strategyRow(world, idOf(venue))).automation.on).toBe(false)
    expect(countOrders(world, venue)).toBe(0)
  }
})

test('a restored backup switches nothing on that was on when it was made', async () => {
  await automate('binance', { mostPerOrderUsd: '1000' })
  const passphrase = 'hedge otter lantern violet'
  const { file } = await call<{ file: string }>(world.desk, 'backup.export', { passphrase })
  await call(world.desk, 'backup.restore', { file, passphrase })
  expect((await strategyRow(world, idOf('binance'))).automation).toMatchObject({
    on: false,
    why: { template: expect.stringContaining('A backup was restored.') },
  })
})
