/** One person's way through the product in Chromium, with the real host names mapped to the sandbox. */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Settings } from '@/lib/settings/settings'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { expectedTotals } from '@/tests/sandbox/ledger/expected-totals'
import {
  connectAccount,
  eventually,
  openPopup,
  paste,
  pressStarting,
  setUp,
  textOf,
  unlockByPassphrase,
  unlockByPin,
} from './support/as-a-person'
import { auditPage } from './support/audit-page'
import { expectTruth, inDollars } from './support/compare-totals'
import { BOTH, expectSound, isLive, WIDE } from './support/look-at-view'
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

test('the first two screens set up a vault with a PIN and a passphrase', async () => {
  await setUp(page)
  await seesText(page, 'Ethereum and other EVM networks')
  expect(await call(page, 'vault.state')).toMatchObject({
    status: 'open',
    slots: { pin: true, passphrase: true },
    pinAtRest: false,
  })
})

test('a tab that was closed at the third screen leads back to it', async () => {
  await page.close()
  page = await world.extension.open('options.html', WIDE)
  await seesText(page, 'Connect your first account')
  await seesText(page, 'Step 3 of 3')
  await expectSound(page, 'welcome-account', BOTH)
  await page.setViewport(WIDE)
})

test('the first account is connected beside the guide of its exchange', async () => {
  await pressStarting(page, 'Exchange')
  await paste(page, 'Search an exchange', 'Kraken')
  await page.keyboard.press('Enter')
  await seesText(page, 'How to make a read-only key at Kraken')
  await seesText(page, 'https://www.kraken.com/u/security/api')
  await seesText(page, 'Query Ledger Entries')
  await expectSound(page, 'welcome-guide', BOTH)
  await page.setViewport(WIDE)
  const { apiKey, secret } = world.sandbox.credentials.kraken.reading
  await paste(page, 'API key', apiKey)
  await paste(page, 'Secret', secret)
  await press(page, 'Check')
  await seesText(page, 'This is what Holdfast saw')
  await paste(page, 'Name in Holdfast', 'Kraken')
  await press(page, 'Connect Kraken')
  await seesText(page, 'Net worth')
})

test('then the tour, by keyboard: a step on, skipped, not shown again, and begun anew from the palette', async () => {
  await seesText(page, 'Step 1 of 6')
  await eventually('the focus at the heading of the step', async () =>
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Dashboard'),
  )
  await lookAtTour('tour-dashboard')
  // From the heading: skip, then on.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await seesText(page, 'Step 2 of 6')
  await page.keyboard.press('Escape')
  await until(page, hasNoTour, 'the end of the tour', [], 5_000)
  await eventually('that the tour was seen, in the vault', async () =>
    expect((await call<Settings>(world.desk, 'settings.read')).firstSteps).toEqual({
      account: 'left',
      tour: 'seen',
    }),
  )
  await page.reload()
  await seesText(page, 'Net worth')
  expect(await page.evaluate(hasNoTour)).toBe(true)
  await page.keyboard.down('Control')
  await page.keyboard.press('k')
  await page.keyboard.up('Control')
  await until(page, () => document.querySelector('dialog[open]') !== null, 'the palette', [], 5_000)
  await page.keyboard.type('Start the tour')
  await until(
    page,
    () =>
      document
        .querySelector('[role=option][aria-selected=true]')
        ?.textContent?.startsWith('Start the tour') === true,
    'the tour to be the first of the palette',
    [],
    5_000,
  )
  await page.keyboard.press('Enter')
  await seesText(page, 'Step 1 of 6')
  for (let step = 2; step <= 6; step++) {
    await press(page, 'Next')
    await seesText(page, `Step ${step} of 6`)
    if (step === 6) await lookAtTour('tour-lock')
  }
  await press(page, 'End the tour')
  await until(page, hasNoTour, 'the end of the tour', [], 5_000)
})

const hasNoTour = (): boolean => document.querySelector('[data-tour-card]') === null

/** The card lies within the window, light and dark, wide and narrow, and passes the audit. */
async function lookAtTour(name: string): Promise<void> {
  const faults: string[] = []
  for (const size of BOTH) {
    await page.setViewport(size)
    for (const theme of ['dark', 'light'] as const) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ])
      await page.evaluate(() => new Promise((shown) => setTimeout(shown, 80)))
      await page.screenshot({ path: join(SCREENSHOTS, `view-${name}-${theme}-${size.width}.png`) })
      if (theme === 'light') faults.push(...(await auditPage(page)).map((fault) => `${size.width}: ${fault}`))
    }
    const isInside = await page.evaluate(() => {
      const card = document.querySelector('[data-tour-card]')?.getBoundingClientRect()
      return (
        card !== undefined &&
        card.left >= 0 &&
        card.top >= 0 &&
        card.right <= innerWidth &&
        card.bottom <= innerHeight
      )
    })
    expect(isInside, `${name} ${size.width}`).toBe(true)
  }
  await page.setViewport(WIDE)
  expect.soft(faults, name).toEqual([])
}

test('two more exchanges are connected by typing their keys', async () => {
  const { binance, coinbase } = world.sandbox.credentials
  const fieldsOf = (keys: { apiKey: string; secret: string }, names: [string, string]) => ({
    [names[0]]: keys.apiKey,
    [names[1]]: keys.secret,
  })
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
