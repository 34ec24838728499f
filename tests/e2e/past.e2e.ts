/**
 * The past as a person works with it, in Chromium: reading it, finding entries, correcting them, saying which transfers
 * belong together, importing files, and what all of that does to the gains. Judged by what stands on the screen.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { HistoryRow } from '@/lib/db/rows'
import type { EntryView, GainsView } from '@/lib/ledger/views'
import { sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { ledgersAnswer } from '@/tests/sandbox/exchanges/kraken-history'
import { eventually, PASSPHRASE, PIN, paste, textOf } from './support/as-a-person'
import {
  choose,
  closeDialog,
  countShown,
  dialogText,
  entriesOf,
  filterBy,
  giveFile,
  goTo,
  historyIsRead,
  issuesOf,
  rowsShown,
  seesCount,
  totalIs,
} from './support/in-the-past'
import { openWorld, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'
import { trueEntries } from './support/true-entries'

const SOON = 20_000
const MINUTE = 60_000

let world: World
let page: Page
let folder: string
/** Account ids by label. */
const ids: Record<string, string> = {}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-past-'))
  // Of a world whose first unmatched withdrawal is small: the deposits that a test makes up for it contradict the balance, and
  // where they weigh, the value chart rightly says that nothing is certain.
  world = await openWorld({ seed: '4cef8fa8b870', chains: [], trades: 150 })
  await call(world.desk, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
  page = await world.extension.open('options.html', { width: 1440, height: 900 })
  const client = await page.createCDPSession()
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
})
afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'past')))

const history = () => goTo(page, '#/history', 'Search the history')

test('the past of two exchanges is read by itself, and the accounts page says how far it is', async () => {
  await goTo(page, '#/history', 'No entry yet')
  for (const { label, source } of sandboxSources(world.sandbox).filter(({ label }) =>
    ['Kraken', 'Binance'].includes(label),
  ))
    ids[label] = (await call<{ id: string }>(world.desk, 'accounts.add', { label, source })).id
  await historyIsRead(world.desk, 2)
  await goTo(page, '#/accounts', 'History complete')
  await goTo(page, '#/history', 'Newest first')
  const { total } = await entriesOf(world.desk, {}, 1)
  const { truth } = world.sandbox
  expect(total).toBe(trueEntries(truth, 'kraken').length + trueEntries(truth, 'binance').length)
  await seesCount(page, total)
  const shown = await rowsShown(page)
  expect(shown.length).toBeGreaterThan(10)
  expect(shown.filter((text) => text === '')).toEqual([])
  expect(shown.filter((text) => !/Kraken|Binance/.test(text))).toEqual([])
}, 330_000)

test('entries are found by kind and by what they are not, by words, and by both', async () => {
  await history()
  const all = await countShown(page)
  await filterBy(page, 'Kind', ['Withdrawal'])
  const { total: withdrawals } = await entriesOf(world.desk, { kinds: { not: false, of: ['withdrawal'] } }, 1)
  expect(withdrawals).toBeGreaterThan(0)
  await seesCount(page, withdrawals)
  for (const row of await rowsShown(page)) expect(row).toContain('Withdrawal')
  await seesText(page, 'Kind: Withdrawal')

  await press(page, 'Remove: Kind: Withdrawal')
  await seesCount(page, all)
  await filterBy(page, 'Kind', ['Withdrawal'], true)
  await seesCount(page, all - withdrawals)
  await seesText(page, 'Kind is not: Withdrawal')
  for (const row of await rowsShown(page)) expect(row).not.toContain('Withdrawal')

  await paste(page, 'Search the history', 'kraken waves')
  const { total: waves, rows } = await entriesOf(world.desk, {
    text: 'kraken waves',
    kinds: { not: true, of: ['withdrawal'] },
  })
  expect(waves).toBeGreaterThan(0)
  expect(rows.every(({ accountId }) => accountId === ids.Kraken)).toBe(true)
  await seesCount(page, waves)
  await paste(page, 'Search the history', 'no such word anywhere')
  await seesText(page, 'No entry fits this filter.')
  await press(page, 'Clear filter', 'main button')
  await seesCount(page, all)
})

test('a filter is saved, used after a reload, and what it finds is exported', async () => {
  await history()
  const all = await countShown(page)
  await filterBy(page, 'Account', ['Binance'])
  await filterBy(page, 'Kind', ['Income'])
  const { total } = await entriesOf(world.desk, {
    kinds: { not: false, of: ['income'] },
    accounts: { not: false, of: [ids.Binance] },
  })
  expect(total).toBeGreaterThan(0)
  await seesCount(page, total)
  await press(page, 'Saved filters')
  await paste(page, 'Save this filter as', 'Income at Binance')
  await press(page, 'Save', '[popover]:popover-open button')
  await seesText(page, 'Income at Binance')

  await page.reload()
  await history()
  await seesCount(page, all)
  await press(page, 'Saved filters')
  await press(page, 'Income at Binance')
  await seesCount(page, total)
  await seesText(page, 'Account: Binance')

  await press(page, 'Export')
  await press(page, 'As CSV')
  const file = await eventually('the exported file', async () => {
    const name = readdirSync(folder).find((each) => each.endsWith('.csv'))
    if (!name) throw new Error('no file yet')
    return readFileSync(join(folder, name), 'utf8')
  })
  const lines = file.trim().split(/\r?\n/)
  expect(lines).toHaveLength(total + 1)
  await press(page, 'Clear filter', 'main button')
})

/** Opens an entry by its own address, as a click on its row does. */
async function openEntry(id: string): Promise<void> {
  await goTo(page, `#/history/${id}`, 'Told by')
}

test('a row opens its entry; kind, note and value are corrected, what was told stays, and each step is undone', async () => {
  await history()
  const { total, rows } = await entriesOf(world.desk, { kinds: { not: false, of: ['deposit'] } })
  await filterBy(page, 'Kind', ['Deposit'])
  // The rows of before stay until the filtered ones have come: a click any sooner opens one of them.
  await seesCount(page, total)
  await page.click('[role=table] [role=rowgroup][tabindex] [role=row] a')
  await seesText(page, 'Told by', SOON)
  const id = await page.evaluate(() => location.hash.split('/').at(-1) ?? '')
  expect(id).toBe(rows[0]?.id)
  await press(page, 'Correct')
  await choose(page, 'Kind', 'Gift received')
  await paste(page, 'Note', 'from grandmother')
  await paste(page, 'Value of the whole in USD', '1234.5')
  await press(page, 'Save correction')
  await seesText(page, 'from grandmother', SOON)
  await seesText(page, 'your value', SOON)
  const corrected = await dialogText(page)
  expect(corrected).toContain('Gift received')
  expect(corrected).toContain('$1,234.50')
  expect(corrected).toContain('Edited')
  await press(page, 'As it was told')
  await until(
    page,
    () => document.querySelector('dialog details')?.textContent?.includes('Deposit') ?? false,
    'the kind that was told',
    [],
  )
  await press(page, 'Undo the last correction')
  await until(page, () => !document.body.innerText.includes('from grandmother'), 'the note to be gone', [])
  const { entry } = await call<{ entry: EntryView }>(world.desk, 'ledger.entry', { id })
  expect(entry).toMatchObject({ kind: 'deposit', edited: false })
  expect(await dialogText(page)).not.toContain('Edited')
  await closeDialog(page)
  await press(page, 'Clear filter', 'main button')
})

test('a sale shows the lots it took, and a lot leads to the entry that acquired it', async () => {
  const { rows } = await entriesOf(world.desk, { kinds: { not: false, of: ['trade'] } })
  const sale = rows.find(({ gain }) => gain !== undefined && gain.gain !== null && gain.basis === 'known')
  expect(sale).toBeDefined()
  await history()
  await openEntry(sale?.id ?? '')
  await seesText(page, 'How the gain on')
  const trace = await dialogText(page)
  expect(trace).toContain('First in, first out')
  expect(trace).toMatch(/Proceeds \$/)
  const [href] = await page.$$eval('dialog table a[href^="#/history/"]', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  )
  await page.click(`dialog a[href="${href}"]`)
  await seesText(page, 'Lots from this entry', SOON)
  await closeDialog(page)
})

test('an unmatched withdrawal: added deposits become candidates, one click links, and taking it back asks again', async () => {
  const issue = (await issuesOf(world.desk)).find(
    ({ kind, accountId, entryId }) =>
      kind === 'unmatched-transfer' && accountId === ids.Kraken && entryId !== undefined,
  )
  const { entry } = await call<{ entry: EntryView }>(world.desk, 'ledger.entry', {
    id: (await entriesOf(world.desk, { kinds: { not: false, of: ['withdrawal'] } })).rows.find(
      ({ accountId, transfer, legs }) =>
        accountId === ids.Kraken && transfer?.state === 'unmatched' && legs[0]?.symbol !== 'USD',
    )?.id,
  })
  expect(issue).toBeDefined()
  const [leg] = entry.legs
  if (!leg) throw new Error('a withdrawal without a leg')
  const { total } = await entriesOf(world.desk, {}, 1)
  // Two deposits that both could be it: nobody but the user knows which.
  for (const minutes of [3, 3])
    await call(world.desk, 'history.add', {
      account: ids.Binance,
      at: entry.at + minutes * MINUTE,
      kind: 'deposit',
      legs: [{ asset: leg.asset, quantity: leg.quantity.replace('-', '') }],
    })
  await totalIs(world.desk, total + 2)
  await goTo(page, '#/inbox', 'Which transfer is it?')
  const before = (await issuesOf(world.desk)).filter(({ kind }) => kind === 'ambiguous-transfer')
  expect(before.some(({ entryId }) => entryId === entry.id)).toBe(true)
  await page.click(`main a[href="#/history/${entry.id}"]`)
  await seesText(page, 'Several entries could be the other side', SOON)
  await page.waitForFunction(() =>
    [...document.querySelectorAll('dialog button')].some(
      (each) => (each as HTMLElement).innerText === 'Link',
    ),
  )
  await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('dialog button')]
      .find((each) => each.innerText === 'Link')
      ?.click(),
  )
  await seesText(page, 'by your word', SOON)
  const gone = async () => (await issuesOf(world.desk)).filter(({ entryId }) => entryId === entry.id)
  expect(await gone()).toEqual([])
  await press(page, 'Take the link back')
  await seesText(page, 'Several entries could be the other side', SOON)
  await goTo(page, '#/inbox', 'Which transfer is it?')
  expect((await gone()).map(({ kind }) => kind)).toContain('ambiguous-transfer')
})

test('"somebody else" ends the question, and an issue that is set aside can be brought back', async () => {
  await goTo(page, '#/inbox', 'The other side is missing')
  const subject = (await issuesOf(world.desk)).find(({ kind }) => kind === 'unmatched-transfer')
  await openEntry(subject?.entryId ?? '')
  await page.waitForFunction(() =>
    [...document.querySelectorAll('dialog button')].some((each) =>
      (each as HTMLElement).innerText.endsWith('somebody else'),
    ),
  )
  await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('dialog button')]
      .find((each) => each.innerText.endsWith('somebody else'))
      ?.click(),
  )
  await seesText(page, 'With somebody else, by your word.', SOON)
  expect((await issuesOf(world.desk)).some(({ id }) => id === subject?.id)).toBe(false)
  await press(page, 'Take this back')
  await seesText(page, 'No account of yours shows the other side.', SOON)
  await closeDialog(page)

  await goTo(page, '#/inbox', 'The other side is missing')
  const text = await page.$eval('main li button[aria-label^="Set aside: "]', (button) => {
    ;(button as HTMLElement).click()
    return (button.getAttribute('aria-label') ?? '').replace('Set aside: ', '')
  })
  await seesText(page, 'Set aside: 1', SOON)
  // The toast that offers to undo it stays, and lies over the end of the list.
  await press(page, 'Close', '[role=status] button')
  expect((await issuesOf(world.desk)).filter(({ dismissed }) => dismissed)).toHaveLength(1)
  await press(page, 'Set aside: 1')
  await seesText(page, text)
  await press(page, 'Bring back')
  await until(page, () => !document.body.innerText.includes('Set aside: 1'), 'nothing set aside', [])
  expect((await issuesOf(world.desk)).filter(({ dismissed }) => dismissed)).toEqual([])
})

const QUOTED = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',')
const KRAKEN_HEADER = [
  'txid',
  'refid',
  'time',
  'type',
  'subtype',
  'aclass',
  'asset',
  'amount',
  'fee',
  'balance',
]

/** Three rows that Kraken's interface told already, two older ones that it did not, one that nobody understands. */
function krakenFile(): string {
  const { ledger } = ledgersAnswer(world.sandbox.truth.history.kraken, { type: 'deposit' }) as {
    ledger: Record<string, { refid: string; time: number; asset: string; amount: string; fee: string }>
  }
  const known = Object.entries(ledger)
    .slice(0, 3)
    .map(([txid, { refid, time, asset, amount, fee }]) => [
      txid,
      refid,
      new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' '),
      'deposit',
      '',
      'currency',
      asset,
      amount,
      fee,
      '0',
    ])
  const old = [
    ['LOLD01', 'FOLD01', '2019-03-01 10:00:00', 'deposit', '', 'currency', 'ZUSD', '5000.0000', '0', '5000'],
    [
      'LOLD02',
      'FOLD02',
      '2019-03-02 11:00:00',
      'deposit',
      '',
      'currency',
      'XXBT',
      '1.2500000000',
      '0',
      '1.25',
    ],
    ['LOLD03', 'FOLD03', '2019-03-03 11:00:00', 'teleport', '', 'currency', 'XXBT', '1.0', '0', '0'],
  ]
  return [KRAKEN_HEADER, ...known, ...old].map(QUOTED).join('\n')
}

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The figures above the preview, by name. */
const counts = (): Promise<Record<string, string>> =>
  page.$$eval('main dl > div', (groups) =>
    Object.fromEntries(
      groups.map((group) => [
        group.querySelector('dt')?.innerText ?? '',
        group.querySelector('dd')?.innerText ?? '',
      ]),
    ),
  )

test('a file of Kraken: what is new, known and not readable is shown before anything is stored; again, all is known; undone, it is gone', async () => {
  const total = (await entriesOf(world.desk, {}, 1)).total
  const file = write('kraken-ledgers.csv', krakenFile())
  await goTo(page, '#/history/import', 'Choose a file or drop it here')
  await choose(page, 'Into the account', 'Kraken')
  await giveFile(page, file)
  await seesText(page, 'What this file would add', SOON)
  await eventually('the counts', async () =>
    expect(await counts()).toMatchObject({ New: '2', 'Known already': '3', 'Not readable': '1' }),
  )
  await seesText(page, 'teleport')
  expect((await entriesOf(world.desk, {}, 1)).total).toBe(total)
  await press(page, 'Add 2 entries')
  await seesText(page, '2 entries were added.', SOON)
  await totalIs(world.desk, total + 2)

  await press(page, 'Import another file')
  await giveFile(page, file)
  await eventually('nothing new', async () =>
    expect(await counts()).toMatchObject({ New: '0', 'Known already': '5' }),
  )
  await seesText(page, 'There is nothing new in this file.')

  await goTo(page, '#/history/imports', 'kraken-ledgers.csv')
  await press(page, 'Undo import: kraken-ledgers.csv')
  await press(page, 'Remove 2 entries')
  await seesText(page, 'No file was imported yet.', SOON)
  await closeDialog(page)
  await seesCount(page, total)
})

test('an unknown file is read by columns that the user names', async () => {
  const total = (await entriesOf(world.desk, {}, 1)).total
  const file = write(
    'my-notes.csv',
    [
      'Wann;Wieviel;Was;Bemerkung',
      '05.01.2020 12:30:00;0,5;BTC;bought at the corner',
      '06.01.2020 12:30:00;-0,1;BTC;paid for pizza',
      'yesterday;1;BTC;no time',
    ].join('\n'),
  )
  await goTo(page, '#/history', 'Search the history')
  await goTo(page, '#/history/import', 'Choose a file or drop it here')
  await giveFile(page, file)
  await seesText(page, 'This file is not recognised', SOON)
  await choose(page, 'Kind of file', 'Another file: I choose the columns')
  await seesText(page, 'First rows of the file')
  await choose(page, 'Time', 'Wann')
  await choose(page, 'Signed amount', 'Wieviel')
  await choose(page, 'Asset', 'Was')
  await choose(page, 'Note', 'Bemerkung')
  await paste(page, 'Form of the time', 'DD.MM.YYYY HH:mm:ss')
  await choose(page, 'Before the decimals', 'Comma: 1,5')
  await eventually('the counts', async () =>
    expect(await counts()).toMatchObject({ New: '2', 'Not readable': '1' }),
  )
  await press(page, 'Add 2 entries')
  await seesText(page, '2 entries were added.', SOON)
  await totalIs(world.desk, total + 2)
  const { rows } = await entriesOf(world.desk, { text: 'pizza' })
  expect(rows.map(({ legs, note }) => ({ note, quantity: legs[0]?.quantity }))).toEqual([
    { note: 'paid for pizza', quantity: '-0.1' },
  ])
  expect(new Date(rows[0]?.at ?? 0).getFullYear()).toBe(2020)
  await press(page, 'Undo import')
  await seesText(page, 'The import was undone.', SOON)
  await totalIs(world.desk, total)
})

test('a file that is none gives a sentence and stores nothing', async () => {
  const before = await readStored(world.desk)
  await goTo(page, '#/history', 'Search the history')
  await goTo(page, '#/history/import', 'Choose a file or drop it here')
  await giveFile(page, write('empty.csv', ''))
  await page.waitForSelector('main [role=alert]', { timeout: SOON })
  const sentence = await page.$eval('main [role=alert]', (alert) => (alert as HTMLElement).innerText)
  expect(sentence).toMatch(/\w+ \w+.*\./)
  const picture = join(folder, 'picture.csv')
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 1, 2, 3, 0]))
  await giveFile(page, picture)
  await eventually('a sentence about the picture', async () =>
    expect(await textOf(page)).toMatch(/no text file|not recognised|no table|not a|cannot be read/i),
  )
  const after = await readStored(world.desk)
  for (const table of ['segments', 'imports', 'accounts'])
    expect(after.tables[table]).toEqual(before.tables[table])
})

/** The row of each tax year as it stands there, newest first. */
const yearRows = (): Promise<string[][]> =>
  page.$$eval('main table tbody tr', (rows) =>
    rows
      .filter((row) => row.querySelector('button[aria-pressed]'))
      .map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim()),
      ),
  )

test('gains stand year by year, what has no basis apart, and other tax rules give other figures', async () => {
  const { years } = await call<GainsView>(world.desk, 'ledger.gains')
  expect(years.length).toBeGreaterThan(2)
  await goTo(page, '#/gains', 'Tax years')
  await eventually('the years', async () => expect(await yearRows()).toHaveLength(years.length))
  const fifo = await yearRows()
  expect(fifo.map(([label]) => label)).toEqual([...years].reverse().map(({ label }) => label))
  for (const [index, { missing }] of [...years].reverse().entries())
    expect(fifo[index]?.at(-1)).toContain(
      missing.disposals === 0 ? 'nothing' : `${missing.disposals} without basis`,
    )
  expect(years.some(({ missing }) => missing.disposals > 0)).toBe(true)
})

test('another method and the rules of another country give other figures, and the first ones come back', async () => {
  await goTo(page, '#/gains', 'Tax years')
  await eventually('the years', async () => expect((await yearRows()).length).toBeGreaterThan(2))
  const fifo = await yearRows()
  const changed = async (method: string) => {
    await goTo(page, '#/gains', 'Disposals in')
    return eventually(`the years by ${method}`, async () => {
      const rows = await yearRows()
      expect(rows.length).toBeGreaterThan(2)
      for (const row of rows) expect(row[1]).toBe(method)
      return rows
    })
  }
  await goTo(page, '#/gains/rules', 'Your rules')
  await choose(page, 'Method from 2009', 'Average cost')
  const average = await changed('Average cost')
  expect(average.map(([label]) => label)).toEqual(fifo.map(([label]) => label))
  expect(average).not.toEqual(fifo.map(([label, , ...figures]) => [label, 'Average cost', ...figures]))

  await goTo(page, '#/gains/rules', 'Your rules')
  await choose(page, 'Take the rules of', 'United Kingdom')
  await goTo(page, '#/gains', 'Disposals in')
  const british = await eventually('tax years that begin in April, in pounds', async () => {
    const rows = await yearRows()
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row[0]).toMatch(/^20\d\d\/\d\d$/)
    return rows
  })
  expect(british.flat().some((figure) => figure.includes('£'))).toBe(true)

  await goTo(page, '#/gains/rules', 'Your rules')
  await choose(page, 'Take the rules of', 'General')
  expect(await changed('First in, first out')).toEqual(fifo)
})

test('the reading of one account is paused and resumed where it stands', async () => {
  const stateOf = async () => {
    const rows = (await readStored(world.desk)).tables.histories as HistoryRow[]
    return rows.find(({ accountId }) => accountId === ids.Kraken)?.paused
  }
  await goTo(page, '#/accounts', 'History complete')
  await press(page, 'Pause reading the past of Kraken')
  await seesText(page, 'Reading the past is paused', SOON)
  expect(await stateOf()).toBe(true)
  await press(page, 'Resume reading the past of Kraken')
  await until(page, () => !document.body.innerText.includes('is paused'), 'the reading to go on', [])
  expect(await stateOf()).toBe(false)
  // It goes on to its end: what is being read is no proven past yet.
  await historyIsRead(world.desk, 2)
})

test('the value chart begins long before the installation, and says since when it is complete', async () => {
  await goTo(page, '#/', 'Net worth')
  await press(page, 'All')
  await seesText(page, 'Complete since', SOON)
  const first = await page.$eval('main table tbody tr', (row) => row.textContent ?? '')
  expect(first).toMatch(/202[34]/)
})
