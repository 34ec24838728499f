/**
 * Alerts as people meet them: rules to begin with, the choice and the form with its faults, what was found, the popup, settings, amounts
 * hidden, German, locked; light and dark, narrow and wide, by keyboard alone. Each look leaves a picture in `.e2e/screenshots`.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { amount, multiply } from '@/lib/core/amount'
import type { AlertRuleRow, FiringRow } from '@/lib/db/rows'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { call, fill, press, seesText } from '@/tests/harness/drive.mts'
import { eventually, PIN, textOf } from './support/as-a-person'
import { connectVenue, priceOf, SEED } from './support/at-the-strategy'
import { createVault } from './support/connect-everything'
import { BOTH, expectSound, lookInto, NARROW, POPUP, WIDE } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

let world: World
let tab: Page
beforeAll(async () => {
  world = await openWorld({ seed: SEED, chains: [], evil: false, trades: 20 })
  await createVault(world.desk)
  tab = await world.extension.open('options.html#/alerts', WIDE)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'alerts-views')))

async function goTo(route: string, text: string) {
  await tab.bringToFront()
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(tab, text, 15_000)
}
const sound = (name: string, sizes = BOTH) => expectSound(tab, `alerts-${name}`, sizes)
const rules = async () => (await readStored(world.desk)).tables.alertRules as AlertRuleRow[]
const firings = async () => (await readStored(world.desk)).tables.firings as FiringRow[]
const times = (usd: string, factor: string) => multiply(amount(usd), amount(factor))

test('nothing was found yet, and the rules that Holdfast begins with', async () => {
  await seesText(tab, 'No rule has found anything yet', 15_000)
  await sound('empty', [WIDE])
  await eventually('rules to begin with', async () => expect((await rules()).length).toBeGreaterThan(3))
  await goTo('#/alerts/rules', 'set up by Holdfast')
  await sound('rules')
})

test('the choice of a kind, and the form with what is wrong at its fields', async () => {
  await connectVenue(world, 'kraken', { ETH: 4_000, BTC: 20_000, USD: 8_000 })
  await call(world.desk, 'sync.now', {})
  await goTo('#/alerts/new', 'Price above')
  await sound('choose')
  await goTo('#/alerts/new/price-above', 'Save alert')
  await fill(tab, 'Price', 'a lot')
  await press(tab, 'Save alert')
  await seesText(tab, 'Choose an asset.')
  await seesText(tab, 'Write a number like 1234.5.')
  await sound('form-wrong')
})

test('an alert is made by hand, fires, and stands in the list, the navigation and the popup', async () => {
  const below = times(priceOf(world, 'ETH'), '0.5')
  await goTo('#/alerts/new/price-above', 'Save alert')
  await fill(tab, 'Asset', 'ETH')
  await press(tab, 'Choose')
  await seesText(tab, 'Ethereum')
  await fill(tab, 'Price', below)
  await seesText(tab, 'Would fire now', 15_000)
  await sound('form')
  await press(tab, 'Save alert')
  await seesText(tab, 'The alert is saved.')
  // It would leave while the page is walked through.
  await press(tab, 'Close')
  await eventually('a firing', async () => expect(await firings()).toHaveLength(1), 30_000)
  await call(world.desk, 'alerts.test', {})
  await eventually('a test', async () => expect(await firings()).toHaveLength(2))
  await goTo('#/alerts', 'Today')
  await seesText(tab, 'A test')
  await eventually('the count', async () => expect(await textOf(tab)).toMatch(/Alerts\s+2/))
  await sound('latest')
  await lookInto(world.extension, 'popup.html', '2 new alerts', (page) =>
    expectSound(page, 'alerts-popup', [POPUP]),
  )
})

test('what is marked as seen is counted no more; a filter without anything says so', async () => {
  await goTo('#/alerts', 'Today')
  await press(tab, 'Mark all as seen')
  await eventually('nothing new', async () =>
    expect((await firings()).every(({ seenAt }) => seenAt !== undefined)).toBe(true),
  )
  await eventually('no count', async () => expect(await textOf(tab)).not.toMatch(/Alerts\s+2/))
  await tab.select('main select', 'safety')
  await seesText(tab, 'Nothing here fits this filter.')
  await press(tab, 'Show everything')
})

test('a rule is snoozed, copied and changed', async () => {
  await goTo('#/alerts/rules', 'ETH above')
  const made = (await rules()).find(({ kind }) => kind === 'price-above')
  if (!made) throw new Error('there is no rule')
  await call(world.desk, 'alerts.snooze', { id: made.id, until: Date.now() + 3_600_000 })
  await seesText(tab, 'Snoozed until')
  await sound('snoozed', [NARROW])
  await goTo(`#/alerts/new/copy/${made.id}`, 'Ethereum')
  await goTo(`#/alerts/rule/${made.id}`, 'Change: Price above')
  await fill(tab, 'Name', 'Half of it')
  await press(tab, 'Save alert')
  await seesText(tab, 'Half of it')
  expect((await rules()).filter(({ kind }) => kind === 'price-above')).toHaveLength(1)
})

test('an alert begins at a holding of the dashboard', async () => {
  await goTo('#/', 'Ethereum')
  await tab.setViewport(WIDE)
  await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-row]')]
      .find((row) => row.innerText.includes('Ethereum'))
      ?.click(),
  )
  await press(tab, 'Alert for ETH…')
  await seesText(tab, 'Save alert')
  await seesText(tab, 'Ethereum')
})

test('text that was marked on a page fills the form, or is shown as it is', async () => {
  const hand = (id: string, text: string) =>
    world.desk.evaluate(
      (key: string, value: string) => chrome.storage.session.set({ [key]: value }),
      `alerts.text.${id}`,
      text,
    )
  await hand('first', 'ETH 3200')
  await goTo('#/alerts/new/text/first', 'Nothing is saved yet.')
  await sound('from-text', [NARROW])
  await hand('second', 'no price at all')
  await goTo('#/alerts/new/text/second', 'This could not be read as an alert.')
  await seesText(tab, 'no price at all')
})

test('settings, with quiet hours and what cannot run', async () => {
  await call(world.desk, 'alerts.change', { quiet: { from: 1320, until: 420, timeZone: 'Europe/Berlin' } })
  await goTo('#/alerts/settings', 'What cannot run')
  await seesText(tab, 'Time zone')
  await sound('settings')
})

test('hidden amounts are in none of it', async () => {
  await call(world.desk, 'alerts.save', {
    kind: 'portfolio-value',
    params: { side: 'above', value: { value: '1', currency: 'usd' } },
    repeat: { kind: 'once' },
  })
  await call(world.desk, 'settings.change', { hideAmounts: true })
  await eventually('a firing of the portfolio', async () =>
    expect((await firings()).some(({ kind }) => kind === 'portfolio-value')).toBe(true),
  )
  await goTo('#/alerts', '•••••')
  const told = await tab.evaluate(() =>
    [...document.querySelectorAll('main li')].map((line) => (line as HTMLElement).innerText),
  )
  expect(told.filter((text) => !text.includes('ETH')).join(' ')).not.toMatch(/\$\s?\d/)
  await sound('hidden', [NARROW])
  await call(world.desk, 'settings.change', { hideAmounts: false })
})

const { t: inGerman } = createTranslator('de', german)

test('German', async () => {
  await goTo('#/settings', 'Language')
  await tab.select('main select', 'de')
  await seesText(tab, inGerman('Change PIN'), 10_000)
  for (const [route, text, name] of [
    ['#/alerts', 'Today', 'latest'],
    ['#/alerts/rules', 'set up by Holdfast', 'rules'],
    ['#/alerts/new/price-move', 'Save alert', 'form'],
    ['#/alerts/settings', 'What cannot run', 'settings'],
  ] as const) {
    await goTo(route, inGerman(text))
    await sound(`${name}-german`, [NARROW])
  }
  await goTo('#/settings', inGerman('Change PIN'))
  await tab.select('main select', 'en')
  await seesText(tab, 'Change PIN', 10_000)
})

test('locked: nothing of it is shown, and nothing is answered', async () => {
  await goTo('#/alerts/rules', 'Half of it')
  await call(world.desk, 'vault.lockScreen')
  await seesText(tab, 'Unlock Holdfast')
  expect(await textOf(tab)).not.toContain('Half of it')
  await expect(call(world.desk, 'alerts.seen', { firings: 'all' })).rejects.toThrow('locked')
  await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
})
