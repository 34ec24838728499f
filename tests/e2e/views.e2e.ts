/**
 * Every view as people meet it: light and dark, narrow and wide, in each of its states, by keyboard alone, in German.
 * Each look leaves a picture in `.e2e/screenshots`.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { leaveDialog, menuAndDialogs } from './support/act-by-keyboard'
import { eventually, openPopup, PASSPHRASE, PIN, paste, textOf, unlockByPin } from './support/as-a-person'
import { pauseHistories } from './support/connect-everything'
import { HOSTILE_LABEL, HOSTILE_NAMES, hostileTraces, placeHostileTokens } from './support/hostile-names'
import { BOTH, expectSound, isLive, lookInto, NARROW, POPUP, WIDE } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'
import { pretendNoView, refuseSync } from './support/pretend'
import { readStored } from './support/read-stored'
import { focusedName, tabTo } from './support/walk-by-keyboard'

const SOON = 5_000

let world: World
let tab: Page
beforeAll(async () => {
  world = await openWorld({ chains: [1] })
  tab = await world.extension.open('options.html', WIDE)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'views')))

async function goTo(route: string, text: string): Promise<void> {
  await tab.bringToFront()
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(tab, text, 10_000)
}

const inPage = (path: string, text: string, act: (page: Page) => Promise<void>): Promise<void> =>
  lookInto(world.extension, path, text, act)

test('the first steps: PIN, second key, and the popup that leads there', async () => {
  await seesText(tab, 'Choose a PIN')
  await expectSound(tab, 'onboarding-1', BOTH)
  await paste(tab, 'PIN', PIN)
  await paste(tab, 'PIN again', PIN)
  await press(tab, 'Continue')
  await seesText(tab, 'Choose a second key')
  await press(tab, 'Passphrase\nSix random words are better than one clever one.', 'label')
  await expectSound(tab, 'onboarding-2', BOTH)
  await inPage('popup.html', 'Welcome to Holdfast', (popup) => expectSound(popup, 'popup-first', [POPUP]))
})

test('nothing connected yet: each view says what to do first', async () => {
  await call(world.desk, 'vault.create', {
    pin: PIN,
    second: { slot: 'passphrase', passphrase: PASSPHRASE },
    demo: true,
  })
  await tab.goto(`${world.extension.origin}/options.html`)
  await inPage('popup.html', 'Connect an exchange or a wallet', (popup) =>
    expectSound(popup, 'popup-empty', [POPUP]),
  )
  await goTo('#/', 'Connect an exchange or a wallet')
  await expectSound(tab, 'dashboard-empty', BOTH)
  for (const [route, text] of [
    ['accounts', 'Nothing is connected yet'],
    ['assets', 'Which tokens count'],
    ['portfolios', 'Group accounts'],
  ] as const) {
    await goTo(`#/${route}`, text)
    await expectSound(tab, `${route}-empty`, [NARROW])
  }
})

test('the way to an account: kind, exchange, form', async () => {
  await goTo('#/accounts/add', 'With a read-only API key')
  await expectSound(tab, 'add-kind', BOTH)
  await pressStarting('Exchange')
  await seesText(tab, 'Which exchange?')
  await expectSound(tab, 'add-exchanges', [NARROW])
  await paste(tab, 'Search an exchange', 'Kraken')
  await tab.keyboard.press('Enter')
  await seesText(tab, 'Check')
  await expectSound(tab, 'add-exchange-form', BOTH)
  await press(tab, 'Check')
  await until(
    tab,
    () => document.activeElement?.getAttribute('aria-invalid') === 'true',
    'the focus in the first wrong field',
    [],
  )
  await expectSound(tab, 'add-exchange-wrong', [NARROW])
  for (const [kind, name] of [
    ['Ethereum and other EVM networks', 'add-evm'],
    ['Bitcoin', 'add-bitcoin'],
    ['By hand', 'add-manual'],
  ] as const) {
    await goTo('#/requests', 'Privacy and requests')
    await goTo('#/accounts/add', 'With a read-only API key')
    await pressStarting(kind)
    await seesText(tab, 'Check')
    await expectSound(tab, name, kind === 'Bitcoin' ? [NARROW] : BOTH)
  }
})

/** A button with a line of help below its name. */
async function pressStarting(start: string): Promise<void> {
  const find = `[...document.querySelectorAll('main button')].find((each) => each.innerText.trim().split('\\n')[0] === ${JSON.stringify(start)})`
  await tab.waitForFunction(find, { timeout: 10_000, polling: 100 })
  await tab.evaluate(`${find}.click()`)
}

test('everything connected: popup, side panel and every page', async () => {
  await placeHostileTokens(world.sandbox)
  for (const { label, source } of sandboxSources(world.sandbox)) {
    const { id } = await call<{ id: string }>(world.desk, 'accounts.add', {
      label,
      source: source.kind === 'evm' ? { ...source, chains: ['eip155:1'] } : source,
    })
    // Its past is asked market by market: the newest rows of the log would all be of one host.
    if (label === 'Binance') await pauseHistories(world.desk, [id])
  }
  await call(world.desk, 'accounts.add', {
    label: HOSTILE_LABEL,
    source: { kind: 'manual', positions: [{ asset: 'coin:bitcoin', symbol: 'BTC', quantity: '0.25' }] },
  })
  await inPage('popup.html', 'Net worth', async (popup) => {
    await seesText(popup, 'BTC')
    await expectSound(popup, 'popup', [POPUP])
    for (const name of ['Allocation', 'Movers']) {
      await press(popup, name)
      await expectSound(popup, `popup-${name.toLowerCase()}`, [POPUP])
    }
  })
  await inPage('sidepanel.html', 'Net worth', (panel) => expectSound(panel, 'sidepanel', BOTH))
  for (const [route, text] of [
    ['', 'Net worth'],
    ['accounts', 'Kraken'],
    ['assets', 'Which tokens count'],
    ['portfolios', 'Group accounts'],
    ['requests', 'api.kraken.com'],
    ['settings', 'Change PIN'],
  ] as const) {
    await goTo(`#/${route}`, text)
    if (route === 'requests') await noNewHosts()
    await expectSound(tab, route || 'dashboard', BOTH)
  }
}, 300_000)

/** Live prices open connections, each a host of the log: the walk by keyboard begins when no more come. */
async function noNewHosts(): Promise<void> {
  const count = () => tab.$$eval('main input', (all) => all.length)
  await eventually(
    'a log without new hosts',
    async () => {
      const before = await count()
      await tab.evaluate(() => new Promise((waited) => setTimeout(waited, 3_000)))
      expect(await count()).toBe(before)
    },
    60_000,
  )
}

test('hostile names of tokens and accounts stay text: no element, no request, no turned line', async () => {
  const { tables } = await readStored(world.desk)
  const found = tables.holdings.filter(({ asset }) => /erc20:0xe1/.test(asset))
  expect(found).toHaveLength(HOSTILE_NAMES.length)
  for (const [route, text] of [
    ['#/', 'Net worth'],
    ['#/assets', 'Which tokens count'],
    ['#/accounts', 'What Holdfast reads'],
  ] as const) {
    await goTo(route, text)
    expect(await hostileTraces(tab), route).toEqual([])
  }
  await goTo('#/accounts', 'Savings</b>')
  await inPage('popup.html', 'Net worth', async (popup) => {
    expect(await hostileTraces(popup)).toEqual([])
  })
  expect(
    world.sandbox
      .unexpected()
      .filter(({ isBrowser }) => !isBrowser)
      .map(({ host }) => host),
  ).toEqual([])
})

test('a keyboard acts: switches, tabs, links, menus and dialogs, and Esc gives the focus back', async () => {
  await inPage('popup.html', 'Net worth', async (popup) => {
    await tabTo(popup, 'Hide amounts')
    for (const [key, pressed] of [
      ['Space', 'true'],
      ['Enter', 'false'],
    ] as const) {
      await popup.keyboard.press(key)
      await popup.waitForSelector(`[aria-label="Hide amounts"][aria-pressed="${pressed}"]`, { timeout: SOON })
    }
    // The popup opens as it was closed, with the tab that was looked at last.
    const chosen = await popup.$eval('[role=tab][aria-selected=true]', (each) =>
      (each as HTMLElement).innerText.trim(),
    )
    await tabTo(popup, chosen)
    await popup.keyboard.press('ArrowRight')
    await popup.waitForSelector('[role=tab][aria-selected=true]:focus', { timeout: SOON })
    expect(await focusedName(popup)).not.toBe(chosen)
  })
  await tab.setViewport(WIDE)
  await goTo('#/', 'Net worth')
  await tab.reload()
  await seesText(tab, 'Net worth')
  await tabTo(tab, 'Skip to content')
  await tab.keyboard.press('Enter')
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('main')
  await tab.reload()
  await seesText(tab, 'Net worth')
  await tabTo(tab, 'Accounts')
  await tab.keyboard.press('Enter')
  await seesText(tab, 'What Holdfast reads')

  await menuAndDialogs(tab)
  await goTo('#/settings', 'Change PIN')
  await tabTo(tab, 'Change PIN')
  await tab.keyboard.press('Space')
  await leaveDialog(tab, 'pin', 'Change PIN')
})

test('as long as no portfolio has been computed, the true shape of the page stands there', async () => {
  for (const [path, name] of [
    ['popup.html', 'popup-loading'],
    ['options.html#/', 'dashboard-loading'],
  ] as const) {
    const page = await world.extension.browser.newPage()
    await page.setViewport(POPUP)
    await page.evaluateOnNewDocument(pretendNoView)
    await page.goto(`${world.extension.origin}/${path}`)
    await page.waitForFunction(() => document.body.innerText.includes('Opening the portfolio'), {
      timeout: 10_000,
    })
    await expectSound(page, name, path === 'popup.html' ? [POPUP] : BOTH)
    await page.close()
  }
})

test('a command that is refused says why, with a portfolio on the page and without one', async () => {
  const refusal = 'The clock of this computer is wrong.'
  for (const [name, text] of [
    ['popup-refused', 'Net worth'],
    ['popup-error', 'Opening the portfolio'],
  ] as const) {
    const page = await world.extension.browser.newPage()
    await page.setViewport(POPUP)
    if (name === 'popup-error') await page.evaluateOnNewDocument(pretendNoView)
    await page.evaluateOnNewDocument(refuseSync, refusal)
    await page.goto(`${world.extension.origin}/popup.html`)
    await seesText(page, text, 10_000)
    await until(page, isLive, 'React to take over from the first frame', [], SOON)
    await press(page, 'Sync now')
    await seesText(page, refusal, SOON)
    expect((await textOf(page)).includes('The portfolio could not be read.')).toBe(name === 'popup-error')
    await expectSound(page, name, [POPUP])
    await page.close()
  }
})

test('sources that fail keep their values and say so', async () => {
  world.sandbox.faults.add({ host: 'api.kraken.com', fault: { kind: 'status', status: 503 } })
  world.sandbox.faults.add({ host: 'api.binance.com', fault: { kind: 'html' } })
  for (const host of ['coins.llama.fi', 'api.coingecko.com'])
    world.sandbox.faults.add({ host, fault: { kind: 'status', status: 500 } })
  await call(world.desk, 'sync.now')
  await inPage('popup.html', 'Kraken: ', async (popup) => {
    await expectSound(popup, 'popup-failing', [POPUP])
    await tabTo(popup, await popup.$eval('summary', (summary) => summary.innerText.trim()))
    await popup.keyboard.press('Space')
    await until(popup, () => document.querySelector('details')?.open === true, 'the open list', [])
    await expectSound(popup, 'popup-failing-open', [POPUP])
  })
  await goTo('#/', 'Kraken: ')
  await expectSound(tab, 'dashboard-failing', BOTH)
  await goTo('#/accounts', 'Last values')
  await expectSound(tab, 'accounts-failing', BOTH)
  world.sandbox.faults.clear()
})

const { t: inGerman } = createTranslator('de', german)

test('German at once, without a new start', async () => {
  await goTo('#/settings', 'Language')
  const popup = await openPopup(world.extension)
  await until(popup, isLive, 'React to take over from the first frame', [], SOON)
  await tab.select('main select', 'de') // the first one is the language
  await seesText(tab, inGerman('Change PIN'), 10_000)
  await seesText(popup, inGerman('Net worth'), 10_000)
  for (const page of [tab, popup]) expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
  await expectSound(tab, 'settings-german', BOTH)
  await expectSound(popup, 'popup-german', [POPUP])
  await popup.close()
  await goTo('#/', inGerman('Net worth'))
  await expectSound(tab, 'dashboard-german', BOTH)
  await goTo('#/accounts', 'Kraken')
  await expectSound(tab, 'accounts-german', [NARROW])
  await inPage('popup.html', inGerman('Net worth'), async (fresh) => {
    expect(await fresh.evaluate(() => document.documentElement.lang)).toBe('de')
  })
  await goTo('#/settings', inGerman('Change PIN'))
  await tab.select('main select', 'en')
  await seesText(tab, 'Change PIN', 10_000)
})

test('locked, popup and tab ask for the key, and a wrong one is refused in words', async () => {
  await call(world.desk, 'vault.lock')
  await seesText(tab, 'Unlock Holdfast', 10_000)
  await expectSound(tab, 'locked', BOTH)
  await inPage('popup.html', 'Unlock Holdfast', async (popup) => {
    await expectSound(popup, 'popup-locked', [POPUP])
    await unlockByPin(popup, '000000')
    await seesText(popup, 'PIN is wrong', 10_000)
    await expectSound(popup, 'popup-locked-wrong', [POPUP])
  })
})
