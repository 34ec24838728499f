import { describe, expect, test } from 'vitest'
import { GainsBook } from '@/lib/accounting/gains-book'
import { defaultTaxRules } from '@/lib/accounting/tax-rules'
import { NO_MIDDLES } from '@/lib/analytics/attribution/book-middles'
import { rangeOf } from '@/lib/analytics/performance/range-of'
import type { AnalyticsScope, RangeChoice } from '@/lib/analytics/views'
import { type Amount, toRatio } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { AccountRow, HoldingRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { DAY_MS } from '@/lib/valuation/days'
import { derivedBalances } from '@/lib/valuation/derived-balances'
import type { DailyPriceBook } from '@/lib/valuation/price-book'
import { A, at, B, BTC, buy, ETH, entry, feesOf, money, move, sell } from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import { analyticsOf } from './analytics'
import { attributionOf } from './attribution'
import { bookIn } from './book-in'
import { namesOf } from './names'
import { createParts, type Parts } from './parts'
import { createValues } from './values'

const USD = money('usd')
const names = { ...namesOf({ accounts: [], assets: [] }), isCounted: () => true }
const account = (id: AccountId): AccountRow => ({
  id,
  label: id,
  source: { kind: 'manual', positions: [] },
  paused: false,
  createdAt: 0,
  tags: [],
})
/** Bitcoin begins at 1,000 and doubles in a hundred days; ether at 100 and halves. */
const priceOf = (asset: AssetId, when: number): number => {
  const days = (when - at('2024-01-01')) / DAY_MS
  if (asset === BTC) return 1000 * 2 ** (days / 100)
  return asset.startsWith('fiat:') ? 1 : 100 * 2 ** (-days / 100)
}
/** Nobody knows its price. */
const UNPRICED = 'coin:unpriced' as AssetId
const prices: DailyPriceBook = {
  currency: 'usd',
  priceAt: (asset, when) =>
    asset === UNPRICED
      ? undefined
      : {
          price: priceOf(asset, when).toFixed(20) as Amount,
          at: when,
          source: 'test',
          grain: 'minute',
        },
  closeOf: (asset, day) => (asset === UNPRICED ? Number.NaN : priceOf(asset, (day + 1) * DAY_MS)),
}

/** A euro is worth less with each day: units of it for a dollar. */
const perUsd = (when: number) => 0.8 + (when - at('2024-01-01')) / DAY_MS / 500
const euro: DailyPriceBook = {
  currency: 'eur',
  priceAt: (asset, when) => {
    const known = prices.priceAt(asset, when)
    return known && { ...known, price: (Number(known.price) * perUsd(when)).toFixed(20) as Amount }
  },
  closeOf: (asset, day) => prices.closeOf(asset, day) * perUsd((day + 1) * DAY_MS),
}

function ledgerOf(
  entries: readonly EffectiveEntry[],
  transfers: Parameters<typeof createParts>[0]['transfers'],
  now: number,
) {
  const ordered = entries.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const holdings = [...derivedBalances(ordered)].flatMap(([accountId, byAsset]) =>
    [...byAsset].map(([asset, quantity]) => ({ accountId, asset, quantity }) as HoldingRow),
  )
  const question = {
    entries: ordered,
    transfers,
    surroundings: { accounts: [account(A), account(B)], holdings, histories: [] },
    prices,
    names,
    now,
  }
  const book = new GainsBook()
  const gains = {
    ...question,
    rules: { ...defaultTaxRules, currency: 'usd' },
    choices: new Map(),
    collectionOf: names.collectionOf,
  }
  book.update(gains)
  return { parts: createParts(question, createValues(question)), book, entries: ordered, question, gains }
}

const attribution = (
  { parts, book }: ReturnType<typeof ledgerOf>,
  scope: AnalyticsScope,
  choice: RangeChoice,
) =>
  attributionOf({
    parts,
    scope,
    range: rangeOf(choice, parts.today, parts.firstDay),
    names,
    book: () => book,
    middles: NO_MIDDLES,
  })
const analytics = (parts: Parts, scope: AnalyticsScope, choice: RangeChoice = { name: 'all' }) =>
  analyticsOf({
    parts,
    scope,
    range: rangeOf(choice, parts.today, parts.firstDay),
    names,
    riskFree: 0,
    benchmark: parts.closes(BTC),
  })

describe('a small portfolio', () => {
  const sent = move('m', '2024-01-20', ['1', BTC], {
    received: '0.99',
    from: A,
    to: B,
    into: { at: at('2024-01-22') },
  })
  const entries = [
    entry('d', '2024-01-01T00:00', 'deposit', [['5000', USD]]),
    buy('b', '2024-01-02', '2', BTC, '2100', 'usd', { fees: feesOf(['10', USD]) }),
    buy('e', '2024-01-03', '3', ETH, '300', 'usd'),
    entry('i', '2024-01-10', 'income', [['0.5', ETH]], { reason: 'staking' }),
    sell('s', '2024-02-10', '0.5', BTC, '700', 'usd', { fees: feesOf(['1', USD]) }),
    ...sent.entries,
    entry('w', '2024-03-01', 'withdrawal', [['-1000', USD]]),
  ]
  const found = ledgerOf(entries, [sent.transfer], at('2024-03-31'))
  const all = attribution(found, { of: 'whole' }, { name: 'all' })

  test('its profit is what it is worth, and what was taken out, less what was put in', () => {
    const worth = [...derivedBalances(found.entries).values()].flatMap((byAsset) =>
      [...byAsset].map(([asset, quantity]) => toRatio(quantity) * prices.closeOf(asset, found.parts.today)),
    )
    const end = worth.reduce((sum, value) => sum + value, 0)
    expect(all.whole.end).toBeCloseTo(end, 6)
    expect(all.whole.flow).toBe(4000)
    expect(all.whole.profit).toBeCloseTo(end - 4000, 6)
    expect(analytics(found.parts, { of: 'whole' }).performance.profit.value).toBeCloseTo(end - 4000, 6)
  })

  test('a window that is chosen is the one that moves; without one the range decides', () => {
    expect(analytics(found.parts, { of: 'whole' }).series.rolling.days).toBe(30)
    const { firstDay, today } = found.parts
    const chosen = analyticsOf({
      parts: found.parts,
      scope: { of: 'whole' },
      range: { from: firstDay, until: today },
      names,
      riskFree: 0,
      window: 90,
      benchmark: null,
    })
    expect(chosen.series.rolling.days).toBe(90)
    expect(chosen.series.rolling.twr.filter((value) => value !== null).length).toBeGreaterThan(0)
  })

  test('fees and income are told apart from prices, by account and month', () => {
    const lost = 0.01 * priceOf(BTC, at('2024-01-20'))
    expect(all.whole.fees).toBeCloseTo(11 + lost, 6)
    expect(all.whole.income).toBeCloseTo(0.5 * priceOf(ETH, at('2024-01-10')), 6)
    expect(all.fees).toEqual([
      { accountId: A, month: '2024-01', paid: expect.closeTo(10 + lost, 6), unvalued: 0 },
      { accountId: A, month: '2024-02', paid: expect.closeTo(1, 6), unvalued: 0 },
    ])
    expect(all.income).toMatchObject([{ month: '2024-01', reason: 'staking', symbol: 'ETH' }])
  })

  test('what was realised is the accounting’s', () => {
    const bitcoin = all.assets.find(({ asset }) => asset === BTC)
    expect(bitcoin?.realised).toBeCloseTo(699 - (2110 / 2) * 0.5, 6)
  })

  test('in another currency each cost counts at the rate of its day, and each proceeds at that of theirs', () => {
    const inEuro = { ...found.question, prices: euro }
    const parts = createParts(inEuro, createValues(inEuro))
    const { assets } = attributionOf({
      parts,
      scope: { of: 'whole' },
      range: { from: parts.firstDay, until: parts.today },
      names,
      book: () => bookIn(found.gains, parts),
      middles: NO_MIDDLES,
    })
    const rowOf = (asset: AssetId) => assets.find((row) => row.asset === asset)
    const bitcoinCost = 2110 * perUsd(at('2024-01-02'))
    expect(rowOf(BTC)?.realised).toBeCloseTo(699 * perUsd(at('2024-02-10')) - bitcoinCost / 4, 6)
    const staked = at('2024-01-10')
    const etherCost = 300 * perUsd(at('2024-01-03')) + 0.5 * priceOf(ETH, staked) * perUsd(staked)
    const etherNow = 3.5 * euro.closeOf(ETH, parts.today)
    expect(rowOf(ETH)?.unrealised).toBeCloseTo(etherNow - etherCost, 6)
    // The books of the tax rules stay in theirs.
    expect(attribution(found, { of: 'whole' }, { name: 'all' }).assets).toEqual(all.assets)
  })

  test('lots know no networks: of one alone no gain is told', () => {
    const onChain = { ...buy('c', '2024-01-05', '1', ETH, '100', 'usd'), chain: 'eip155:1' as ChainId }
    const { assets } = attribution(
      ledgerOf([...entries, onChain], [sent.transfer], at('2024-03-31')),
      { of: 'chain', chain: 'eip155:1' as ChainId },
      { name: 'all' },
    )
    expect(assets.find(({ asset }) => asset === ETH)).toMatchObject({ realised: null, unrealised: null })
  })

  test('what has no known cost makes no realised gain, and no zero', () => {
    const lost = ledgerOf(
      [
        ...entries,
        entry('from-nowhere', '2024-01-05', 'deposit', [['4', ETH]]),
        sell('lost', '2024-02-20', '5', ETH, '300', 'usd'),
      ],
      [sent.transfer],
      at('2024-03-31'),
    )
    const realised = (choice: RangeChoice) =>
      attribution(lost, { of: 'whole' }, choice).assets.map((row) => [row.symbol, row.realised])
    // Three of the five were bought, two are of those that came from nowhere.
    expect(realised({ name: 'all' })).toContainEqual(['ETH', null])
    expect(realised({ name: 'all' })).toContainEqual(['BTC', expect.closeTo(699 - (2110 / 2) * 0.5, 6)])
    // Nothing of it was sold before.
    expect(realised({ name: 'custom', from: at('2024-01-01'), until: at('2024-02-15') })).toContainEqual([
      'ETH',
      0,
    ])
  })

  test('of an asset only its own part of an income and of a fee is told', () => {
    const both = ledgerOf(
      [
        ...entries,
        entry(
          'pool',
          '2024-01-12',
          'income',
          [
            ['0.1', BTC],
            ['2', ETH],
          ],
          { reason: 'staking' },
        ),
        buy('u', '2024-01-13', '1', ETH, '100', 'usd', { fees: feesOf(['5', UNPRICED]) }),
      ],
      [sent.transfer],
      at('2024-03-31'),
    )
    const of = (asset: AssetId) => attribution(both, { of: 'asset', asset }, { name: 'all' })
    for (const asset of [BTC, ETH]) {
      const { whole, income } = of(asset)
      expect(income.map((row) => row.asset)).toEqual(income.map(() => asset))
      expect(income.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0)).toBeCloseTo(whole.income, 9)
      expect(whole.income).toBeGreaterThan(0)
    }
    // Its fee is a cost of the ether that was bought: of nobody else, not of the coin that paid it either.
    const unvalued = (asset: AssetId) => of(asset).fees.reduce((sum, row) => sum + row.unvalued, 0)
    expect([BTC, ETH, UNPRICED].map(unvalued)).toEqual([0, 1, 0])
  })

  test('a price of the minute tells what the execution of a trade cost', () => {
    const fair = (id: string, asset: AssetId, quantity: number) => {
      const trade = found.entries.find((each) => each.id === id)
      return quantity * priceOf(asset, trade?.at ?? 0)
    }
    const cost = 2100 - fair('b', BTC, 2) + (300 - fair('e', ETH, 3)) + (fair('s', BTC, 0.5) - 700)
    expect(all.execution).toEqual({ cost: expect.closeTo(cost, 6), known: 3, byBook: 0, trades: 3 })
  })

  test('bought, sold and moved in or out is marked; a transfer between own accounts is not', () => {
    const { events } = analytics(found.parts, { of: 'whole' })
    expect(events.map(({ entryId, kind, symbol }) => [entryId, kind, symbol])).toEqual([
      ['d', 'deposit', 'USD'],
      ['b', 'buy', 'BTC'],
      ['e', 'buy', 'ETH'],
      ['s', 'sell', 'BTC'],
      ['w', 'withdrawal', 'USD'],
    ])
  })

  test('a part that nobody has had is computable to nothing', () => {
    const nothing = analytics(found.parts, { of: 'chain', chain: 'eip155:1' as never })
    expect(nothing.entries).toBe(0)
    expect(nothing.performance.twr.value).toBeNull()
  })

  test('the series begins with the day before the range, and growth with one', () => {
    const { series, from } = analytics(found.parts, { of: 'whole' }, { name: '1m' })
    expect(series.from).toBe(from - DAY_MS)
    for (const days of [series.value, series.flow, series.growth, series.drawdown, series.benchmark])
      expect(days).toHaveLength(32)
    expect([series.growth[0], series.benchmark?.[0], series.drawdown[0]]).toEqual([1, 1, 0])
    // A month of the benchmark is the month of its price.
    expect(series.benchmark?.at(-1)).toBeCloseTo(2 ** (31 / 100), 6)
  })

  test('the benchmark has its own risks, on the days on which the portfolio has a return', () => {
    const { firstDay, today } = found.parts
    const compared = analyticsOf({
      parts: found.parts,
      scope: { of: 'whole' },
      range: { from: firstDay - 10, until: today },
      names,
      riskFree: 0,
      benchmark: found.parts.closes(ETH),
    })
    const known = compared.relative?.beta.inputs.find(({ unit }) => unit === 'days')?.value ?? 0
    expect(known).toBeLessThan(compared.series.growth.length - 1)
    // It halves in a hundred days, and no day counts on which only one of both is known.
    const measured = compared.benchmarkRisk?.volatility.inputs.find(({ unit }) => unit === 'days')?.value ?? 0
    expect(measured).toBe(known)
    expect(compared.benchmarkRisk?.['max-drawdown'].value).toBeCloseTo(2 ** (-measured / 100) - 1, 6)
    expect(analytics(found.parts, { of: 'whole' }).benchmarkRisk?.['max-drawdown'].value).toBe(0)
  })

  test('an asset alone grows as its price does, whatever was bought or sold of it', () => {
    const { performance } = analytics(
      found.parts,
      { of: 'asset', asset: BTC },
      { name: 'custom', from: at('2024-01-05'), until: at('2024-01-15') },
    )
    expect(performance.twr.value).toBeCloseTo(2 ** (11 / 100) - 1, 6)
  })
})

describe('ledgers by chance', () => {
  const ledgers = Array.from({ length: 10 }, (_, seed) => {
    const { entries, moves } = randomLedger(seed + 1, { size: 80, hasUnknown: true })
    const spread = moves.map((moved, at) =>
      moved.entries.map((each, end) => ({ ...each, at: each.at + end * (at % 3) * DAY_MS })),
    )
    const start = entry('start', '2023-12-30', 'deposit', [['1000000000', USD]], { accountId: A })
    const other = entry('start-b', '2023-12-30', 'deposit', [['1000000000', USD]], { accountId: B })
    const coins = [A, B].map((id) =>
      entry(
        `coins-${id}`,
        '2023-12-30',
        'deposit',
        [
          ['1000', BTC],
          ['1000', ETH],
          ['1000', 'coin:bnb' as AssetId],
        ],
        { accountId: id },
      ),
    )
    const all = [start, other, ...coins, ...entries, ...spread.flat()]
    return ledgerOf(
      all,
      moves.map(({ transfer }) => transfer),
      Math.max(...all.map((each) => each.at)) + 5 * DAY_MS,
    )
  })
  const choices: RangeChoice[] = [
    { name: 'all' },
    { name: '1m' },
    { name: 'custom', from: at('2024-02-01'), until: at('2024-04-15') },
  ]
  const scopes: AnalyticsScope[] = [
    { of: 'whole' },
    { of: 'accounts', accounts: [A, B] },
    { of: 'accounts', accounts: [A] },
  ]

  test('the profits of assets, and of accounts, come to that of the whole, and so do their parts', () => {
    for (const found of ledgers)
      for (const scope of scopes)
        for (const choice of choices) {
          const { whole, assets, accounts, fees, income } = attribution(found, scope, choice)
          expect(income.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0)).toBeCloseTo(
            whole.income,
            3,
          )
          expect(whole.profit).not.toBeNull()
          for (const rows of [assets, accounts])
            for (const part of [
              'start',
              'end',
              'flow',
              'price',
              'income',
              'fees',
              'losses',
              'profit',
            ] as const)
              expect(rows.reduce((sum, row) => sum + (row[part] ?? Number.NaN), 0) / 1e6).toBeCloseTo(
                (whole[part] ?? 0) / 1e6,
                6,
              )
          expect(fees.reduce((sum, { paid }) => sum + paid, 0)).toBeCloseTo(whole.fees, 3)
        }
  })

  test('everything and all accounts are the same', () => {
    for (const found of ledgers) {
      const [whole, accounts] = scopes.slice(0, 2).map((scope) => analytics(found.parts, scope))
      expect(accounts?.performance).toEqual(whole?.performance)
      expect(accounts?.risk).toEqual(whole?.risk)
    }
  })

  test('the profit is what the analytics and the attribution both tell', () => {
    for (const found of ledgers)
      for (const choice of choices) {
        const one = analytics(found.parts, { of: 'whole' }, choice).performance.profit.value
        expect(one).toBeCloseTo(attribution(found, { of: 'whole' }, choice).whole.profit ?? Number.NaN, 3)
      }
  })
})
