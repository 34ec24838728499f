/**
 * The pages of the past as people meet them: light and dark, narrow and wide, empty, reading, full, failing, locked, by
 * keyboard alone, in German. Each look leaves a picture in `.e2e/screenshots`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
import {
  choose,
  closeDialog,
  entriesOf,
  filterBy,
  giveFile,
  goTo as goOn,
  historyIsRead,
} from './support/in-the-past'
import { BOTH, expectSound, NARROW, WIDE } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { expectRefused } from './support/refuse-ledger'

let world: World
let tab: Page
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-views-'))
  world = await openWorld({ chains: [], trades: 120 })
  await call(world.desk, 'vault.create', {
    pin: PIN,
    second: { slot: 'passphrase', passphrase: PASSPHRASE },
    demo: true,
  })
  tab = await world.extension.open('options.html', WIDE)
})
afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'past-views')))

const goTo = (route: string, text: string) => goOn(tab, route, text)

/** Looks at it as it is now, above or without a dialog. */
const sound = (name: string, sizes = BOTH) => expectSound(tab, `past-${name}`, sizes)

/** A panel lies over the page and goes with the focus: a picture and an audit, without the walk through the page. */
async function lookAt(name: string, { width }: typeof WIDE): Promise<void> {
  await tab.screenshot({ path: join(SCREENSHOTS, `view-past-${name}-light-${width}.png`) })
  expect.soft(await auditPage(tab), name).toEqual([])
}

test('nothing connected yet: each page says what to do first', async () => {
  for (const [route, text, name] of [
    ['#/history', 'No entry yet', 'history-empty'],
    ['#/history/import', 'Choose a file or drop it here', 'import-empty'],
    ['#/inbox', 'Nothing is open', 'inbox-empty'],
    ['#/gains', 'Nothing was acquired or sold yet', 'gains-empty'],
  ] as const) {
    await goTo(route, text)
    await sound(name)
  }
  await goTo('#/history/imports', 'No file was imported yet.')
  await sound('imports-empty', [NARROW])
  await closeDialog(tab)
  await goTo('#/history/add', 'Connect an account first.')
  await sound('add-empty', [NARROW])
  await closeDialog(tab)
})

test('while the past is read, the pages say how far it is', async () => {
  world.sandbox.faults.add({
    host: 'api.kraken.com',
    path: '/0/private/Ledgers',
    fault: { kind: 'delay', ms: 8000 },
  })
  for (const { label, source } of sandboxSources(world.sandbox).filter(({ label }) => label === 'Kraken'))
    await call(world.desk, 'accounts.add', { label, source })
  await goTo('#/accounts', 'Reading the past')
  await sound('accounts-reading')
  await goTo('#/history', 'being read')
  // Few rows: whoever walks with the Tab key must come to the end of the list.
  await filterBy(tab, 'Kind', ['Gift received'])
  await sound('history-reading')
  await press(tab, 'Clear filter', 'main button')
  world.sandbox.faults.clear()
  await historyIsRead(world.desk, 1)
}, 400_000)

test('full: the list, its filter and its menus', async () => {
  await goTo('#/history', 'Newest first')
  await until(tab, () => document.querySelectorAll('[role=row]').length > 8, 'the rows', [])
  await tab.setViewport(WIDE)
  // Few rows: whoever walks with the Tab key must come to the end of the list.
  await filterBy(tab, 'Kind', ['Withdrawal'])
  await filterBy(tab, 'Account', ['Kraken'])
  await seesText(tab, 'Kind: Withdrawal')
  await sound('history')
  for (const size of BOTH) {
    await tab.setViewport(size)
    await press(tab, 'Marks', 'main button[popovertarget]')
    await until(tab, () => document.querySelector('[popover]:popover-open') !== null, 'the panel', [])
    await lookAt('history-filter', size)
    await tab.keyboard.press('Escape')
    await until(tab, () => document.querySelector('[popover]:popover-open') === null, 'the closed panel', [])
  }
  await press(tab, 'Clear filter', 'main button')
  await goTo('#/history/add', 'Add this entry')
  await sound('history-add')
  await press(tab, 'Add this entry')
  await until(tab, () => document.querySelector('dialog [role=alert]') !== null, 'what is missing', [])
  await sound('history-add-wrong', [NARROW])
  await closeDialog(tab)
})

test('full: an entry, its correction, its transfer and its lots', async () => {
  const { rows } = await entriesOf(world.desk, {})
  const sale = rows.find(({ kind, gain }) => kind === 'trade' && gain !== undefined)
  const sent = rows.find(({ transfer }) => transfer?.state === 'unmatched')
  expect([sale, sent].map((entry) => entry !== undefined)).toEqual([true, true])
  await goTo(`#/history/${sale?.id}`, 'How the gain on')
  await sound('entry')
  await press(tab, 'Correct')
  await seesText(tab, 'Save correction')
  await sound('entry-correct')
  await press(tab, 'Cancel', 'dialog button')
  await press(tab, 'Choose lots')
  await seesText(tab, 'Take these lots')
  await sound('entry-lots')
  await closeDialog(tab)
  await call(world.desk, 'history.correct', {
    entry: sent?.id,
    overlay: { note: 'To my brother, for the car, in two parts', kind: 'gift-sent' },
  })
  await goTo(`#/history/${sent?.id}`, 'To my brother')
  await press(tab, 'As it was told', 'summary')
  await sound('entry-corrected')
  await closeDialog(tab)
})

test('full: a file on its way in', async () => {
  const file = join(folder, 'kraken-ledgers.csv')
  writeFileSync(
    file,
    [
      '"txid","refid","time","type","subtype","aclass","asset","amount","fee","balance"',
      '"LOLD01","FOLD01","2019-03-01 10:00:00","deposit","","currency","ZUSD","5000.0000","0","5000"',
      '"LOLD02","TOLD02","2019-03-02 11:00:00","trade","","currency","ZUSD","-4000.0000","6.4","993.6"',
      '"LOLD03","TOLD02","2019-03-02 11:00:00","trade","","currency","XXBT","1.0512345678","0","1.0512345678"',
      '"LOLD04","FOLD04","2019-03-03 11:00:00","teleport","","currency","XXBT","1.0","0","0"',
      '"","FOLD05","2019-03-04 11:00:00","deposit","","currency","XXBT","1.0","0",""',
    ].join('\n'),
  )
  await goTo('#/history/import', 'Choose a file or drop it here')
  await giveFile(tab, file)
  await seesText(tab, 'What this file would add')
  await sound('import')
  await press(tab, 'Add 2 entries')
  await seesText(tab, '2 entries were added.')
  await sound('import-done', [NARROW])
  await press(tab, 'Import another file')
  const other = join(folder, 'notes.csv')
  writeFileSync(other, 'when,amount,coin\n2020-01-05T10:00:00Z,0.5,BTC\n2020-01-06T10:00:00Z,-0.1,BTC\n')
  await giveFile(tab, other)
  await seesText(tab, 'This file is not recognised')
  await sound('import-unknown', [NARROW])
  await choose(tab, 'Kind of file', 'Another file: I choose the columns')
  await seesText(tab, 'First rows of the file')
  await sound('import-columns')
  await goTo('#/history/imports', 'kraken-ledgers.csv')
  await sound('imports')
  await closeDialog(tab)
})

test('full: inbox, gains, open lots, and how a figure was computed', async () => {
  await goTo('#/inbox', 'The other side is missing')
  await sound('inbox')
  await goTo('#/gains', 'Disposals in')
  await seesText(tab, 'How computed')
  await sound('gains')
  await tab.$eval('main button[aria-label^="How computed: "]:not([popovertarget])', (button) =>
    (button as HTMLElement).click(),
  )
  await tab.waitForSelector('dialog[open]')
  await sound('gains-disposal')
  await closeDialog(tab)
  await goTo('#/gains/lots', 'Unrealised')
  await seesText(tab, 'Days to long-term')
  await sound('gains-lots')
  await goTo('#/accounts', 'History complete')
  await sound('accounts')
  await goTo('#/', 'Net worth')
  await seesText(tab, 'Complete since')
  await press(tab, 'All')
  await sound('dashboard')
})

test('a venue that answers errors: what was read stays, and the pages say what is missing', async () => {
  world.sandbox.faults.add({
    host: 'api.kraken.com',
    path: '/0/private/Ledgers',
    fault: { kind: 'status', status: 503 },
  })
  const { total } = await entriesOf(world.desk, {}, 1)
  const account = (await entriesOf(world.desk, { text: 'kraken' }, 1)).rows[0]?.accountId
  await call(world.desk, 'history.readAgain', { account })
  await goTo('#/accounts', 'could not be read')
  await sound('accounts-failing')
  await goTo('#/history', 'could not be read')
  await filterBy(tab, 'Kind', ['Withdrawal'])
  await sound('history-failing', [NARROW])
  await goTo('#/inbox', 'could not be read')
  await sound('inbox-failing', [NARROW])
  expect((await entriesOf(world.desk, {}, 1)).total).toBe(total)
  world.sandbox.faults.clear()
})

test('a page that has no answer says so and offers another try', async () => {
  await expectRefused(world, {
    history: 'past-history-refused',
    inbox: 'past-inbox-refused',
    gains: 'past-gains-refused',
  })
})

const { t: inGerman } = createTranslator('de', german)

const filterByGerman = () => filterBy(tab, inGerman('Kind'), [inGerman('Withdrawal')])

test('German', async () => {
  await goTo('#/settings', 'Language')
  await tab.select('main select', 'de')
  await seesText(tab, inGerman('Change PIN'), 10_000)
  for (const [route, text, name] of [
    ['#/history', 'Newest first', 'history-german'],
    ['#/inbox', 'The other side is missing', 'inbox-german'],
    ['#/gains', 'Tax years', 'gains-german'],
    ['#/history/import', 'Choose a file or drop it here', 'import-german'],
  ] as const) {
    await goTo(route, inGerman(text))
    if (route === '#/history') await filterByGerman()
    await sound(name)
  }
  await goTo('#/settings', inGerman('Change PIN'))
  await tab.select('main select', 'en')
  await seesText(tab, 'Change PIN', 10_000)
})

test('locked, nothing of the past is on the page', async () => {
  await goTo('#/history', 'Newest first')
  await call(world.desk, 'vault.lock')
  await seesText(tab, 'Unlock Holdfast', 10_000)
  await eventually('no row', async () => expect(await tab.$$('[role=row]')).toEqual([]))
  await sound('history-locked', [NARROW])
})
