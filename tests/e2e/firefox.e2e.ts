/**
 * The production build in Firefox: the engine lives in the event page here, which the browser stops whenever it is
 * idle for long enough. Its traffic goes to the sandbox through a CONNECT proxy, so no address in it changes.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareTotals } from '@/tests/harness/compare-totals.mts'
import { connectAccounts, sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call, fill, press, seesText, until } from '@/tests/harness/drive.mts'
import type { Firefox } from '@/tests/harness/launch-firefox.mts'
import { readPortfolio, readTables, type Tables } from '@/tests/harness/read-portfolio.mts'
import { DASHBOARD, POPUP, SIDE_PANEL, takeScreenshots } from '@/tests/harness/take-screenshots.mts'
import { expectedTotals } from '@/tests/sandbox/ledger/expected-totals'
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox'
import { eventually, PASSPHRASE, PIN, textOf } from './support/as-a-person'
import { inDollars } from './support/compare-totals'
import { pauseHistories } from './support/connect-everything'
import { FIREFOX_BUILD, openFirefox } from './support/open-firefox'
import { readEntries, readHistories, waitForHistory } from './support/read-ledger'
import { linesOf, trueEntries } from './support/true-entries'
import { tabTo } from './support/walk-by-keyboard'

const WIDE = { width: 1440, height: 900 }
const SCREENSHOTS = join(resolve(import.meta.dirname, '../..'), '.e2e', 'screenshots')
/** Shorter than Firefox's own 30 s, longer than the 10 s between two signs of life of a running job. */
const IDLE_MS = 13_000

let sandbox: Sandbox
let firefox: Firefox
let page: Page
const profile = mkdtempSync(join(tmpdir(), 'holdfast-firefox-'))

const launch = () =>
  openFirefox({ profile, sandbox, preferences: { 'extensions.background.idle.timeout': IDLE_MS } })

beforeAll(async () => {
  sandbox = await startSandbox({ trades: 150 })
  firefox = await launch()
})
afterAll(async () => {
  await firefox?.close()
  await sandbox?.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

const truth = () => expectedTotals(sandbox.truth)
const state = () => call<{ status: string; slots: Record<string, boolean> }>(page, 'vault.state')
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
const stopped = () =>
  eventually('the event page to stop', async () => expect(await firefox.backgroundState()).toBe('stopped'))

/** After a minute without input the browser tells its extensions so, and that wakes their event pages. */
const touch = () =>
  firefox.inChrome(`
    Cc['@mozilla.org/widget/useridleservice;1'].getService(Ci.nsIUserIdleServiceInternal).resetIdleTimeOut(0)
  `)
const showsNetWorth = (where: Page) => seesText(where, inDollars(truth().netWorth), 20_000)

async function unlock(where: Page, slot: 'pin' | 'passphrase', secret: string): Promise<void> {
  await seesText(where, 'Unlock Holdfast')
  await (await where.waitForSelector(`input[name="${slot}"]`))?.type(secret)
  await press(where, 'Unlock')
}

/** What a sync brought, without the times: two syncs of the same world have to leave the same. */
function withoutTimes({ accounts, credentials, holdings, assets, prices, statuses }: Tables) {
  const rows = (table: Tables[string] = [], drop: readonly string[] = []) =>
    table
      .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !drop.includes(name))))
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
  return {
    accounts: rows(accounts),
    credentials: rows(credentials),
    holdings: rows(holdings, ['readAt']),
    assets: rows(assets),
    prices: rows(prices, ['at']),
    statuses: rows(statuses, ['dueAt', 'lastGoodAt', 'lastTriedAt']),
  }
}

test('the manifest asks for what Firefox has: an event page, a sidebar, no offscreen document', () => {
  const manifest = JSON.parse(readFileSync(join(FIREFOX_BUILD, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >
  expect(manifest).toMatchObject({
    manifest_version: 3,
    background: { type: 'module', scripts: ['background.js'] },
    sidebar_action: { default_panel: 'sidepanel.html' },
    options_ui: { page: 'options.html', open_in_tab: true },
  })
  expect(manifest.permissions).not.toContain('offscreen')
  expect(manifest.permissions).not.toContain('sidePanel')
})

test('a vault is set up in the tab, and the page says that Firefox has no passkeys for extensions', async () => {
  page = await firefox.open('options.html')
  await seesText(page, 'Choose a PIN')
  await fill(page, 'PIN', PIN)
  await fill(page, 'PIN again', PIN)
  await press(page, 'Continue')
  await seesText(page, 'Choose a second key')
  await seesText(page, 'Firefox does not allow passkeys for extensions. Choose a passphrase.')
  expect(await page.evaluate(() => document.querySelectorAll('input[type=radio]:disabled').length)).toBe(1)
  await page.screenshot({ path: join(SCREENSHOTS, 'firefox-second-key.png') })
  // One of the choices above is called "Passphrase" too.
  await (await page.waitForSelector('input[name="passphrase"]'))?.type(PASSPHRASE)
  await fill(page, 'Passphrase again', PASSPHRASE)
  await press(page, 'Create vault')
  await seesText(page, 'Connect your first account')
  expect(await state()).toMatchObject({
    status: 'open',
    slots: { pin: true, passphrase: true, passkey: false },
  })
})

test('Kraken is connected by its form, and host access is asked in the click', async () => {
  // Or its past, which is next, would be read before anybody can kill the event page: a page in a moment, several of them after a wait.
  sandbox.faults.add({
    host: 'api.kraken.com',
    path: '/0/private/Ledgers',
    fault: { kind: 'delay', ms: 4_000 },
  })
  await press(page, 'Exchange\nWith a read-only API key')
  await fill(page, 'Search an exchange', 'Kraken')
  await page.keyboard.press('Enter')
  const { apiKey, secret } = sandbox.credentials.kraken.reading
  await fill(page, 'API key', apiKey)
  await fill(page, 'Secret', secret)
  await press(page, 'Check')
  await seesText(page, 'This is what Holdfast saw', 30_000)
  await page.screenshot({ path: join(SCREENSHOTS, 'firefox-check.png') })
  await press(page, 'Connect Kraken')
  await press(page, 'Skip the tour')
  await page.evaluate(() => {
    location.hash = '#/accounts'
  })
  await seesText(page, 'What Holdfast reads', 30_000)
  await seesText(page, inDollars(truth().accounts.Kraken ?? ''))
})

test('the past is read to its end although the event page is killed again and again', async () => {
  const reading = async () => {
    const [row] = await readHistories(page)
    return row ?? { state: 'waiting', entries: 0 }
  }
  for (let kills = 0; kills < 3; kills += 1) {
    const { entries } = await reading()
    await eventually(
      `more than ${entries} entries`,
      async () => {
        const now = await reading()
        expect(now.state, 'there is something left to interrupt').not.toBe('complete')
        expect(now.entries).toBeGreaterThan(entries)
      },
      // Kraken counts what a killed engine has forgotten, and asks it to wait for a minute.
      150_000,
    )
    await firefox.killBackground()
    await call(page, 'history.read', {})
  }
  sandbox.faults.clear()
  await waitForHistory(page, 1)
  expect(linesOf(await readEntries(page))).toEqual(linesOf(trueEntries(sandbox.truth, 'kraken')))
}, 600_000)

test('two more exchanges, an EVM address, Bitcoin and Solana: every total is the truth to the last digit', async () => {
  await firefox.grantHosts()
  await connectAccounts(
    page,
    sandboxSources(sandbox).filter(({ label }) => label !== 'Kraken'),
  )
  // What a reading of the past asks would be taken for what a sync asks, and keeps the event page awake for minutes.
  const { accounts = [] } = await readTables(page)
  await pauseHistories(
    page,
    accounts.map(({ id }) => String(id)),
  )
  expect(compareTotals(await readPortfolio(page), truth())).toEqual([])
  expect(sandbox.unexpected().filter(({ isBrowser }) => !isBrowser)).toEqual([])
})

test('popup, sidebar and dashboard show it, light and dark', async () => {
  const sights = { popup: POPUP, sidebar: SIDE_PANEL, dashboard: DASHBOARD }
  const ready = async (shown: Page) => {
    await showsNetWorth(shown)
    // Firefox on Linux shows a tooltip where the pointer rests.
    await shown.mouse.move(0, 0)
  }
  const files = await takeScreenshots(firefox, { folder: SCREENSHOTS, prefix: 'firefox-', sights, ready })
  expect(files).toHaveLength(6)
})

test('a widget is moved by keyboard alone, and the palette goes to a page and hides amounts', async () => {
  const tab = await firefox.open('options.html#/', WIDE)
  await showsNetWorth(tab)
  const order = () =>
    tab.$$eval('[data-widget]', (cells) => cells.map((each) => (each as HTMLElement).dataset.widget))
  await tabTo(tab, 'Edit dashboard')
  await tab.keyboard.press('Enter')
  await seesText(tab, 'Add widgets')
  const before = await order()
  await tabTo(tab, `Move Movers, position ${before.length} of ${before.length}`)
  // BiDi knows it by its character.
  await tab.keyboard.press(' ')
  await tab.keyboard.press('Home')
  await tab.keyboard.press(' ')
  const moved = ['movers', ...before.filter((id) => id !== 'movers')]
  await eventually('the new order', async () => expect(await order()).toEqual(moved))
  await eventually('the order to be stored', async () =>
    expect(
      (
        await call<{ dashboards: { widgets: { id: string }[] }[] }>(page, 'settings.read')
      ).dashboards[0]?.widgets.map(({ id }) => id),
    ).toEqual(moved),
  )
  const take = async (text: string, first: string) => {
    await tab.keyboard.down('Control')
    await tab.keyboard.press('k')
    await tab.keyboard.up('Control')
    await until(tab, () => document.querySelector('dialog[open]') !== null, 'the palette', [], 5_000)
    await tab.keyboard.type(text)
    const isFirst = (title: string) =>
      document.querySelector('[role=option][aria-selected=true]')?.textContent?.startsWith(title) === true
    await until(tab, isFirst, `${first} to be the first`, [first], 5_000)
    await tab.keyboard.press('Enter')
  }
  await take('gain', 'Gains')
  await until(tab, () => location.hash.startsWith('#/gains'), 'the page of gains', [], 5_000)
  await take('hide or show', 'Hide or show amounts')
  await eventually('hidden amounts', async () =>
    expect(await call(page, 'settings.read')).toMatchObject({ hideAmounts: true }),
  )
  await call(page, 'settings.change', { hideAmounts: false, dashboards: [] })
  await tab.close()
})

test('the sidebar of the browser itself holds the side panel', async () => {
  const url = await firefox.inChrome(`(async () => {
    const key = [...SidebarController.sidebars.keys()].find((key) => key.startsWith('holdfast'));
    await SidebarController.show(key);
    const find = () => SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
    for (let tries = 0; tries < 100 && find()?.currentURI.spec.startsWith('moz-extension') !== true; tries += 1)
      await new Promise((done) => setTimeout(done, 100));
    return find()?.currentURI.spec ?? 'nothing';
  })()`)
  expect(url).toBe(`${firefox.origin}/sidepanel.html`)
  await firefox.inChrome('SidebarController.hide()')
})

/** Starts a sync of all accounts and kills the event page when so many requests have been made. */
async function killDuringSync(requests: number): Promise<void> {
  sandbox.clear()
  const asked = call(page, 'sync.now').then(
    () => 'answered',
    () => 'cut off',
  )
  await eventually('the requests of the sync', async () =>
    expect(sandbox.log().length).toBeGreaterThanOrEqual(requests),
  )
  await firefox.killBackground()
  expect(await asked).toBe('cut off')
}

test('the event page is killed in the middle of a sync: nothing is lost, and the next sync ends the same', async () => {
  const undisturbed = withoutTimes(await readTables(page))
  for (const requests of [1, 4, 10, 20]) {
    await killDuringSync(requests)
    const { accounts, credentials, holdings } = withoutTimes(await readTables(page))
    expect(accounts).toEqual(undisturbed.accounts)
    expect(credentials).toEqual(undisturbed.credentials)
    expect(holdings).toEqual(undisturbed.holdings)
    expect(await call(page, 'sync.now')).toEqual({ ok: 6, failed: 0 })
    expect(withoutTimes(await readTables(page))).toEqual(undisturbed)
  }
  expect(compareTotals(await readPortfolio(page), truth())).toEqual([])
})

test('a sync that was cut off is made up for without anybody asking', async () => {
  const startedAt = Date.now()
  await killDuringSync(2)
  const killedAt = Date.now()
  const late = async () =>
    (await readTables(page)).statuses?.filter(
      ({ state, lastGoodAt }) => state !== 'ok' || Number(lastGoodAt) < startedAt,
    )
  expect(await late()).not.toEqual([])
  // Nothing is sent to the event page meanwhile: only its own alarm can begin.
  await touch()
  await eventually(
    'requests that nobody asked for',
    async () => {
      const hosts = new Set(sandbox.log().flatMap(({ host, at }) => (at >= killedAt ? [host] : [])))
      for (const host of ['api.kraken.com', 'api.binance.com', 'api.coinbase.com'])
        expect(hosts).toContain(host)
    },
    75_000,
  )
  await eventually('all accounts to be read', async () => expect(await late()).toEqual([]))
  expect(compareTotals(await readPortfolio(page), truth())).toEqual([])
})

test('the event page is killed between two acts: the next message finds the vault open', async () => {
  // An alarm may wake it before the message does; both find the same.
  await firefox.killBackground()
  expect(await state()).toMatchObject({ status: 'open' })
  expect(compareTotals(await readPortfolio(page), truth())).toEqual([])
})

test('a sync that no page waits for outlives the idle time, and the event page rests afterwards', async () => {
  // The dashboard follows live prices, and the event page lives as long as somebody looks at it.
  await page.evaluate(() => void (window.location.hash = '#/requests'))
  await touch()
  await stopped() // without a job it does stop
  await touch()
  const startedAt = Date.now()
  sandbox.faults.add({
    host: 'api.kraken.com',
    path: '/0/private/',
    fault: { kind: 'delay', ms: 9_000 },
    times: 2,
  })
  await page.evaluate(
    () => void chrome.runtime.sendMessage({ to: 'background', name: 'sync.now', input: {} }),
  )
  await sleep(500)
  await page.close()
  while (Date.now() - startedAt < 18_000) {
    expect(await firefox.backgroundState()).toBe('running')
    await sleep(500)
  }
  await eventually(
    'the event page to rest',
    async () => expect(await firefox.backgroundState()).toBe('stopped'),
    40_000,
  )
  page = await firefox.open('options.html#/requests')
  const { statuses = [] } = await readTables(page)
  expect(statuses).toHaveLength(6)
  for (const status of statuses) {
    expect(status.state).toBe('ok')
    expect(status.lastGoodAt).toBeGreaterThan(startedAt)
  }
}, 90_000)

test('locked by hand, opened by the PIN', async () => {
  await press(page, 'Lock')
  await seesText(page, 'Unlock Holdfast')
  expect(await state()).toMatchObject({ status: 'locked', slots: { pin: true } })
  const popup = await firefox.open(POPUP.path, POPUP)
  await seesText(popup, 'Unlock Holdfast')
  expect(await textOf(popup)).not.toMatch(/\$\d/)
  await popup.screenshot({ path: join(SCREENSHOTS, 'firefox-locked.png') })
  await unlock(popup, 'pin', '000000')
  await seesText(popup, '1 of 5 wrong PINs')
  await unlock(popup, 'pin', PIN)
  await showsNetWorth(popup)
  await popup.close()
  expect(await state()).toMatchObject({ status: 'open' })
})

test('the browser is closed and opened again: locked, the passphrase brings everything back', async () => {
  const before = withoutTimes(await readTables(page))
  await firefox.close()
  firefox = await launch()
  page = await firefox.open('options.html')
  await seesText(page, 'Unlock Holdfast')
  expect(await state()).toMatchObject({ status: 'locked', slots: { pin: false, passphrase: true } })
  await unlock(page, 'passphrase', PASSPHRASE)
  await showsNetWorth(page)
  expect(withoutTimes(await readTables(page))).toEqual(before)
  expect(compareTotals(await readPortfolio(page), truth())).toEqual([])
})
