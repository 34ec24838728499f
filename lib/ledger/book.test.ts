import { beforeEach, describe, expect, test } from 'vitest'
import { defaultTaxRules, TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { amount } from '@/lib/core/amount'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId, LinkId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'
import { readFile } from '@/lib/imports/read-file'
import { defaultSettings } from '@/lib/settings/settings'
import { BTC, DAY_ZERO, deposit, fill, legs, stored, USD } from '@/tests/fixtures/entries'
import { type Book, createBook } from './book'
import type { Surroundings, Words } from './read-surroundings.store'

const [kraken, wallet] = ['kraken', 'wallet'] as [AccountId, AccountId]
const DAY = 86_400_000
const HASH = 'ab'.repeat(32)

const account = (id: AccountId): AccountRow => ({
  id,
  label: `My ${id}`,
  source: { kind: 'exchange', venue: 'kraken' as never, rights: {} as never },
  paused: false,
  createdAt: 0,
  tags: [],
})

/** Two coins bought for 30,012 each, half a coin sold for 20,000, one sent to the wallet, one that came from nowhere. */
const told: Entry[] = [
  stored(fill('1'), kraken),
  stored(fill('2', { at: DAY_ZERO + DAY }), kraken),
  stored(
    fill('3', { at: DAY_ZERO + 2 * DAY, legs: legs([BTC, '-0.5'], [USD, '20000']), fees: [], note: 'rent' }),
    kraken,
  ),
  stored(
    deposit('out', '-1', { at: DAY_ZERO + 3 * DAY, kind: 'withdrawal', txHash: `0x${HASH.toUpperCase()}` }),
    kraken,
  ),
  stored(deposit('in', '1', { at: DAY_ZERO + 3 * DAY + 60_000, txHash: HASH }), wallet),
  stored(deposit('gift', '0.25', { at: DAY_ZERO + 4 * DAY }), wallet),
]

const surroundings: Surroundings = {
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
  imports: [],
  settings: defaultSettings,
}

const nothing: Words = { overlays: [], links: [], lotChoices: [] }
const page = { offset: 0, limit: 100 }

let book: Book
const build = (words: Words = nothing, entries = told) => {
  const ids = new Set([...told, ...entries].map(({ id }) => id))
  book.takeEntries(new Map(entries.map((entry) => [entry.id, entry])), new Map(), ids)
  book.takeWords(words)
  book.takeSurroundings(surroundings)
  book.takeRules(defaultTaxRules)
  book.takePrices({ closes: [], moments: [], pastRates: [], rates: [], manualPrices: [] })
  book.build({ now: DAY_ZERO + 10 * DAY, onPhase: () => {} })
}
const entries = (filter: object = {}, order: 'newest' | 'oldest' = 'oldest') =>
  book.ask('ledger.entries', { filter, order, ...page })
const ids = (filter: object = {}) => entries(filter).rows.map(({ id }) => id.split(':').at(-1))

beforeEach(() => {
  book = createBook()
  build()
})

describe('entries', () => {
  test('come a page at a time, newest or oldest first, with how many there are', () => {
    expect(entries().rows.map(({ at }) => at)).toEqual(told.map(({ at }) => at))
    const newest = book.ask('ledger.entries', { filter: {}, order: 'newest', offset: 1, limit: 2 })
    expect(newest.total).toBe(6)
    expect(newest.rows.map(({ id }) => id)).toEqual([told[4]?.id, told[3]?.id])
    expect(
      book.ask('ledger.entries', { filter: {}, order: 'oldest', offset: 5, limit: 2 }).rows,
    ).toHaveLength(1)
  })

  test('carry value, gain and where a transfer stands', () => {
    const [first, , sale, out, into, gift] = entries().rows
    expect(first).toMatchObject({ value: '30000', valueSource: 'money' })
    // Half of a coin that cost 30,012.
    expect(sale?.gain).toMatchObject({ gain: '4994', basis: 'known' })
    expect(out?.transfer).toEqual({ state: 'linked', other: into?.id, otherAccount: wallet, by: 'hash' })
    expect(into?.transfer).toMatchObject({ state: 'linked', otherAccount: kraken })
    expect(gift?.transfer).toEqual({ state: 'unmatched', candidates: [] })
    expect(gift?.value).toBeNull()
  })

  test('are found by flags, which may be turned round', () => {
    expect(ids({ flags: { not: false, of: ['linked'] } })).toEqual(['out', 'in'])
    expect(ids({ flags: { not: false, of: ['unmatched'] } })).toEqual(['gift'])
    expect(ids({ flags: { not: true, of: ['linked', 'unmatched', 'has-fee'] } })).toEqual(['3'])
    expect(ids({ text: 'rent' })).toEqual(['3'])
  })

  test('that are ignored stay in the list and out of the figures', () => {
    const id = told[2]?.id as EntryId
    build({ ...nothing, overlays: [{ id, overlay: { ignored: true }, at: 0, earlier: [null] }] })
    expect(entries().rows.find((row) => row.id === id)).toMatchObject({ ignored: true, edited: true })
    expect(book.ask('ledger.gains', {}).years.every(({ disposals }) => disposals === 0)).toBe(true)
    expect(book.ask('ledger.entry', { id })).toMatchObject({ undoable: 1, disposals: [] })
  })
})

test('the word of the user on a transfer comes before the hash', () => {
  const [from, to] = [told[3]?.id, told[4]?.id] as [EntryId, EntryId]
  build({ ...nothing, links: [{ id: 'l' as LinkId, verdict: 'apart', from, to, at: 1 }] })
  const rows = entries().rows
  expect(rows.find(({ id }) => id === from)?.transfer).toEqual({ state: 'unmatched', candidates: [] })
  expect(rows.find(({ id }) => id === to)?.transfer).toEqual({ state: 'unmatched', candidates: [] })
})

test('an entry shows how its gain was computed, and what its lots have left', () => {
  const sale = book.ask('ledger.entry', { id: told[2]?.id as EntryId })
  expect(sale.disposals[0]).toMatchObject({ cost: '15006', proceeds: '20000', gain: '4994', basis: 'known' })
  expect(sale.disposals[0]?.matches[0]).toMatchObject({
    acquiredBy: told[0]?.id,
    quantity: '0.5',
    rule: 'fifo',
  })
  const first = book.ask('ledger.entry', { id: told[0]?.id as EntryId })
  expect(first.lots[0]).toMatchObject({ quantity: '1', left: '0.5', cost: '15006' })
  expect(() => book.ask('ledger.entry', { id: 'nobody' as EntryId })).toThrow(/does not exist/)
})

test('gains name a missing basis beside the sums', () => {
  const sold = stored(
    fill('9', { at: DAY_ZERO + 5 * DAY, legs: legs([BTC, '-2'], [USD, '80000']), fees: [] }),
    wallet,
  )
  build(nothing, [...told, sold])
  const [year] = book.ask('ledger.gains', {}).years
  expect(year).toMatchObject({ missing: { disposals: 1 } })
  const [newest] = book.ask('ledger.disposals', page).rows
  expect(newest).toMatchObject({ basis: 'partial', gain: null, cost: null, proceeds: '80000' })
  const issues = book.ask('ledger.issues', {}).rows.map(({ kind }) => kind)
  expect(issues).toEqual(expect.arrayContaining(['missing-basis', 'unmatched-transfer', 'negative-balance']))
})

test('a sale that is only asked for tells what the ledger tells once it is made', () => {
  const at = DAY_ZERO + 5 * DAY
  const asked = book.ask('ledger.whatIf', {
    account: kraken,
    asset: BTC,
    quantity: amount('0.25'),
    proceeds: { asset: USD, quantity: amount('11000') },
    at,
  })
  const sold = fill('4', { at, legs: legs([BTC, '-0.25'], [USD, '11000']), fees: [] })
  build(nothing, [...told, stored(sold, kraken)])
  const [made] = book.ask('ledger.disposals', page).rows
  expect(made).toMatchObject({ at, basis: 'known' })
  expect(asked).toMatchObject({ proceeds: '11000', basis: made?.cost, gain: made?.gain, missing: '0' })
})

test('a file that is exported is read back as it was', () => {
  const { text, fileName } = book.ask('ledger.export', { filter: {}, format: 'csv' })
  expect(fileName).toMatch(/^holdfast-history-\d{4}-\d\d-\d\d\.csv$/)
  const drafts = readFile({ text, timeZone: 'UTC' }).result?.drafts.map(({ draft }) => draft) ?? []
  expect(drafts).toHaveLength(told.length)
  for (const [at, draft] of drafts.entries()) {
    const { nativeId, kind, legs: moved, fees } = told[at] as Entry
    expect(draft).toMatchObject({ nativeId, at: told[at]?.at, kind, legs: moved, fees })
  }
  expect(JSON.parse(book.ask('ledger.export', { filter: {}, format: 'json' }).text)).toHaveLength(told.length)
})

test('a day whose price nobody knows is a gap, and prices are asked for what lacks one', () => {
  const series = book.ask('ledger.values', { scope: { of: 'whole' } })
  expect(series.values.every((value) => value === null)).toBe(true)
  expect(series.completeSince).toBeNull()
  expect(book.wanted().closes.some(({ asset }) => asset === BTC)).toBe(true)
  expect(book.state()).toMatchObject({ entries: told.length, currency: 'usd', revision: 1 })
})

test('a debt is worth less than nothing in every year, by the price of what is owed', () => {
  const debt = 'eip155:1/erc20:0x1111111111111111111111111111111111111111' as AssetId
  const owes = {
    protocol: 'aave-v3',
    parts: [{ asset: BTC, perUnit: amount('-1') }],
    prices: 'always' as const,
    at: 0,
  }
  const borrowed = fill('b', { at: DAY_ZERO, kind: 'rollover', legs: legs([debt, '2']), fees: [] })
  build(nothing, [stored(borrowed, wallet)])
  const row = { id: 'd', asset: debt, symbol: 'variableDebtBTC', name: 'Debt', foundBy: 'list' as const }
  const holdings = [{ accountId: wallet, asset: debt, quantity: amount('2') }] as never
  const accounts = [{ ...account(wallet), source: { kind: 'manual' as const, positions: [] } }]
  book.takeSurroundings({ ...surroundings, accounts, holdings, assets: [{ ...row, contents: owes }] })
  const [year, first] = [
    new Date(DAY_ZERO).getUTCFullYear(),
    Date.UTC(new Date(DAY_ZERO).getUTCFullYear(), 0),
  ]
  const days = Math.floor((DAY_ZERO - first) / DAY) + 20
  const closes = Array.from({ length: days }, () => amount('100'))
  const close = {
    id: 'c',
    asset: BTC,
    year,
    closes,
    sources: closes.map(() => 's'),
    readAt: 0,
    askedUntil: days,
  }
  book.takePrices({ closes: [close], moments: [], pastRates: [], rates: [], manualPrices: [] })
  book.build({ now: DAY_ZERO + 10 * DAY, onPhase: () => {} })
  expect(book.ask('ledger.values', { scope: { of: 'account', account: wallet } }).values.at(-2)).toBe(-200)
  expect(book.wanted().closes.some(({ asset }) => asset === debt)).toBe(false)
})

describe('gains beside the books', () => {
  test('are told in another currency, each part at the rate of its day', () => {
    const rates = Array.from({ length: 365 }, (_, day) =>
      amount(Date.UTC(2023, 0, 1 + day) < DAY_ZERO + DAY ? '0.8' : '0.9'),
    )
    const euro = { id: 'eur:2023', currency: 'eur', year: 2023, rates, source: 'test', readAt: DAY_ZERO }
    book.takePrices({ closes: [], moments: [], pastRates: [euro], rates: [], manualPrices: [] })
    book.build({ now: DAY_ZERO + 10 * DAY, onPhase: () => {} })
    const realisedIn = (currency: string) =>
      book
        .ask('ledger.attribution', { scope: { of: 'whole' }, range: { name: 'all' }, currency })
        .assets.find(({ asset }) => asset === BTC)?.realised
    // Half of what cost 30,012 dollars, sold for 20,000 two days later.
    expect(realisedIn('usd')).toBeCloseTo(20_000 - 15_006, 9)
    expect(realisedIn('eur')).toBeCloseTo(20_000 * 0.9 - 15_006 * 0.8, 9)
    expect(realisedIn('usd')).toBeCloseTo(20_000 - 15_006, 9)
  })

  /** TCGA 1992 s 105(1)(a); the report's own test has the same rule. */
  test('in the UK what gained and what lost of one asset on one day are one disposal', () => {
    const GBP = 'fiat:gbp' as AssetId
    const trade = (name: string, at: number, coins: string, pounds: string) =>
      stored(fill(name, { at, legs: legs([BTC, coins], [GBP, pounds]), fees: [] }), kraken)
    const sold = [
      trade('pool', DAY_ZERO, '10', '-100'),
      trade('s1', DAY_ZERO + 40 * DAY, '-1', '20'),
      trade('s2', DAY_ZERO + 40 * DAY + 1000, '-1', '4'),
      trade('s3', DAY_ZERO + 41 * DAY, '-1', '7'),
    ]
    build(nothing, sold)
    book.takeRules(TAX_PRESETS.uk)
    book.build({ now: DAY_ZERO + 50 * DAY, onPhase: () => {} })
    const [year] = book.ask('ledger.gains', {}).years
    // 10 and -6 on the first day, -3 on the next; lot by lot these would be 10 and -9.
    expect(year).toMatchObject({ method: 'uk', gains: '4', losses: '-3', gain: '1' })
  })
})
