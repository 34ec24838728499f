/**
 * Every view as people meet it: light and dark, narrow and wide, in each of its states, by keyboard alone, in German.
 * Each look leaves a picture in `.e2e/screenshots`.
 */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { contractInterface } from '@/tests/sandbox/chains/artifact'
import { placeContracts } from '@/tests/sandbox/chains/place-contracts'
import { sendAll } from '@/tests/sandbox/chains/send-all'
import { openPopup, PASSPHRASE, PIN, paste, unlockByPin } from './support/as-a-person'
import { auditPage } from './support/audit-page'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'
import { focusedName, tabTo, walkByKeyboard } from './support/walk-by-keyboard'

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 360, height: 800 }
const POPUP = { width: 360, height: 600 }

/** Names that somebody gave to tokens: markup that would load a picture, and a text that runs from right to left. */
const HOSTILE_NAMES = [
  '<img src="https://leak.example/token.png" onerror="document.title=\'taken\'">',
  '<script>document.title="taken"</script>',
  'CDSU\u202EX\u2066',
]
const HOSTILE_LABEL = '<b onclick=alert(1)>Savings</b>, as long as names may be'

let world: World
let tab: Page
beforeAll(async () => {
  world = await openWorld({ chains: [1] })
  tab = await world.extension.open('options.html', WIDE)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'views')))

/** A picture and an audit in each size and theme, then the walk by keyboard in each size. */
async function expectSound(page: Page, name: string, sizes: readonly (typeof WIDE)[]): Promise<void> {
  const faults: string[] = []
  await page.bringToFront()
  for (const size of sizes) {
    await page.setViewport(size)
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('*')) if (each.scrollTop > 0) each.scrollTop = 0
    })
    for (const theme of ['dark', 'light'] as const) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ])
      await page.evaluate(() => new Promise((shown) => setTimeout(shown, 60)))
      const path = join(SCREENSHOTS, `view-${name}-${theme}-${size.width}.png`) as `${string}.png`
      await page.screenshot({ path, fullPage: page === tab && size === WIDE })
      faults.push(...(await auditPage(page)).map((fault) => `${theme} ${size.width}: ${fault}`))
    }
    faults.push(...(await walkByKeyboard(page)).map((fault) => `${size.width}: ${fault}`))
  }
  expect.soft(faults, name).toEqual([])
}

const BOTH = [WIDE, NARROW]
const SOON = 5_000

async function goTo(route: string, text: string): Promise<void> {
  await tab.bringToFront()
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(tab, text, 10_000)
}

/** Opens a page of the toolbar's size or the side panel, waits for a text, and closes it at the end. */
async function inPage(path: string, text: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await world.extension.open(path, POPUP)
  try {
    await seesText(page, text, 10_000)
    await act(page)
  } finally {
    await page.close()
  }
}

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
    await goTo('#/requests', 'Request log')
    await goTo('#/accounts/add', 'With a read-only API key')
    await pressStarting(kind)
    await seesText(tab, 'Check')
    await expectSound(tab, name, kind === 'Bitcoin' ? [NARROW] : BOTH)
  }
})

/** A button with a line of help below its name. */
async function pressStarting(start: string): Promise<void> {
  const find = `[...document.querySelectorAll('main button')].find((each) => each.innerText.trim().split('\\n')[0] === ${JSON.stringify(start)})`
  await tab.waitForFunction(find, { timeout: 10_000 })
  await tab.evaluate(`${find}.click()`)
}

test('everything connected: popup, side panel and every page', async () => {
  await placeHostileTokens()
  for (const { label, source } of sandboxSources(world.sandbox))
    await call(world.desk, 'accounts.add', {
      label,
      source: source.kind === 'evm' ? { ...source, chains: ['eip155:1'] } : source,
    })
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
    await expectSound(tab, route || 'dashboard', BOTH)
  }
})

async function placeHostileTokens(): Promise<void> {
  const [anvil] = world.sandbox.anvils
  if (!anvil) throw new Error('There is no chain to place tokens on.')
  const addressAt = (index: number) => `0xe1${String(index).padStart(38, '0')}`
  await placeContracts(
    anvil,
    HOSTILE_NAMES.map((name, index) => ({
      address: addressAt(index),
      contract: 'Token',
      args: [name, name, 6],
    })),
  )
  const mint = [world.sandbox.addresses.evm, 1_000_000n]
  const data = contractInterface('Token').encodeFunctionData('mint', mint)
  await sendAll(
    anvil,
    HOSTILE_NAMES.map((_, index) => ({ to: addressAt(index), data })),
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
    await tab.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    expect(await hostileTraces(tab), route).toEqual([])
  }
  await goTo('#/accounts', 'Savings</b>')
  await inPage('popup.html', 'Net worth', async (popup) => {
    await popup.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    expect(await hostileTraces(popup)).toEqual([])
  })
  expect(
    world.sandbox
      .unexpected()
      .filter(({ isBrowser }) => !isBrowser)
      .map(({ host }) => host),
  ).toEqual([])
})

/** Elements that only a name can have made, and texts in which a sign that turns the line is not kept in. */
const hostileTraces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const made = [...document.querySelectorAll('body img, body script:not([src]), [onclick], [onerror]')]
    const turned = /[\u202A-\u202E\u2066-\u2069]/.test(document.body.innerText)
      ? ['a sign that turns the line']
      : []
    return [
      ...made.map(({ outerHTML }) => outerHTML),
      ...turned,
      ...(document.title === 'taken' ? ['title'] : []),
    ]
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
    await tabTo(popup, 'Holdings')
    await popup.keyboard.press('ArrowRight')
    await popup.waitForSelector('[role=tab][aria-selected=true]:focus', { timeout: SOON })
    expect(await focusedName(popup)).toBe('Allocation')
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

  await tabTo(tab, 'Acts for Kraken')
  await tab.keyboard.press('Enter')
  await until(tab, () => document.activeElement?.role === 'menuitem', 'the focus in the menu', [], SOON)
  await tab.keyboard.press('Escape')
  expect(await focusedName(tab)).toBe('Acts for Kraken')
  await tab.waitForSelector('[aria-label="Acts for Kraken"][aria-expanded=false]', { timeout: SOON })
  for (const [key, dialog] of [
    ['End', 'Remove Kraken'],
    ['ArrowDown', 'Edit'],
  ] as const) {
    await tab.keyboard.press('Enter')
    await until(tab, () => document.activeElement?.role === 'menuitem', 'the focus in the menu', [], SOON)
    await tab.keyboard.press(key)
    await tab.keyboard.press('Enter')
    await tab.waitForSelector('dialog[open]', { timeout: SOON })
    await seesText(tab, dialog)
    await expectSound(tab, `dialog-${dialog.split(' ')[0]?.toLowerCase()}`, BOTH.toReversed())
    await tab.keyboard.press('Escape')
    await until(tab, () => !document.querySelector('dialog[open]'), 'the dialog to be closed', [], SOON)
    expect(await focusedName(tab)).toBe('Acts for Kraken')
  }
  await goTo('#/settings', 'Change PIN')
  await tabTo(tab, 'Change PIN')
  await tab.keyboard.press('Space')
  await tab.waitForSelector('dialog[open]', { timeout: SOON })
  await expectSound(tab, 'dialog-pin', BOTH.toReversed())
  await tab.keyboard.press('Escape')
  await until(tab, () => !document.querySelector('dialog[open]'), 'the dialog to be closed', [], SOON)
  expect(await focusedName(tab)).toBe('Change PIN')
})

test('as long as no portfolio has been computed, the true shape of the page stands there', async () => {
  for (const [path, name] of [
    ['popup.html', 'popup-loading'],
    ['options.html#/', 'dashboard-loading'],
  ] as const) {
    const page = await world.extension.open('options.html#/requests', POPUP)
    await page.evaluateOnNewDocument(() => {
      const open = IDBFactory.prototype.open
      IDBFactory.prototype.open = function (name, version) {
        return open.call(this, name === 'holdfast-view' ? 'nothing-yet' : name, version)
      }
    })
    await page.goto(`${world.extension.origin}/${path}`)
    await page.waitForFunction(() => document.body.innerText.includes('Opening the portfolio'), {
      timeout: 10_000,
    })
    await expectSound(page, name, path === 'popup.html' ? [POPUP] : BOTH)
    await page.close()
  }
})

test('sources that fail keep their values and say so, and a refused command says why', async () => {
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
  const language = await tab.evaluateHandle(
    () =>
      [...document.querySelectorAll('label')].find(({ innerText }) => innerText === 'Language')
        ?.control as HTMLSelectElement,
  )
  const popup = await openPopup(world.extension)
  await seesText(popup, 'Net worth')
  await language.evaluate((select) => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, 'de')
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
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
  await changeLanguage('en')
})

const changeLanguage = (language: 'en' | 'de') =>
  world.desk.evaluate(async (language: string) => {
    const { preferences } = await chrome.storage.local.get('preferences')
    await chrome.storage.local.set({ preferences: { ...(preferences as object), language } })
  }, language)

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
