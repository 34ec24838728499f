import { beforeEach, expect, test } from 'vitest'
import { defaultTaxRules } from '@/lib/accounting/tax-rules'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, EntryId, ImportId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'
import { readFullExport } from '@/lib/imports/read-full-export'
import type { ExportFormat } from '@/lib/reports/full-export/export-format'
import { defaultSettings } from '@/lib/settings/settings'
import { BTC, DAY_ZERO, deposit, fill, legs, stored, USD } from '@/tests/fixtures/entries'
import { type Book, createBook } from './book'
import { PIECE_LENGTH } from './full-export-answers'
import type { Words } from './read-surroundings.store'

const [kraken, wallet] = ['kraken', 'wallet'] as [AccountId, AccountId]
const DAY = 86_400_000
const HASH = 'ab'.repeat(32)
const account = (id: AccountId): AccountRow => ({
  id,
  label: `My ${id}`,
  source: { kind: 'manual', positions: [] },
  paused: false,
  createdAt: 0,
  tags: [],
})

/** A coin bought for 30,012, half of it sold for 20,000, a tenth sent to the wallet; told in no order. */
const told: Entry[] = [
  stored(
    fill('sale', { at: DAY_ZERO + 2 * DAY, legs: legs([BTC, '-0.5'], [USD, '20000']), fees: [] }),
    kraken,
  ),
  stored(fill('buy'), kraken),
  stored(deposit('out', '-0.1', { at: DAY_ZERO + 3 * DAY, kind: 'withdrawal', txHash: HASH }), kraken),
  stored(deposit('in', '0.1', { at: DAY_ZERO + 3 * DAY + 60_000, txHash: HASH }), wallet),
]

let book: Book
const build = (entries: readonly Entry[] = told, words: Partial<Words> = {}) => {
  const ids = new Set([...told, ...entries].map(({ id }) => id))
  book.takeEntries(new Map(entries.map((entry) => [entry.id, entry])), new Map(), ids)
  book.takeWords({ overlays: [], links: [], lotChoices: [], ...words })
  book.takeSurroundings({
    accounts: [account(kraken), account(wallet)],
    statuses: [],
    portfolios: [],
    tags: [],
    indexes: [],
    allowances: [],
    approvalReadings: [],
    holdings: [],
    assets: [],
    prices: [],
    histories: [],
    issueChoices: [],
    imports: [
      {
        id: 'import-1' as ImportId,
        accountId: kraken,
        importer: 'kraken-ledgers',
        fileName: 'ledgers.csv',
        timeZone: 'UTC',
        at: DAY_ZERO,
        added: 3,
        duplicates: 0,
      },
    ],
    settings: defaultSettings,
  })
  book.takeRules(defaultTaxRules)
  book.takePrices({
    closes: [],
    moments: [],
    pastRates: [],
    rates: [],
    manualPrices: [],
  })
  book.build({ now: DAY_ZERO + 10 * DAY, onPhase: () => {} })
}
const ask = (format: ExportFormat, file: string | null = null, from = 0) =>
  book.ask('ledger.full-export', { format, file, from })
const pieces = (format: ExportFormat, name: string): string[] => {
  const found: string[] = []
  const { length = 0 } = ask(format).files.find(({ fileName }) => fileName === name) ?? {}
  for (let from = 0; from < length; from += found.at(-1)?.length ?? length)
    found.push(ask(format, name, from).text)
  return found
}
const whole = () => JSON.parse(pieces('json', ask('json').files[0]?.fileName ?? '').join(''))

beforeEach(() => {
  book = createBook()
  build()
})

test('one document or many tables are listed with their lengths, and no text', () => {
  const document = ask('json')
  expect(document.files.map(({ fileName }) => fileName)).toEqual([
    `holdfast-export-${new Date(DAY_ZERO + 10 * DAY).toISOString().slice(0, 10)}.json`,
  ])
  expect(document).toMatchObject({ text: '', revision: 1 })
  const tables = ask('csv').files
  expect(tables.length).toBeGreaterThan(15)
  expect(tables.every(({ fileName }) => fileName.endsWith('.csv'))).toBe(true)
  for (const { fileName, length } of tables) expect(ask('csv', fileName).text).toHaveLength(length)
})

test('entries, transfers, disposals, lots, imports and values are those of the book', () => {
  const id = told[1]?.id as EntryId
  build(told, { overlays: [{ id, overlay: { note: 'the first' }, at: 1, earlier: [null] }] })
  const read = whole()
  expect(read.entries.map((entry: { told: { nativeId: string } }) => entry.told.nativeId)).toEqual(
    [told[1], told[0], told[2], told[3]].map((entry) => entry?.nativeId),
  )
  expect(read.corrections).toMatchObject([{ entry: id, overlay: { note: 'the first' } }])
  expect(read.transfers).toMatchObject([{ from: told[2]?.id, to: told[3]?.id, by: 'hash' }])
  // Half of a coin that cost 30,012.
  const disposal = read.disposals.find(({ entry }: { entry: EntryId }) => entry === told[0]?.id)
  expect(disposal.matches).toMatchObject([{ cost: '15006', gain: '4994' }])
  const left = read.openLots
    .filter(({ asset }: { asset: string }) => asset === BTC)
    .map((lot: { account: string; left: string }) => `${lot.account} ${lot.left}`)
  // One pool for all accounts: what moved between them is the same lot.
  expect(left).toEqual(['kraken 0.5'])
  expect(read.imports).toMatchObject([{ fileName: 'ledgers.csv' }])
  const series = book.ask('ledger.values', { scope: { of: 'account', account: kraken } })
  const days = read.dailyValues.filter((row: { account: string | null }) => row.account === kraken)
  expect(days).toHaveLength(series.values.length)
})

test('a file that is larger than a piece comes whole, and no character is cut in two', () => {
  const note = '😀'.repeat(4_900)
  const many = Array.from({ length: 900 }, (_, n) =>
    stored(deposit(`d${n}`, '1', { at: DAY_ZERO + n, note: n === 0 ? `x${note}` : note }), kraken),
  )
  build(many)
  const name = ask('json').files[0]?.fileName ?? ''
  const { length } = ask('json').files[0] ?? {}
  const found = pieces('json', name)
  expect(found.length).toBe(2)
  for (const piece of found) {
    expect(piece.length).toBeLessThanOrEqual(PIECE_LENGTH)
    expect(piece.isWellFormed()).toBe(true)
  }
  expect(found.join('')).toHaveLength(length ?? -1)
  const read = readFullExport(found.join(''))
  expect(read.entries.map((row) => row.told)).toEqual(
    many.map(({ id: _id, accountId: _account, ...draft }) => draft),
  )
}, 20_000)

test('a book that was built anew says so, and writes what is new', () => {
  const before = ask('json')
  build([...told, stored(deposit('late', '0.25', { at: DAY_ZERO + 4 * DAY }), wallet)])
  const after = ask('json')
  expect(after.revision).toBe(before.revision + 1)
  expect(after.files[0]?.length).toBeGreaterThan(before.files[0]?.length ?? 0)
  expect(whole().entries).toHaveLength(5)
})

test('a file that the export does not have is refused, and nothing follows its end', () => {
  const [file] = ask('json').files
  expect(() => ask('json', 'holdfast-export-2020-01-01.json')).toThrow('no such file')
  expect(ask('json', file?.fileName, file?.length ?? 0).text).toBe('')
  // It was forgotten after its last piece, and is written again.
  expect(ask('json', file?.fileName, 0).text).toHaveLength(file?.length ?? -1)
})
