/**
 * A paper account in the browser: connected by hand without a key, marked everywhere, in no total until its owner counts it. It
 * trades by the venue's book, and nothing of that reaches the venue.
 */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { subtract } from '@/lib/core/amount'
import type { PaperRow } from '@/lib/db/rows'
import type { OrderOutcome, OrderReview } from '@/lib/trading/review'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { eventually, paste, pressStarting } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

const NAME = 'Paper · Kraken'
const market = { venue: 'kraken', symbol: 'BTC/USD' }

let world: World
/** Whole dollars. */
let middle: number
let tab: Page
beforeAll(async () => {
  world = await openWorld({ chains: [] })
  const { kraken } = world.sandbox.trading
  middle = Math.round(Number(kraken.last('BTC/USD')))
  kraken.setBook('BTC/USD', {
    bids: [{ price: String(middle - 10), amount: '2' }],
    asks: [
      { price: String(middle + 10), amount: '0.02' },
      { price: String(middle + 20), amount: '2' },
    ],
  })
  await createVault(world.desk)
  await call(world.desk, 'accounts.add', {
    label: 'Cold store',
    source: { kind: 'manual', positions: [{ asset: 'coin:bitcoin', symbol: 'BTC', quantity: '0.25' }] },
  })
  tab = await world.extension.open('options.html#/accounts', { width: 1280, height: 900 })
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'paper')))

async function viewNow() {
  const { view } = await readStored(world.desk)
  if (!view) throw new Error('there is no view yet')
  return view
}
const paperId = async () => {
  const found = (await viewNow()).accounts.find(({ kind }) => kind === 'paper')
  if (!found) throw new Error('there is no paper account')
  return found.id
}
const goTo = async (route: string, text: string) => {
  await tab.bringToFront()
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(tab, text)
}

test('connected by hand it is marked, and the net worth is what it was', async () => {
  await seesText(tab, 'Cold store')
  const before = (await viewNow()).netWorth
  await press(tab, 'Connect an account')
  await pressStarting(tab, 'Paper account')
  await paste(tab, 'Search an exchange', 'Kraken')
  await pressStarting(tab, 'Kraken')
  await seesText(tab, 'Money to begin with')
  await press(tab, 'Check')
  await seesText(tab, 'This is what Holdfast saw')
  await press(tab, `Connect ${NAME}`)
  await seesText(tab, 'Paper money, in no total')
  await seesText(tab, '$10,000.00')
  const after = await viewNow()
  expect(after.netWorth).toBe(before)
  expect(after.accounts.find(({ label }) => label === NAME)).toMatchObject({ apart: true, value: '10000' })
  await goTo('#/', 'Made-up money; no total above has it')
})

test('an order is filled by the book of the venue, and the venue never hears of it', async () => {
  const account = await paperId()
  const draft = {
    account,
    market,
    side: 'buy',
    kind: 'market',
    size: { by: 'amount', value: '0.05' },
    timeInForce: 'GTC',
  }
  const review = await call<OrderReview>(world.desk, 'trading.review', { draft })
  expect(review).toMatchObject({ paper: true, estimate: { filledNow: '0.05' } })
  const { id, hash, nonce } = review
  const outcome = await call<OrderOutcome>(world.desk, 'trading.confirm', { id, hash, nonce })
  // 0.02 at ten above the middle, 0.03 at twenty.
  const cost = (middle * 0.05 + 0.8).toFixed(2)
  expect(outcome).toMatchObject({ kind: 'placed', order: { status: 'filled', filled: '0.05' } })
  if (outcome.kind !== 'placed') throw new Error('it was not placed')
  expect(Number(outcome.order.cost).toFixed(2)).toBe(cost)
  const row = ((await readStored(world.desk)).tables.papers as PaperRow[])[0]
  expect(Number(row?.balances['USD']?.free).toFixed(2)).toBe((10_000 - Number(cost)).toFixed(2))
  expect(row?.balances['USD']?.reserved).toBe('0')
  expect(row?.fills).toHaveLength(2)
  expect(row?.balances['BTC']?.free).toBe(review.estimate.receives.quantity)
  const keys = Object.values(world.sandbox.credentials.kraken)
  for (const { apiKey } of keys)
    expect(world.sandbox.trading.kraken.ordersReceived(apiKey ?? '')).toHaveLength(0)
  await eventually('the coin is among what the account holds', async () => {
    const lines = (await viewNow()).paper ?? []
    expect(lines.map(({ symbol }) => symbol).toSorted()).toEqual(['BTC', 'USD'])
  })
})

test('its past is told by its own entries, and no gain or issue of the whole has them', async () => {
  const account = await paperId()
  const filter = { accounts: { not: false, of: [account] } }
  await eventually('the entries of its trades', async () => {
    const { total } = await call<{ total: number }>(world.desk, 'ledger.entries', {
      filter,
      offset: 0,
      limit: 10,
    })
    expect(total).toBe(3)
  })
  const lots = await call<{ total: number }>(world.desk, 'ledger.lots', { account, offset: 0, limit: 10 })
  expect(lots.total).toBeGreaterThan(0)
  expect(await call(world.desk, 'ledger.lots', { offset: 0, limit: 10 })).toMatchObject({ total: 0 })
  expect(await call(world.desk, 'ledger.issues', {})).toMatchObject({ rows: [] })
})

test('what it holds has its average cost and its gain on the chart of its market', async () => {
  await call(world.desk, 'settings.changeDesk', { market: { account: await paperId(), ...market } })
  await goTo('#/trading', 'Average cost')
  const told = await tab.$eval('main figure', (chart) => chart.innerText.replace(/\s+/g, ' '))
  // 0.05 coins at ten and twenty above a middle in whole dollars; nothing has moved much since.
  const average = Number(/Average cost ([\d,.]+)/.exec(told)?.[1]?.replaceAll(',', ''))
  expect(Math.abs(average - middle)).toBeLessThan(middle * 0.01)
  expect(told).toMatch(/Unrealised [▲▼•]\s?[+-]?[\d,.]+ USD/)
  await tab.screenshot({ path: join(SCREENSHOTS, 'trading-held.png') })
})

test('counted, it is in the total; taken out again, it is not', async () => {
  const before = (await viewNow()).netWorth
  await goTo('#/accounts', NAME)
  const turn = async () => {
    await press(tab, `Acts for ${NAME}`)
    await press(tab, 'Edit', 'button, [role=menuitem]')
    await seesText(tab, 'Count this paper money in my totals')
    await tab.click('dialog[open] input[type=checkbox]')
    await press(tab, 'Save')
  }
  await turn()
  await seesText(tab, 'Paper money, counted')
  const counted = await viewNow()
  const paper = counted.accounts.find(({ kind }) => kind === 'paper')
  expect(subtract(counted.netWorth, before)).toBe(paper?.value)
  expect(counted.paper).toBeUndefined()
  await turn()
  await seesText(tab, 'Paper money, in no total')
  expect((await viewNow()).netWorth).toBe(before)
})

test('removed, it leaves nothing behind', async () => {
  const id = await paperId()
  await call(world.desk, 'accounts.remove', { id })
  const { tables } = await readStored(world.desk)
  expect(tables.papers).toEqual([])
  expect(tables.holdings.filter(({ accountId }) => accountId === id)).toEqual([])
})
