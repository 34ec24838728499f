/**
 * Reports in a browser: the list, a document in every size and theme, and its files as they reach the disk. The figures in
 * the PDF are read back out of the file and compared with what the ledger says.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { formatDecimal } from '@/lib/i18n/format/number-format'
import type { ExportPiece } from '@/lib/ledger/full-export-messages'
import type { ReportSlice } from '@/lib/ledger/report-messages'
import type { GainsView, LedgerState } from '@/lib/ledger/views'
import { readPdf } from '@/tests/fixtures/read-pdf'
import { sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { eventually, PASSPHRASE, PIN } from './support/as-a-person'
import { entriesOf, goTo as goOn, historyIsRead, totalIs } from './support/in-the-past'
import { BOTH, expectSound, NARROW, WIDE } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

let world: World
let tab: Page

beforeAll(async () => {
  world = await openWorld({ chains: [], trades: 120 })
  await call(world.desk, 'vault.create', {
    pin: PIN,
    second: { slot: 'passphrase', passphrase: PASSPHRASE },
    demo: true,
  })
  tab = await world.extension.open('options.html', WIDE)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'reports')))

const goTo = (route: string, text: string) => goOn(tab, route, text)

/** What the page hands to the browser as a download, caught before it becomes a file. */
async function savedBy(act: () => Promise<void>): Promise<Uint8Array> {
  const caught = tab.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const create = URL.createObjectURL.bind(URL)
        URL.createObjectURL = (blob: Blob | MediaSource) => {
          URL.createObjectURL = create
          if (blob instanceof Blob)
            void blob.arrayBuffer().then((bytes) => resolve([...new Uint8Array(bytes)]))
          return create(blob)
        }
      }),
  )
  await act()
  return Uint8Array.from(await caught)
}

test('nothing connected yet: the page says what to do first', async () => {
  await goTo('#/reports', 'There is nothing to report yet')
  await expectSound(tab, 'reports-empty', BOTH)
})

test('the list, and a report that the rules do not make', async () => {
  for (const { label, source } of sandboxSources(world.sandbox).filter((each) => each.label === 'Kraken'))
    await call(world.desk, 'accounts.add', { label, source })
  await historyIsRead(world.desk, 1)
  await goTo('#/reports', 'Tax year with lots')
  await expectSound(tab, 'reports-list', BOTH)
  await goTo('#/reports/de-anlage-so', 'Anlage SO needs euros')
  await expectSound(tab, 'reports-unfit', [NARROW])
}, 400_000)

test('a tax year on the screen, and the same figures in its files', async () => {
  const { years } = (await call(world.desk, 'ledger.gains', {})) as GainsView
  const year = years.at(-1)
  if (!year) throw new Error('there is no year')
  await goTo('#/reports/tax-year', `Tax year ${year.label}`)
  await seesText(tab, 'not tax advice')
  await expectSound(tab, 'reports-tax-year', BOTH)
  const csv = new TextDecoder().decode(await savedBy(() => press(tab, 'Save as CSV')))
  expect(csv.startsWith(`Tax year ${year.label}\r\n`)).toBe(true)
  expect(csv).toContain(`Gain,${year.gain}\r\n`)
  const pdf = () => savedBy(() => press(tab, 'Save as PDF'))
  const first = await pdf()
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const texts = readPdf(first).flat()
  expect(texts).toContain(formatDecimal(year.proceeds, 'en', digits))
  expect(texts).toContain(formatDecimal(year.gain, 'en', digits))
  expect(Buffer.from(await pdf()).equals(Buffer.from(first))).toBe(true)
}, 400_000)

test('a day, a period and the performance have their documents', async () => {
  for (const [id, text, name] of [
    ['balances', 'Balances at the end of', 'reports-balances'],
    ['transactions', 'Transactions, ', 'reports-transactions'],
    ['fees', 'Every fee', 'reports-fees'],
    ['performance', 'What made the profit', 'reports-performance'],
  ] as const) {
    await goTo(`#/reports/${id}`, text)
    await expectSound(tab, name, [NARROW])
  }
}, 400_000)

/** What must be the same afterwards: the sums of each year, and what is held of each asset. */
async function booksOf() {
  await eventually(
    'the books, with every price that they want',
    async () => {
      const state = await call<LedgerState>(world.desk, 'ledger.state')
      if (state.phase !== 'ready' || state.pricesWanted > 0) throw new Error(JSON.stringify(state))
    },
    60_000,
  )
  const { years } = await call<GainsView>(world.desk, 'ledger.gains', {})
  const { document } = await call<ReportSlice>(world.desk, 'ledger.report', {
    report: 'balances',
    period: { of: 'day', day: new Date().toISOString().slice(0, 10) },
    offset: 0,
    limit: 500,
  })
  return {
    years: years.map(({ label, proceeds, income, fees, disposals }) => [
      label,
      proceeds,
      income,
      fees,
      disposals,
    ]),
    held: document.sections
      .find(({ id }) => id === 'assets')
      ?.rows.map(([asset, quantity]) => [asset, quantity]),
  }
}

test('everything is exported, read back, and the same without the account that it came from', async () => {
  const before = await booksOf()
  const { total } = await entriesOf(world.desk, {}, 1)
  expect(before.held?.length).toBeGreaterThan(0)
  const ask = (file: string | null) =>
    call<ExportPiece>(world.desk, 'ledger.full-export', { format: 'json', file, from: 0 })
  const [file] = (await ask(null)).files
  const { text } = await ask(file?.fileName ?? '')
  expect(text).toHaveLength(file?.length ?? 0)
  const [original] = (await readStored(world.desk)).tables.accounts
  expect(await call(world.desk, 'history.importExport', { text, fileName: file?.fileName })).toMatchObject({
    entries: total,
  })
  await totalIs(world.desk, 2 * total)
  await call(world.desk, 'accounts.remove', { id: original?.id })
  await totalIs(world.desk, total)
  expect(await booksOf()).toEqual(before)
}, 120_000)
