/**
 * The palette by keyboard alone, the sheet, `g` and a letter, the guide, the search of the settings, two acts that are taken back, and a popup that is
 * closed and opened again. Pictures are left in `.e2e/screenshots`.
 */
import { join } from 'node:path'
import type { HTTPRequest, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AlertRuleRow } from '@/lib/db/rows'
import { ROUTE_GUIDES } from '@/lib/guide/guide-of-route'
import { sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { eventually, PIN, textOf } from './support/as-a-person'
import { auditPage } from './support/audit-page'
import { createVault } from './support/connect-everything'
import { lookInto, NARROW, POPUP, WIDE } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

let world: World
let tab: Page
beforeAll(async () => {
  world = await openWorld({ chains: [], evil: false, trades: 20 })
  await createVault(world.desk)
  for (const { label, source } of sandboxSources(world.sandbox))
    if (label === 'Kraken') await call(world.desk, 'accounts.add', { label, source })
  tab = await world.extension.open('options.html#/', WIDE)
  await seesText(tab, 'Net worth')
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'commands')))

const isOpen = () => document.querySelector('dialog[open]') !== null
const dialogOpens = (page: Page = tab) => until(page, isOpen, 'a dialog', [], 5_000)
const dialogCloses = (page: Page = tab) =>
  until(page, () => document.querySelector('dialog[open]') === null, 'no dialog', [], 5_000)
const isAt = (hash: string) =>
  until(tab, (wanted: string) => location.hash.startsWith(wanted), `the route ${hash}`, [hash], 5_000)
const focused = () => tab.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

async function openPalette(page: Page = tab): Promise<void> {
  await page.bringToFront()
  await page.keyboard.down('Control')
  await page.keyboard.press('k')
  await page.keyboard.up('Control')
  await dialogOpens(page)
}

/** Types, waits until the first line is the one, and takes it. */
async function take(text: string, first: string, page: Page = tab): Promise<void> {
  await page.keyboard.type(text)
  await until(
    page,
    (title: string) =>
      document.querySelector('[role=option][aria-selected=true]')?.textContent?.startsWith(title) === true,
    `${first} to be the first of the palette`,
    [first],
    5_000,
  )
  await page.keyboard.press('Enter')
  await dialogCloses(page)
}

async function looksSound(name: string): Promise<void> {
  const faults: string[] = []
  for (const size of [WIDE, NARROW]) {
    await tab.setViewport(size)
    for (const theme of ['dark', 'light'] as const) {
      await tab.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ])
      await tab.evaluate(() => new Promise((shown) => setTimeout(shown, 60)))
      await tab.screenshot({ path: join(SCREENSHOTS, `view-${name}-${theme}-${size.width}.png`) })
      faults.push(...(await auditPage(tab, 'everything')).map((fault) => `${theme} ${size.width}: ${fault}`))
    }
  }
  await tab.setViewport(WIDE)
  expect.soft(faults, name).toEqual([])
}

test('by keyboard alone to five places: a page, a setting, a coin, an alert about it, an act', async () => {
  await openPalette()
  expect(await focused()).toBe('Search and commands')
  await looksSound('palette-empty')
  await tab.keyboard.press('Escape')
  await dialogCloses()
  await openPalette()
  await take('gain', 'Gains')
  await isAt('#/gains')
  await openPalette()
  await take('dark mode', 'Theme')
  await isAt('#/settings/theme')
  await until(
    tab,
    () => document.activeElement?.closest('[data-setting]')?.getAttribute('data-setting') === 'theme',
    'the focus in the field',
    [],
    5_000,
  )
  await openPalette()
  await tab.keyboard.type('ETH')
  await seesText(tab, 'Alert about ETH')
  await looksSound('palette-coin')
  await tab.keyboard.press('Escape')
  await openPalette()
  await take('ETH', 'ETH')
  await isAt('#/')
  await until(
    tab,
    () => document.querySelector<HTMLInputElement>('[aria-label="Search holdings"]')?.value === 'ETH',
    'the holdings to be searched',
    [],
    10_000,
  )
  await openPalette()
  await take('alert about eth', 'Alert about ETH')
  await isAt('#/alerts/new/handed/')
  await openPalette()
  await take('hide or show', 'Hide or show amounts')
  await eventually('hidden amounts', async () =>
    expect(await call(world.desk, 'settings.read')).toMatchObject({ hideAmounts: true }),
  )
  await call(world.desk, 'settings.change', { hideAmounts: false })
})

test('words are searched for in the history, and an account leads to its own line', async () => {
  await openPalette()
  await take('nothing of mine', 'Search the history for “nothing of mine”')
  await isAt('#/history')
  await until(
    tab,
    () => [...document.querySelectorAll('input')].some(({ value }) => value === 'nothing of mine'),
    'the history to be searched',
    [],
    10_000,
  )
  await openPalette()
  await take('kraken', 'Kraken')
  await isAt('#/accounts/')
  await until(
    tab,
    () => document.activeElement?.closest('li')?.textContent?.includes('Kraken') === true,
    'the focus in the line of the account',
    [],
    10_000,
  )
})

test('g and a letter go to pages, ? opens the sheet, and neither while somebody writes', async () => {
  await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await tab.keyboard.type('ga')
  await isAt('#/accounts')
  await tab.keyboard.type('ge')
  await isAt('#/settings')
  await tab.keyboard.press('/')
  expect(await focused()).toBe('Search settings')
  await tab.keyboard.type('ga?')
  expect(await tab.evaluate(() => location.hash)).toBe('#/settings')
  await tab.keyboard.press('Escape')
  await tab.keyboard.press('Escape')
  await tab.keyboard.type('?')
  await dialogOpens()
  await seesText(tab, 'Go to a page')
  await looksSound('shortcuts')
  await tab.keyboard.type('ga')
  expect(await tab.evaluate(() => location.hash)).toBe('#/settings')
  await tab.keyboard.press('Escape')
  await dialogCloses()
})

test('the guide: from every page by its mark, by search and arrows, from the palette, in Arabic; nothing is asked for it', async () => {
  const go = (hash: string) =>
    tab.evaluate((to: string) => {
      location.hash = to
    }, hash)
  for (const [path, article] of Object.entries(ROUTE_GUIDES)) {
    await go(`#/${path}`)
    await until(
      tab,
      (to: string) => document.querySelector(`main a[href="#/guide/${to}"]`) !== null,
      `the mark of #/${path}`,
      [article],
      10_000,
    )
  }
  const asked: string[] = []
  const listen = (request: HTTPRequest) => void asked.push(request.url())
  tab.on('request', listen)
  await go('#/settings')
  await until(
    tab,
    () => document.querySelector('main a[href="#/guide/vault"]') !== null,
    'the mark',
    [],
    5_000,
  )
  await tab.focus('main a[href="#/guide/vault"]')
  await tab.keyboard.press('Enter')
  const title = (wanted: string) =>
    until(
      tab,
      (text: string) => document.activeElement?.textContent === text,
      `the focus in “${wanted}”`,
      [wanted],
      5_000,
    )
  await title('PIN, locks, backup and recovery')
  await looksSound('guide-article')
  await tab.bringToFront()
  await tab.keyboard.press('/')
  expect(await focused()).toBe('Search the guide')
  await tab.keyboard.type('approvals gas')
  await until(tab, () => document.querySelector('[data-found]') !== null, 'a result', [], 5_000)
  await tab.keyboard.press('ArrowDown')
  await tab.keyboard.press('Enter')
  await isAt('#/guide/wallets/send')
  await title('Sending and approvals')
  await openPalette()
  await take('exchange safely', 'Guide: Connecting an exchange safely')
  await isAt('#/guide/exchanges')
  await go('#/guide')
  await seesText(tab, 'When something looks wrong')
  await looksSound('guide')
  await go('#/settings')
  await seesText(tab, 'Change PIN')
  await tab.select('main select', 'ar')
  await until(tab, () => document.documentElement.dir === 'rtl', 'Arabic', [], 5_000)
  await go('#/guide/figures')
  await until(tab, () => document.querySelector('#guide-risk') !== null, 'the article', [], 5_000)
  await looksSound('guide-arabic')
  await go('#/settings')
  await until(tab, () => document.querySelector('main select') !== null, 'the settings', [], 5_000)
  await tab.select('main select', 'en')
  await seesText(tab, 'Change PIN')
  tab.off('request', listen)
  // Its chunks come from the package.
  expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([])
})

test('the settings are searched, and single keys are switched off there', async () => {
  await tab.keyboard.press('/')
  await tab.keyboard.type('one letter')
  const shown = () =>
    tab.$$eval('[data-setting]', (all) =>
      all.filter((each) => each.checkVisibility()).map((each) => (each as HTMLElement).dataset.setting),
    )
  await eventually('one field', async () => expect(await shown()).toEqual(['single-keys']))
  expect((await tab.$$eval('h2', (all) => all.filter((each) => each.checkVisibility()).length)) <= 1).toBe(
    true,
  )
  await looksSound('settings-search')
  await tab.bringToFront()
  await tab.click('[data-setting=single-keys] input')
  await until(
    tab,
    () => document.documentElement.dataset.singleKeys === 'off',
    'single keys to be off',
    [],
    5_000,
  )
  await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await tab.keyboard.type('ga')
  expect(await tab.evaluate(() => location.hash)).toBe('#/settings')
  await openPalette()
  await take('alert rules', 'Rules of alerts')
  await isAt('#/alerts/rules')
})

test('an alert and a portfolio are removed, and taken back as they were', async () => {
  const rules = async () => (await readStored(world.desk)).tables.alertRules as AlertRuleRow[]
  const { id } = await call<{ id: string }>(world.desk, 'alerts.save', {
    kind: 'price-above',
    name: 'To be taken back',
    params: { asset: 'coin:ethereum', price: { value: '999999', currency: 'usd' } },
    repeat: { kind: 'once' },
  })
  const before = (await rules()).find((row) => row.id === id)
  await seesText(tab, 'To be taken back', 10_000)
  await press(tab, 'More for To be taken back')
  await press(tab, 'Remove…')
  await press(tab, 'Remove the alert')
  await seesText(tab, 'The alert is removed.')
  expect((await rules()).some((row) => row.id === id)).toBe(false)
  await press(tab, 'Undo')
  await seesText(tab, 'Taken back.')
  // It is looked at anew at once; everything else is as it was.
  const back = (await rules()).find((row) => row.id === id)
  expect(back).toEqual({ ...before, lookedAt: back?.lookedAt })

  await call(world.desk, 'portfolios.save', { name: 'Family', accounts: [] })
  await tab.evaluate(() => {
    location.hash = '#/portfolios'
  })
  await press(tab, 'Edit Family')
  await press(tab, 'Remove portfolio, keep accounts')
  await seesText(tab, 'Family is removed.')
  await tab.screenshot({ path: join(SCREENSHOTS, 'view-undo-light-1440.png') })
  await press(tab, 'Undo')
  await until(
    tab,
    () => document.querySelector('[aria-label="Edit Family"]') !== null,
    'the portfolio',
    [],
    10_000,
  )
})

test('a popup that is closed and opened again has its tab, its search and its place; a lock forgets them', async () => {
  const value = (page: Page) =>
    page.$eval('[aria-label="Search holdings"]', (field) => (field as HTMLInputElement).value)
  await lookInto(world.extension, 'popup.html', 'Net worth', async (popup) => {
    await popup.bringToFront()
    await popup.keyboard.press('/').catch(() => undefined)
    await popup.focus('[aria-label="Search holdings"]')
    await popup.keyboard.type('e')
    await press(popup, 'Movers')
    await eventually('the panel', async () => expect(await textOf(popup)).toContain('Movers'))
  })
  await lookInto(world.extension, 'popup.html', 'Net worth', async (popup) => {
    await until(
      popup,
      () => document.querySelector('[role=tab][aria-selected=true]')?.textContent === 'Movers',
      'the tab of before',
      [],
      5_000,
    )
    await press(popup, 'Holdings')
    expect(await value(popup)).toBe('e')
    await openPalette(popup)
    await popup.screenshot({ path: join(SCREENSHOTS, `view-palette-popup-light-${POPUP.width}.png`) })
    expect(await auditPage(popup, 'everything')).toEqual([])
    await popup.keyboard.press('Escape')
    await dialogCloses(popup)
    await popup.setViewport({ width: 360, height: 420 })
    await popup.$eval('[role=tabpanel]', (panel) => panel.scrollTo(0, 60))
    await new Promise((written) => setTimeout(written, 300))
  })
  await lookInto(world.extension, 'popup.html', 'Net worth', async (popup) => {
    await popup.setViewport({ width: 360, height: 420 })
    expect(await value(popup)).toBe('e')
  })
  await call(world.desk, 'vault.lock', {})
  // A locked page has no palette: no name of what is held can be read there.
  await tab.bringToFront()
  await seesText(tab, 'Unlock', 10_000)
  await tab.keyboard.down('Control')
  await tab.keyboard.press('k')
  await tab.keyboard.up('Control')
  await new Promise((passed) => setTimeout(passed, 300))
  expect(await tab.evaluate(isOpen)).toBe(false)
  // The guide is read all the same, and the way back is the gate.
  await press(tab, 'Read the guide')
  await seesText(tab, 'PIN, locks, backup and recovery')
  await press(tab, 'Back to Holdfast')
  await seesText(tab, 'Unlock', 10_000)
  await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
  await lookInto(world.extension, 'popup.html', 'Net worth', async (popup) => {
    expect(await value(popup)).toBe('')
  })
})
