/**
 * Rebalancing over three exchanges and a wallet, through the pages: a strategy is made, its drift is what the sandbox holds, a dry run
 * sends nothing, what is carried out is what the venues and the chain have, to the last digit, and a second run finds nothing to do.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { compare } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { RunRow } from '@/lib/db/rows'
import type { PlanReview } from '@/lib/rebalance/messages'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { type BuiltWallet, buildStubWallet } from '@/tests/harness/stub-wallet/build-stub-wallet.mts'
import { driveStubWallet, type StubWallet } from '@/tests/harness/stub-wallet/drive-stub-wallet.mts'
import { give } from '@/tests/sandbox/chains/defi/seed-pools'
import { sendAll } from '@/tests/sandbox/chains/send-all'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { VENUES } from '@/tests/sandbox/open-exchanges'
import { eventually, paste } from './support/as-a-person'
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
  OFF,
  type Place,
  readRuns,
  runBecomes,
  SEED,
  strategyRow,
  toEightPlaces,
  unitsFor,
  weightsOf,
} from './support/at-the-strategy'
import { createVault } from './support/connect-everything'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

/** Of the node's own accounts; the stub wallet has its key. */
const ME = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const NAME = 'Core'
const SOLANA = COINS.SOL as AssetId

let built: BuiltWallet
let world: World
let wallet: StubWallet
let tab: Page
let strategy: string
let placeOf: Map<string, Place>
beforeAll(async () => {
  built = await buildStubWallet('chromium')
  world = await openWorld({ seed: SEED, chains: [1], evil: false, defi: true, trades: 20 }, [built.folder])
  // At once: a worker that somebody drives is not ended for being idle.
  wallet = driveStubWallet(world.extension.browser)
  const { accounts } = await wallet.state()
  await wallet.set({ shared: accounts, knownChains: [1] })
  await createVault(world.desk)
  placeOf = new Map()
  for (const venue of VENUES) placeOf.set(await connectVenue(world, venue), venue)
  placeOf.set(await connectMetaMask(), 'wallet')
  await call(world.desk, 'sync.now', {})
  tab = await world.extension.open('options.html#/rebalance', { width: 1280, height: 1400 })
})
afterAll(async () => {
  await world?.close()
  built?.remove()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'rebalance')))

async function connectMetaMask(): Promise<string> {
  const anvil = world.sandbox.anvils.find(({ chainId }) => chainId === 1)
  if (!anvil) throw new Error('there is no Ethereum')
  const wei = BigInt(Math.round(Number(unitsFor(world, 'ETH', OFF.wallet.ETH ?? 0)) * 1e6)) * 10n ** 12n
  await anvil.rpc('anvil_setBalance', ME, `0x${wei.toString(16)}`)
  await sendAll(anvil, give(MAINNET_TOKENS.usdc, ME, BigInt(OFF.wallet.USDC ?? 0) * 1_000_000n))
  await call(world.desk, 'accounts.addSigners', {
    chains: ['eip155:1'],
    signers: [{ address: ME, signer: { kind: 'metamask', wallet: built.id }, label: 'Wallet' }],
  })
  const { tables } = await readStored(world.desk)
  const row = tables.accounts.find(({ source }) => source.kind === 'evm')
  if (!row) throw new Error('the wallet is not connected')
  await call(world.desk, 'history.pause', { account: row.id, paused: true })
  return row.id
}

const truth = () => heldByTruth(world, VENUES, ME)
const orders = () => VENUES.map((venue) => countOrders(world, venue))

test('a strategy is made in the page', async () => {
  await seesText(tab, 'A strategy says which part of your money each asset should have')
  await press(tab, 'Start with an empty one')
  await paste(tab, 'Name', NAME)
  for (const name of ['BTC', 'ETH', 'SOL']) await addAsset('Add an asset', name)
  await lock('SOL')
  await paste(tab, 'BTC, %', '45')
  await paste(tab, 'ETH, %', '30')
  for (const name of ['USDT', 'USD']) await addAsset('Add a coin or currency that counts as money', name)
  await choose('A weight counts as off when', 'absolute')
  await paste(tab, 'Points of the whole, %', '3')
  await paste(tab, 'Worse than the middle price at most, %', '2')
  await paste(tab, 'Smallest trade, US dollars', '50')
  await seesText(tab, 'outside its band')
  await tab.screenshot({ path: `${SCREENSHOTS}/rebalance-editor.png`, fullPage: true })
  await press(tab, 'Save strategy')
  await seesText(tab, `${NAME} is saved.`)
  strategy = (await tab.evaluate(() => location.hash)).split('/').at(-1) ?? ''
  expect((await strategyRow(world, strategy)).spec).toMatchObject({
    scope: { of: 'whole' },
    sleeves: [{ assets: [COINS.BTC] }, { assets: [COINS.ETH] }, { assets: [COINS.SOL], isLocked: true }],
    method: { id: 'target-weights' },
    band: { kind: 'absolute', points: 0.03 },
  })
})

/** By its symbol, as somebody types it. */
async function addAsset(label: string, symbol: string) {
  await paste(tab, label, symbol)
  await tab.keyboard.press('Enter')
  const field = `[...document.querySelectorAll('label')].find((each) => each.innerText.trim() === ${JSON.stringify(label)})?.control`
  await tab.waitForFunction(`${field}?.value === ''`, { timeout: 20_000, polling: 100 })
}
async function lock(name: string) {
  const box = await tab.evaluateHandle(
    `[...document.querySelectorAll('li')].find((each) => each.querySelector('p')?.innerText === ${JSON.stringify(name)})?.querySelector('input[type=checkbox]')`,
  )
  await (box as unknown as { click: () => Promise<void> }).click()
}
async function choose(label: string, value: string) {
  const field = await tab.waitForFunction(
    `[...document.querySelectorAll('label')].find((each) => each.innerText.trim() === ${JSON.stringify(label)})?.control`,
  )
  await (field as unknown as { select: (value: string) => Promise<unknown> }).select(value)
}

test('how it stands is what the sandbox holds: in the view, the dashboard and the popup', async () => {
  const weights = weightsOf(world, await truth())
  const drift = await eventually('its drift', () => driftOf(world, strategy))
  expectWeights(drift, weights)
  expect(drift.outside).toBe(3)
  const share = (ratio: number) => (ratio * 100).toFixed(1)
  for (const path of ['options.html#/', 'popup.html']) {
    const page = await world.extension.open(
      path,
      path.startsWith('popup') ? { width: 360, height: 600 } : { width: 1280, height: 1400 },
    )
    await seesText(page, share(weights.BTC))
    await page.screenshot({
      path: `${SCREENSHOTS}/rebalance-${path.startsWith('popup') ? 'popup' : 'dashboard'}.png`,
    })
    await page.close()
  }
})

/** Opens a route of the strategy in the tab. */
async function goTo(route: string, text: string) {
  await tab.bringToFront()
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, `#/rebalance/${strategy}${route}`)
  await seesText(tab, text)
}
/** The box, button or link in the first list row that has this text. */
async function pressIn(row: string, what: string) {
  const found = await tab.waitForFunction(
    `[...document.querySelectorAll('li')].find((each) => each.innerText.includes(${JSON.stringify(row)}) && each.querySelector(${JSON.stringify(what)}))?.querySelector(${JSON.stringify(what)})`,
    { timeout: 30_000, polling: 100 },
  )
  await (found as unknown as { click: () => Promise<void> }).click()
}
const legsByPlace = ({ plan }: PlanReview) =>
  plan.legs.map(({ account, way }) => `${placeOf.get(account)} ${way.kind}`).toSorted()

test('a dry run buys at three venues, swaps in the wallet, leaves what is locked, and sends nothing', async () => {
  const before = [orders(), await wallet.timesAsked('eth_sendTransaction')]
  const review = await dryRun(world, strategy)
  expect(legsByPlace(review)).toEqual(['binance order', 'coinbase order', 'kraken order', 'wallet swap'])
  const { legs, rows, gaps, transfers, cost } = review.plan
  expect([gaps, transfers]).toEqual([[], []])
  for (const { after, low, high, isLocked } of rows)
    if (!isLocked) expect(after >= low && after <= high).toBe(true)
  expect(legs.some(({ pays, receives }) => [pays.asset, receives.asset].includes(SOLANA))).toBe(false)
  expect(Number(cost.totalUsd)).toBeGreaterThan(0)
  await goTo('/plan', 'Trades')
  await seesText(tab, 'You sign it')
  await tab.screenshot({ path: `${SCREENSHOTS}/rebalance-plan.png`, fullPage: true })
  expect([orders(), await wallet.timesAsked('eth_sendTransaction')]).toEqual(before)
})

test('a trade that is left out, and one with another amount, make another plan; the first word is not good for it', async () => {
  const review = await dryRun(world, strategy)
  const at = (place: Place) => review.plan.legs.find(({ account }) => placeOf.get(account) === place)
  const [out, changed] = [at('coinbase'), at('kraken')]
  if (!out || changed?.way.kind !== 'order') throw new Error('no such legs')
  const half = (Number(changed.way.amount) / 2).toFixed(4)
  const edited = await call<PlanReview>(world.desk, 'rebalance.edit', {
    plan: review.id,
    without: [out.id],
    amounts: { [changed.id]: half },
  })
  expect(edited.plan.legs.map(({ id }) => id)).not.toContain(out.id)
  expect(edited.plan.legs.find(({ id }) => id === changed.id)?.way).toMatchObject({ amount: half })
  expect(compare(edited.plan.cost.totalUsd, review.plan.cost.totalUsd)).toBe(-1)
  expect(edited.hash).not.toBe(review.hash)
  const stale = { plan: edited.id, hash: review.hash, nonce: review.nonce }
  await expect(call(world.desk, 'rebalance.start', stale)).rejects.toThrow()
  // In the page, and back again.
  await goTo('', 'Weights')
  await goTo('/plan', 'You sign it')
  await pressIn('Coinbase', 'input[type=checkbox]')
  await tab.waitForFunction(`!!document.querySelector('li .line-through')`)
  await pressIn('Coinbase', 'input[type=checkbox]')
  await tab.waitForFunction(`!document.querySelector('li .line-through')`)
  expect(await readRuns(world)).toEqual([])
})

let before: Everything
let run: RunRow
test('carried out: one order at each venue, then the wallet is waited for', async () => {
  before = await truth()
  const received = orders()
  await goTo('', 'Weights')
  await goTo('/plan', 'You sign it')
  await press(tab, 'Carry out…')
  await seesText(tab, 'Nothing was sent yet.')
  await tab.screenshot({ path: `${SCREENSHOTS}/rebalance-start.png` })
  // A second press starts nothing.
  await tab.evaluate(() => {
    const start = [...document.querySelectorAll('dialog footer button')].at(-1) as HTMLButtonElement
    start.click()
    start.click()
  })
  await seesText(tab, 'Run: ')
  const id = (await tab.evaluate(() => location.hash)).split('/').at(-1) ?? ''
  run = await runBecomes(world, id, ({ state }) => state === 'waiting')
  expect(orders().map((count, at) => count - (received[at] ?? 0))).toEqual([1, 1, 1])
  expect(run.legs.map(({ leg, state }) => `${leg.way.kind} ${state}`).toSorted()).toEqual([
    'order done',
    'order done',
    'order done',
    'swap waiting',
  ])
  expect(await wallet.timesAsked('eth_sendTransaction')).toBe(0)
})

test('the swap is signed in the wallet, once, and the run ends', async () => {
  await seesText(tab, 'Sign the swap of Wallet in your wallet to go on.')
  await press(tab, 'Sign now')
  await takeUniswap()
  await press(tab, 'Review the swap')
  await seesText(tab, 'The bytes that are signed say the same.')
  await tab.screenshot({ path: `${SCREENSHOTS}/rebalance-sign.png` })
  const button = await tab.waitForFunction(
    `[...document.querySelectorAll('dialog footer button')].find((each) => each.innerText.startsWith('Swap') && !each.disabled)`,
  )
  await (button as unknown as { click: () => Promise<void> }).click()
  run = await runBecomes(world, run.id, ({ state }) => state === 'done')
  expect((await wallet.state()).sent).toHaveLength(1)
  await seesText(tab, '4 of 4 trades')
  await tab.screenshot({ path: `${SCREENSHOTS}/rebalance-run.png`, fullPage: true })
})

/** Others may offer more, but only the pools are on this chain. */
async function takeUniswap() {
  const find = `[...document.querySelectorAll('label')].find((each) => [...each.querySelectorAll('span')].some(({ textContent }) => textContent === 'Uniswap'))?.control`
  const found = await tab.waitForFunction(find, { timeout: 60_000, polling: 100 })
  await (found as unknown as { click: () => Promise<void> }).click()
}

test('what the run says is what venues and chain have; no coin is lost, what was locked is untouched, every weight is inside', async () => {
  const after = await truth()
  const changes = changesOf(before, after)
  const { wallet: onChain, ...atVenues } = toEightPlaces(changes)
  const { wallet: byRun, ...byOrders } = toEightPlaces(movedBy(run.legs, placeOf))
  expect(atVenues).toEqual(byOrders)
  // Of the coin the gas is paid too.
  expect(onChain?.USDC).toBe(byRun?.USDC)
  const gas = Number(byRun?.ETH) - Number(onChain?.ETH)
  expect(gas).toBeGreaterThan(0)
  expect(gas).toBeLessThan(0.02)
  expect(after.kraken?.SOL).toBe(before.kraken?.SOL)
  const weights = weightsOf(world, after)
  expect(weights.whole).toBeLessThan(weightsOf(world, before).whole)
  expect(weights.whole).toBeGreaterThan(weightsOf(world, before).whole * 0.99)
  // What is locked keeps its weight, and the others share the rest.
  for (const [name, part] of [
    ['BTC', 0.45],
    ['ETH', 0.3],
  ] as const)
    expect(Math.abs(weights[name] - part * (1 - weights.SOL))).toBeLessThan(0.005)
})

test('the drift is told anew, and a second dry run finds nothing to do', async () => {
  const weights = weightsOf(world, await truth())
  const drift = await eventually('the drift after the run', async () => {
    await call(world.desk, 'sync.now', {})
    const now = await driftOf(world, strategy)
    expectWeights(now, weights)
    return now
  })
  expect(drift.outside).toBe(0)
  expect((await dryRun(world, strategy)).plan.legs).toEqual([])
  expect((await dryRun(world, strategy, { aim: 'edge' })).plan.legs).toEqual([])
  // What depth has taken from the price is missing, and less than the smallest trade.
  await goTo('/plan', 'is too small to trade')
  expect((await strategyRow(world, strategy)).ranAt).toBe(run.at)
})
