/** One person's way through the product in Chromium, with the real host names mapped to the sandbox. */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { expectedTotals } from '@/tests/sandbox/ledger/expected-totals'
import {
  connectAccount,
  eventually,
  openPopup,
  setUp,
  textOf,
  unlockByPassphrase,
  unlockByPin,
} from './support/as-a-person'
import { expectTruth, inDollars } from './support/compare-totals'
import { isLive } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

let world: World
let page: Page

beforeAll(async () => {
  world = await openWorld()
  page = await world.extension.open('options.html')
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'journey')))

/** Labels of the chain accounts as the truth calls them. */
const nameOf = (kind: 'evm' | 'bitcoin' | 'solana'): string =>
  world.sandbox.truth.accounts.find((account) => account.kind === kind)?.label ?? kind

const totals = () => expectedTotals(world.sandbox.truth)

/** Popup, dashboard and accounts page say the truth in the digits that people read. */
async function expectShown(): Promise<void> {
  const { netWorth, accounts } = totals()
  const popup = await openPopup(world.extension)
  await seesText(popup, inDollars(netWorth), 10_000)
  await popup.screenshot({ path: join(SCREENSHOTS, 'journey-popup.png') })
  await popup.close()
  const tab = await world.extension.open('options.html#/dashboard')
  await seesText(tab, inDollars(netWorth), 10_000)
  for (const value of Object.values(accounts)) await seesText(tab, inDollars(value), 10_000)
  await tab.screenshot({ path: join(SCREENSHOTS, 'journey-dashboard.png') })
  await tab.close()
}

test('the first page sets up a vault with a PIN and a passphrase', async () => {
  await setUp(page)
  await press(page, 'Connect an account')
  await seesText(page, 'Ethereum and other EVM networks')
  expect(await call(page, 'vault.state')).toMatchObject({
    status: 'open',
    slots: { pin: true, passphrase: true },
    pinAtRest: false,
  })
})

test('three exchanges are connected by typing their keys', async () => {
  const { kraken, binance, coinbase } = world.sandbox.credentials
  const fieldsOf = (keys: { apiKey: string; secret: string }, names: [string, string]) => ({
    [names[0]]: keys.apiKey,
    [names[1]]: keys.secret,
  })
  await connectAccount(
    page,
    { kind: 'Exchange', venue: 'Kraken', fields: fieldsOf(kraken.reading, ['API key', 'Secret']) },
    'Kraken',
  )
  await connectAccount(
    page,
    { kind: 'Exchange', venue: 'Binance', fields: fieldsOf(binance.reading, ['API key', 'Secret']) },
    'Binance',
  )
  await connectAccount(
    page,
    {
      kind: 'Exchange',
      venue: 'Coinbase Advanced',
      fields: fieldsOf(coinbase.reading, ['API key', 'Secret']),
    },
    'Coinbase',
  )
  const { tables } = await readStored(world.desk)
  expect(tables.accounts.map(({ source }) => source.kind === 'exchange' && source.rights)).toEqual(
    Array.from({ length: 3 }, () =>
      expect.objectContaining({ canRead: true, canTrade: false, canWithdraw: false }),
    ),
  )
})

test('an ENS name, Bitcoin addresses and a Solana address are connected', async () => {
  const { ens, bitcoin, solana, evm } = world.sandbox.addresses
  await connectAccount(
    page,
    { kind: 'Ethereum and other EVM networks', fields: { 'Address or ENS name': ens } },
    nameOf('evm'),
  )
  await connectAccount(
    page,
    { kind: 'Bitcoin', fields: { 'Addresses or one extended public key': bitcoin.join('\n') } },
    nameOf('bitcoin'),
  )
  await connectAccount(page, { kind: 'Solana', fields: { 'Solana address': solana } }, nameOf('solana'))
  const { tables } = await readStored(world.desk)
  const chain = tables.accounts.map(({ source }) => source).find((source) => source.kind === 'evm')
  expect(chain).toMatchObject({ address: evm, ensName: ens })
})

test('every quantity, every value and the total equal the truth to the last digit, and the pages show them', async () => {
  await eventually('the truth in the stored portfolio', async () =>
    expectTruth((await readStored(world.desk)).view, world.sandbox.truth),
  )
  const { view } = await readStored(world.desk)
  expect(view?.completeness).toMatchObject({ accounts: 6, stale: [], missing: [], unpriced: [] })
  expect(view?.history.length).toBeGreaterThan(0)
  await expectShown()
})

test('tokens that imitate or that nobody listed are out of the total', async () => {
  const { view } = await readStored(world.desk)
  const reasons = view?.excluded.map(({ symbol, excluded }) => `${symbol}: ${excluded}`) ?? []
  expect(reasons).toEqual(expect.arrayContaining(['USDC: impersonator', 'ETH: impersonator']))
  expect(
    view?.lines
      .flatMap(({ parts }) => parts)
      .some(({ asset }) => asset.includes('erc20') && view.excluded.some((line) => line.asset === asset)),
  ).toBe(false)
})

test('no host was asked that the product does not name', async () => {
  const strangers = world.sandbox.unexpected().filter(({ isBrowser }) => !isBrowser)
  expect(strangers.map(({ method, host, path }) => `${method} ${host}${path}`)).toEqual([])
  // A line is written when its answer is there, with those of the next second.
  await eventually('every host that was asked in the log', async () => {
    const asked = world.sandbox.log().filter(({ isBrowser }) => !isBrowser)
    const { tables } = await readStored(world.desk)
    // The sandbox knows hosts without their ports.
    const logged = new Set(tables.requests.map(({ host }) => host.replace(/:\d+$/, '')))
    // The log keeps its newest two thousand lines, and a history asks many times.
    const keptSince = Math.min(...tables.requests.map(({ at }) => at))
    const missing = asked.filter(({ host, at }) => at > keptSince && !logged.has(host))
    expect(missing.map(({ host }) => host)).toEqual([])
  })
})

test('locked, no page and no session holds a key; the PIN opens it again', async () => {
  const popup = await openPopup(world.extension)
  // The first frame is drawn without React and does nothing yet.
  await until(popup, isLive, 'React to take over from the first frame', [], 10_000)
  await press(popup, 'Lock')
  await seesText(popup, 'Unlock Holdfast')
  await seesText(page, 'Unlock Holdfast')
  expect(await textOf(page)).not.toContain(inDollars(totals().netWorth))
  await expect(readStored(world.desk)).rejects.toThrow('locked')
  await expect(call(world.desk, 'sync.now')).rejects.toThrow('locked')
  await unlockByPin(popup)
  await seesText(popup, inDollars(totals().netWorth))
  await popup.close()
})

test('a screen lock hides every page and keeps the reading going', async () => {
  await call(world.desk, 'vault.lockScreen')
  await seesText(page, 'The screen is locked')
  expect(await textOf(page)).not.toContain(inDollars(totals().netWorth))
  await unlockByPin(page)
  await seesText(page, 'Lock')
  expect(await call(world.desk, 'vault.state')).toMatchObject({ status: 'open' })
})

test('after the browser was closed everything is locked, the PIN is gone, and the passphrase brings all of it back', async () => {
  await world.restart('close')
  expect(await call(world.desk, 'vault.state')).toMatchObject({
    status: 'locked',
    slots: { pin: false, passphrase: true },
  })
  await expect(readStored(world.desk)).rejects.toThrow('locked')
  const popup = await openPopup(world.extension)
  await seesText(popup, 'Unlock Holdfast')
  await unlockByPassphrase(popup)
  await seesText(popup, inDollars(totals().netWorth))
  await popup.close()
  expectTruth((await readStored(world.desk)).view, world.sandbox.truth)
  await call(world.desk, 'sync.now')
  const { view } = await readStored(world.desk)
  expectTruth(view, world.sandbox.truth)
  expect(view?.completeness.stale).toEqual([])
  await expectShown()
})
