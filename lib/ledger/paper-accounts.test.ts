/** Made-up money is in no answer of the ledger but those about its own account. */
import { describe, expect, test } from 'vitest'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { amount } from '@/lib/core/amount'
import type { Entry, EntryDraft } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId, VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow, CloseRow, HistoryRow, HoldingRow, StatusRow } from '@/lib/db/rows'
import { REPORTS } from '@/lib/reports/registry'
import { defaultSettings } from '@/lib/settings/settings'
import { BTC, DAY_ZERO, deposit, fill, legs, stored, USD } from '@/tests/fixtures/entries'
import { createBook } from './book'
import type { Surroundings } from './read-surroundings.store'

const [real, paper] = ['real-account', 'paper-account'] as [AccountId, AccountId]
const USDT = 'coin:tether' as AssetId
const DAY = 86_400_000
const NOW = DAY_ZERO + 20 * DAY

const of = (draft: EntryDraft, account: AccountId): Entry => ({
  ...stored(draft, account),
  id: `${account} ${draft.nativeId}` as EntryId,
})
const realEntries = [
  of(deposit('usd', '50000', { at: DAY_ZERO - 1000, legs: legs([USD, '50000']) }), real),
  of(fill('1'), real),
  of(fill('2', { at: DAY_ZERO + 5 * DAY, legs: legs([BTC, '-0.5'], [USD, '20000']), fees: [] }), real),
  of(deposit('gift', '0.25', { at: DAY_ZERO + 6 * DAY }), real),
]
/** Ten thousand to begin with; a coin bought for 1,000 and sold for 9,000, and one from a source that nobody knows. */
const paperEntries = [
  of(fill('start', { legs: legs([USDT, '10000']), fees: [] }), paper),
  of(fill('a', { at: DAY_ZERO + DAY, legs: legs([BTC, '1'], [USDT, '-1000']), fees: [] }), paper),
  of(fill('b', { at: DAY_ZERO + 2 * DAY, legs: legs([BTC, '-1'], [USDT, '9000']), fees: [] }), paper),
  of(fill('c', { at: DAY_ZERO + 3 * DAY, legs: legs([BTC, '-3'], [USDT, '9000']), fees: [] }), paper),
  of(deposit('d', '7', { at: DAY_ZERO + 4 * DAY }), paper),
]

const account = (id: AccountId, source: AccountRow['source'], label: string): AccountRow => ({
  id,
  label,
  source,
  paused: false,
  createdAt: 0,
  tags: [],
})
const holding = (accountId: AccountId, asset: AssetId, quantity: string): HoldingRow => ({
  id: `${accountId} ${asset}`,
  accountId,
  asset,
  bucket: 'spot',
  quantity: amount(quantity),
  sourceSymbol: 'X',
  readAt: NOW,
})
const status = (accountId: AccountId): StatusRow => ({
  accountId,
  dueAt: NOW,
  state: 'ok',
  lastGoodAt: NOW,
  failures: 0,
  notIncluded: [],
})
const past = (accountId: AccountId): HistoryRow => ({
  accountId,
  dueAt: NOW,
  state: 'complete',
  paused: false,
  entries: 1,
  streams: [
    { id: 's', label: say('Trades'), state: 'complete', done: 1, provenUntil: NOW + DAY, missing: [] },
  ],
  failures: 0,
})
const closes = [BTC, USDT].flatMap((asset): CloseRow[] =>
  [2023].map((year) => ({
    id: `${asset} ${year}`,
    asset,
    year,
    closes: Array.from({ length: 365 }, (_, day) => amount(asset === BTC ? String(20_000 + 10 * day) : '1')),
    sources: Array.from({ length: 365 }, () => 'test'),
    readAt: NOW,
    askedUntil: 365,
  })),
)
const prices = [BTC, USDT].map((asset) => ({
  id: asset,
  asset,
  price: amount(asset === BTC ? '40000' : '1'),
  at: NOW,
  source: 'test',
}))

type With = 'none' | 'apart' | 'counted'
function around(paperIs: With): Surroundings {
  const source = {
    kind: 'paper' as const,
    venue: 'kraken' as VenueId,
    start: [],
    counted: paperIs === 'counted',
  }
  const kraken: AccountRow['source'] = {
    kind: 'exchange',
    venue: 'kraken' as VenueId,
    rights: { canRead: true, canTrade: false, canWithdraw: false, checkedAt: 0 },
  }
  const isThere = paperIs !== 'none'
  return {
    accounts: [
      account(real, kraken, 'Kraken'),
      ...(isThere ? [account(paper, source, 'Paper · Kraken')] : []),
    ],
    statuses: [status(real), ...(isThere ? [status(paper)] : [])],
    portfolios: [],
    tags: [],
    indexes: [],
    allowances: [],
    approvalReadings: [],
    holdings: [
      holding(real, BTC, '0.75'),
      holding(real, USD, '39988'),
      ...(isThere ? [holding(paper, BTC, '4'), holding(paper, USDT, '27000')] : []),
    ],
    assets: [],
    prices,
    histories: [past(real), ...(isThere ? [past(paper)] : [])],
    issueChoices: [],
    imports: [],
    settings: defaultSettings,
  }
}

type Book = ReturnType<typeof createBook>
function give(book: Book, paperIs: With, isFirst = true) {
  const entries = paperIs === 'none' ? realEntries : [...realEntries, ...paperEntries]
  if (isFirst) {
    book.takeEntries(
      new Map(entries.map((entry) => [entry.id, entry])),
      new Map(),
      new Set(entries.map(({ id }) => id)),
    )
    book.takeWords({ overlays: [], links: [], lotChoices: [] })
    book.takeRules(TAX_PRESETS.us)
    book.takePrices({ closes, moments: [], pastRates: [], rates: [], manualPrices: [] })
  }
  book.takeSurroundings(around(paperIs))
  book.build({ now: NOW, onPhase: () => {} })
}
const bookWith = (paperIs: With): Book => {
  const book = createBook()
  give(book, paperIs)
  return book
}

const page = { offset: 0, limit: 1000 }
const figures = { range: { name: 'all' }, currency: 'usd' } as const
const compared = { ...figures, benchmark: { kind: 'none' }, riskFree: 0 } as const
const of1 = (...accounts: AccountId[]) => ({ of: 'accounts', accounts }) as const
const WHOLE = { of: 'whole' } as const

/** Everything that tells of the whole. */
function answers(book: Book) {
  const reports = REPORTS.filter(({ unfit }) => unfit?.(TAX_PRESETS.us) === undefined)
  return {
    gains: book.ask('ledger.gains', {}),
    disposals: book.ask('ledger.disposals', page),
    ofAsset: book.ask('ledger.disposals', { asset: BTC, ...page }),
    lots: book.ask('ledger.lots', page),
    issues: book.ask('ledger.issues', {}),
    values: book.ask('ledger.values', { scope: WHOLE }),
    valuesOfAsset: book.ask('ledger.values', { scope: { of: 'asset', asset: BTC } }),
    analytics: book.ask('ledger.analytics', { scope: WHOLE, ...compared }),
    analyticsOfAsset: book.ask('ledger.analytics', { scope: { of: 'asset', asset: BTC }, ...compared }),
    attribution: book.ask('ledger.attribution', { scope: WHOLE, ...figures }),
    concentration: book.ask('ledger.concentration', { currency: 'usd' }),
    correlation: book.ask('ledger.correlation', { scope: WHOLE, ...figures }),
    xray: book.ask('ledger.xray', {}),
    reports: reports.map(({ id }) =>
      book.ask('ledger.report', { report: id, period: periodOf(id), ...page }),
    ),
  }
}

function periodOf(id: string) {
  const report = REPORTS.find((each) => each.id === id)
  return report?.period === 'year'
    ? ({ of: 'year', label: '2023' } as const)
    : report?.period === 'day'
      ? ({ of: 'day', day: '2023-12-01' } as const)
      : ({ of: 'days', from: '2023-11-01', until: '2023-12-01' } as const)
}

describe('a paper account that does not count', () => {
  const book = bookWith('apart')

  test('changes no figure, report, issue or X-ray of the whole', () => {
    const told = answers(book)
    expect(told).toEqual(answers(bookWith('none')))
    expect(told.reports.length).toBeGreaterThan(5)
    expect(told.values.values.at(-1)).toBeGreaterThan(50_000)
    expect(JSON.stringify(told)).not.toContain(paper)
    expect(JSON.stringify(told)).not.toContain('Paper')
  })

  test('has lots, gains and values of its own when it is asked for by its name', () => {
    expect(book.ask('ledger.lots', { account: paper, asset: BTC, ...page }).total).toBe(1)
    const values = book.ask('ledger.values', { scope: { of: 'account', account: paper } })
    expect(values.values.length).toBeGreaterThan(10)
    const view = book.ask('ledger.analytics', { scope: of1(paper), ...compared })
    expect(view.entries).toBe(paperEntries.length)
    expect(book.ask('ledger.attribution', { scope: of1(paper), ...figures }).assets.length).toBeGreaterThan(0)
    const own = book.ask('ledger.correlation', { scope: of1(paper), ...figures })
    expect(own.assets.length).toBeGreaterThan(0)
    expect(own.assets).not.toEqual(book.ask('ledger.correlation', { scope: WHOLE, ...figures }).assets)
    expect(own.assets.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    const sold = book.ask('ledger.entry', { id: paperEntries[2]?.id as EntryId })
    // The price of what went: 23,190 on that day.
    expect(sold.entry.gain).toMatchObject({ gain: '22190', basis: 'known' })
    expect(sold.disposals).toHaveLength(1)
  })

  test('is told by its entries, under its marked name, and can be chosen by itself', () => {
    const { rows } = book.ask('ledger.entries', {
      filter: { accounts: { not: false, of: [paper] } },
      order: 'oldest',
      ...page,
    })
    expect(rows).toHaveLength(paperEntries.length)
    const { accounts, since } = book.ask('ledger.analytics-choices', {})
    expect(accounts.map(({ label }) => label)).toEqual(['Kraken', 'Paper · Kraken'])
    expect(since).not.toBeNull()
  })

  test('goes into a file of entries only when it is asked for by its name', () => {
    const linesOf = (filter: object) =>
      book.ask('ledger.export', { filter, format: 'csv' }).text.trimEnd().split('\n').length
    const none = bookWith('none').ask('ledger.export', { filter: {}, format: 'csv' })
    expect(book.ask('ledger.export', { filter: {}, format: 'csv' })).toEqual(none)
    expect(linesOf({ accounts: { not: true, of: [real] } })).toBe(1)
    expect(linesOf({ accounts: { not: false, of: [paper] } })).toBe(1 + paperEntries.length)
  })

  test('among others it is left out of what is asked about', () => {
    const [both, alone] = [of1(real, paper), of1(real)].map((scope) =>
      book.ask('ledger.analytics', { scope, ...compared }),
    )
    expect(both).toEqual(alone)
    const portfolio = book.ask('ledger.values', { scope: { of: 'portfolio', accounts: [real, paper] } })
    expect(portfolio.values).toEqual(book.ask('ledger.values', { scope: WHOLE }).values)
  })

  test('a sale that is only asked for is answered from its own lots', () => {
    const asked = {
      asset: BTC,
      quantity: amount('0.5'),
      proceeds: { asset: USD, quantity: amount('20000') },
      at: NOW,
    }
    const mine = book.ask('ledger.whatIf', { account: paper, ...asked })
    const theirs = book.ask('ledger.whatIf', { account: real, ...asked })
    // Of the deposit nobody knows the cost; the real account's coin has one.
    expect(mine).toMatchObject({ missing: '0.5' })
    expect(theirs).toMatchObject({ missing: '0' })
  })

  test('is in the full export with its kind', () => {
    const { files } = book.ask('ledger.full-export', { format: 'json', file: null, from: 0 })
    const [file] = files
    const { text } = book.ask('ledger.full-export', { format: 'json', file: file?.fileName ?? '', from: 0 })
    const exported = JSON.parse(text) as { accounts: { id: string; kind: string; counted?: boolean }[] }
    expect(exported.accounts.find(({ id }) => id === paper)).toMatchObject({ kind: 'paper', counted: false })
  })
})

describe('counted', () => {
  test('it is money like any other', () => {
    const told = answers(bookWith('counted'))
    expect(told.lots.total).toBeGreaterThan(answers(bookWith('none')).lots.total)
    expect(told.disposals.rows.some(({ accountId }) => accountId === paper)).toBe(true)
    expect(told.values.values.at(-1)).not.toEqual(answers(bookWith('none')).values.values.at(-1))
  })

  test('switched on and off, a book that has gone on says what a new one says', () => {
    const book = bookWith('apart')
    const withoutRevision = (told: ReturnType<typeof answers>) => ({
      ...told,
      reports: told.reports.map(({ revision: _, ...report }) => report),
    })
    for (const paperIs of ['counted', 'apart', 'counted'] as const) {
      give(book, paperIs, false)
      expect(withoutRevision(answers(book)), paperIs).toEqual(withoutRevision(answers(bookWith(paperIs))))
    }
  })
})
