/**
 * Analytics as people meet them: empty, full, of a part, in another currency, hidden, failing, locked; light and
 * dark, narrow and wide, by keyboard alone, in German. Each look leaves a picture in `.e2e/screenshots`.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { eventually, PASSPHRASE, PIN } from './support/as-a-person'
import { auditPage } from './support/audit-page'
import { choose, goTo as goOn, historyIsRead } from './support/in-the-past'
import { BOTH, expectSound, NARROW, WIDE } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { expectRefused } from './support/refuse-ledger'

let world: World
let tab: Page
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-reports-'))
  world = await openWorld({ chains: [], trades: 200 })
  await call(world.desk, 'vault.create', {
    pin: PIN,
    second: { slot: 'passphrase', passphrase: PASSPHRASE },
    demo: true,
  })
  tab = await world.extension.open('options.html', WIDE)
  const session = await tab.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
})
afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'analytics-views')))

const goTo = (route: string, text: string) => goOn(tab, route, text)
const sound = (name: string, sizes = BOTH) => expectSound(tab, name, sizes)

/** Waits for a file whose name ends so. */
const downloaded = (ending: string): Promise<Buffer> =>
  eventually(`a file ${ending}`, async () => {
    const name = readdirSync(folder).find((each) => each.endsWith(ending))
    const path = join(folder, name ?? '')
    if (name === undefined || !existsSync(path)) throw new Error(readdirSync(folder).join())
    const bytes = readFileSync(path)
    rmSync(path)
    return bytes
  })

test('nothing connected yet: each page says what there is to do', async () => {
  await goTo('#/analytics', 'Connect an account')
  await sound('analytics-empty')
})

test('two exchanges, read to the end of their past', async () => {
  for (const { label, source } of sandboxSources(world.sandbox).filter(({ label }) =>
    ['Kraken', 'Coinbase'].includes(label),
  ))
    await call(world.desk, 'accounts.add', { label, source })
  await historyIsRead(world.desk, 2)
}, 400_000)

test('full: performance, and how a figure was computed', async () => {
  await goTo('#/analytics', 'Time-weighted')
  await press(tab, 'All', 'main button')
  await seesText(tab, 'Value over time')
  await choose(tab, 'Benchmark', 'Bitcoin')
  await until(tab, () => document.querySelectorAll('main canvas').length > 0, 'a chart', [])
  await sound('analytics-performance')
  await tab.$eval('main article button', (button) => (button as HTMLElement).click())
  await until(tab, () => document.querySelector('[popover]:popover-open') !== null, 'the computation', [])
  // A panel lies over the page and goes with the focus: a picture and an audit, without the walk through the page.
  await tab.screenshot({ path: join(SCREENSHOTS, 'view-analytics-computed-light-360.png') })
  expect.soft(await auditPage(tab), 'the computation').toEqual([])
  await tab.keyboard.press('Escape')
})

test('full: risk, attribution, concentration, X-ray', async () => {
  await goTo('#/analytics/risk', 'Volatility')
  await seesText(tab, 'How assets move together')
  await sound('analytics-risk')
  await goTo('#/analytics/attribution', 'What made the profit')
  await seesText(tab, 'Profit by asset')
  await sound('analytics-attribution')
  await goTo('#/analytics/concentration', 'How concentrated')
  await sound('analytics-concentration')
  await goTo('#/analytics/xray', 'What is checked')
  await sound('analytics-xray')
})

test('full: a short range cannot tell everything, and says so', async () => {
  await goTo('#/analytics', 'Time-weighted')
  await press(tab, '1M', 'main button')
  await seesText(tab, 'Not computable')
  await sound('analytics-month', [NARROW])
  await goTo('#/analytics/risk', 'Volatility')
  await seesText(tab, 'Not computable')
  await goTo('#/analytics', 'Time-weighted')
  await choose(tab, 'Currency', 'BTC · Bitcoin')
  // The currency is in its list at once, the figures come a moment later.
  await until(
    tab,
    () =>
      document.querySelector('main [aria-busy=true]') === null &&
      document.querySelector('main article') !== null,
    'figures in bitcoin',
    [],
  )
  await seesText(tab, 'BTC')
  await sound('analytics-bitcoin', [NARROW])
  await choose(tab, 'Currency', 'USD · US Dollar')
})

test('charts are saved as a picture and as a table', async () => {
  await goTo('#/analytics', 'Time-weighted')
  await press(tab, 'All', 'main button')
  await until(tab, () => document.querySelectorAll('main canvas').length > 0, 'a chart', [])
  await press(tab, 'Save the chart', 'main button')
  await press(tab, 'Table (CSV)', '[role=menuitem]')
  const table = (await downloaded('.csv')).toString('utf8')
  expect(table.split('\n').length).toBeGreaterThan(300)
  expect(table).toMatch(/^\d{4}-\d{2}-\d{2},/m)
  await press(tab, 'Save the chart', 'main button')
  await press(tab, 'Picture (PNG)', '[role=menuitem]')
  expect((await downloaded('.png')).subarray(1, 4).toString('latin1')).toBe('PNG')
})

test('so are bars that are no canvas', async () => {
  await goTo('#/analytics/concentration', 'How concentrated')
  await press(tab, 'Save the chart', 'main button')
  await press(tab, 'Table (CSV)', '[role=menuitem]')
  const table = (await downloaded('shares-assets.csv')).toString('utf8')
  expect(table).toMatch(/^Assets,Share,Value \(USD\)\r\n/)
  const shares = table
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => Number(line.split(',')[1]))
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  await press(tab, 'Save the chart', 'main button')
  await press(tab, 'Picture (PNG)', '[role=menuitem]')
  const picture = await downloaded('shares-assets.png')
  writeFileSync(join(SCREENSHOTS, 'saved-shares.png'), picture)
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
  await goTo('#/analytics/attribution', 'What made the profit')
  await press(tab, 'Save the chart', 'main button')
  await press(tab, 'Picture (PNG)', '[role=menuitem]')
  writeFileSync(join(SCREENSHOTS, 'saved-profit-parts.png'), await downloaded('profit-parts.png'))
})

test('amounts hidden, no money stands anywhere', async () => {
  await call(world.desk, 'settings.change', { hideAmounts: true })
  await goTo('#/analytics', 'Time-weighted')
  await eventually('hidden amounts', async () => {
    const text = await tab.$eval('main', (main) => main.innerText)
    expect(text).not.toMatch(/\$\s?\d/)
  })
  await sound('analytics-hidden', [NARROW])
  await call(world.desk, 'settings.change', { hideAmounts: false })
})

test('a page that has no answer says so and offers another try', async () => {
  await expectRefused(world, {
    analytics: 'analytics-refused',
    'analytics/xray': 'analytics-xray-refused',
    reports: 'reports-refused',
  })
})

const { t: inGerman } = createTranslator('de', german)

test('German', async () => {
  await goTo('#/settings', 'Language')
  await tab.select('main select', 'de')
  await seesText(tab, inGerman('Change PIN'), 10_000)
  for (const [route, text, name] of [
    ['#/analytics', 'Time-weighted return', 'performance'],
    ['#/analytics/risk', 'How assets move together', 'risk'],
    ['#/analytics/attribution', 'What made the profit', 'attribution'],
    ['#/analytics/xray', 'What is checked', 'xray'],
    ['#/reports', 'Documents from your own history, for you and for your tax return.', 'reports'],
  ] as const) {
    await goTo(route, inGerman(text))
    await sound(`analytics-${name}-german`, [NARROW])
  }
  await goTo('#/settings', inGerman('Change PIN'))
  await tab.select('main select', 'en')
  await seesText(tab, 'Change PIN', 10_000)
})

test('locked, nothing of it is on the page', async () => {
  await goTo('#/analytics', 'Time-weighted')
  await call(world.desk, 'vault.lock')
  await seesText(tab, 'Unlock Holdfast', 10_000)
  await eventually('no figure', async () => expect(await tab.$$('main article, main canvas')).toEqual([]))
})
