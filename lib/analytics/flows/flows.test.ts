import { expect, test } from 'vitest'
import { toRatio } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import { dailyValues } from '@/lib/valuation/daily-values'
import { DAY_MS, dayOf } from '@/lib/valuation/days'
import { derivedBalances } from '@/lib/valuation/derived-balances'
import type { DailyPriceBook } from '@/lib/valuation/price-book'
import { A, at, B, BNB, BTC, buy, ETH, entry, feesOf, money, move } from '@/tests/fixtures/scenarios/ledger'
import { ASSETS, randomLedger, randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { type FlowQuestion, type FlowTable, flowCells } from './flow-cells'
import { flowSums } from './flow-sums'
import { arrivingAt, everything, type IsWithin, lentMemory, ofAccounts, ofAsset, seriesOf } from './series-of'

const collectionOf = (asset: AssetId) => asset
/** The price of a day holds all day: a thousand, two thousand, … and one per cent more each day; dollars are dollars. */
const priceOf = (asset: AssetId, day: number): number => {
  const rank = ASSETS.indexOf(asset)
  return asset.startsWith('fiat:') ? 1 : (rank + 1) * 1000 * 1.01 ** (day - dayOf(at('2024-01-01')))
}
const prices: DailyPriceBook = {
  currency: 'usd',
  priceAt: (asset, when) => ({
    price: priceOf(asset, dayOf(when)).toFixed(12) as never,
    at: when,
    source: 'test',
    grain: 'day',
  }),
  closeOf: priceOf,
}

const tableOf = (
  entries: readonly EffectiveEntry[],
  transfers: readonly Transfer[] = [],
  change: Partial<FlowQuestion> = {},
) => {
  const question = { prices, collectionOf, entries, transfers, isCounted: () => true }
  const table = flowCells({ ...question, ...change })
  if (!table) throw new Error('no entry counts')
  return table
}
const NOTHING = (days: number) => Array.from({ length: days }, () => 0)
const flowsOf = (table: FlowTable, isWithin: IsWithin, firstDay: number, days: number) =>
  seriesOf({ currency: 'usd', from: firstDay * DAY_MS, values: NOTHING(days) }, table, isWithin)
/** Over the days on which something happened. */
const flowsIn = (table: FlowTable, isWithin: IsWithin) => {
  const touched = [
    ...table.cells.flatMap(({ days }) => [...days.keys()]),
    ...table.unknown.map(({ day }) => day),
  ]
  const first = Math.min(...touched)
  return flowsOf(table, isWithin, first, Math.max(...touched) - first + 1)
}
const always = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
const totals = (table: FlowTable, isWithin: IsWithin) => flowSums(table, isWithin, always)

test('what is bought takes its money, and the fee is a cost of what was bought', () => {
  const table = tableOf([
    buy('b', '2024-01-01', '2', BTC, '1900', 'usd', { fees: feesOf(['3', money('usd')]) }),
  ])
  expect(totals(table, ofAsset(BTC))).toEqual({ flow: 1903, income: 0, fees: 3, losses: 0 })
  expect(totals(table, ofAsset(money('usd')))).toEqual({ flow: -1903, income: 0, fees: 0, losses: 0 })
  expect(totals(table, everything)).toEqual({ flow: 0, income: 0, fees: 3, losses: 0 })
})

test('a fee in a third coin leaves that coin and is borne by what was traded', () => {
  const table = tableOf([buy('b', '2024-01-01', '2', BTC, '2000', 'usd', { fees: feesOf(['0.01', BNB]) })])
  expect(totals(table, ofAsset(BNB))).toEqual({ flow: -30, income: 0, fees: 0, losses: 0 })
  expect(totals(table, ofAsset(BTC))).toEqual({ flow: 2030, income: 0, fees: 30, losses: 0 })
})

test('a deposit crosses from outside, weighed by what is left of its day', () => {
  const table = tableOf([entry('d', '2024-01-01T06:00', 'deposit', [['1', BTC]])])
  const { flow, weightedFlow } = flowsIn(table, everything)
  expect([...flow]).toEqual([1000])
  expect([...weightedFlow]).toEqual([750])
})

test('income, losses and fees are results, not flows', () => {
  const table = tableOf([
    entry('i', '2024-01-01', 'income', [['1', ETH]]),
    entry('f', '2024-01-01', 'fee', [['-0.1', ETH]]),
    entry('l', '2024-01-01', 'stolen', [['-0.5', ETH]]),
  ])
  expect(totals(table, everything)).toEqual({ flow: 0, income: 2000, fees: 200, losses: 1000 })
})

test('a transfer crosses between accounts and nothing crosses the whole; what got lost is a cost of the sender', () => {
  const moved = move('m', '2024-01-01', ['1', BTC], { received: '0.9', from: A, to: B })
  const table = tableOf(moved.entries, [moved.transfer])
  expect(totals(table, everything)).toMatchObject({ flow: 0, fees: expect.closeTo(100) })
  expect(totals(table, ofAccounts(new Set([A])))).toMatchObject({ flow: -900, fees: expect.closeTo(100) })
  expect(totals(table, ofAccounts(new Set([B])))).toMatchObject({ flow: 900, fees: 0 })
})

test('while it is on its way a transfer is worth what it costs, and counts for the account that it arrives at', () => {
  const into = { at: at('2024-01-02') }
  const moved = move('m', '2024-01-01', ['1', BTC], { from: A, to: B, into })
  const table = tableOf(moved.entries, [moved.transfer])
  expect(totals(table, everything).flow).toBeCloseTo(0)
  expect(totals(table, arrivingAt(B)).flow).toBeCloseTo(1000)
  expect(totals(table, ofAccounts(new Set([B]))).flow).toBeCloseTo(1010)
})

test('half a transfer crosses from or to the world', () => {
  const moved = move('m', '2024-01-01', ['1', BTC], { from: A, to: B })
  expect(totals(tableOf(moved.entries.slice(0, 1), [moved.transfer]), everything).flow).toBe(-1000)
})

test('an exchange of unknown value is known to whoever holds both sides, and unknown to each of them', () => {
  const nobodyKnows: DailyPriceBook = { ...prices, priceAt: () => undefined }
  const table = tableOf(
    [
      entry('s', '2024-01-01', 'trade', [
        ['-1', ETH],
        ['2', BTC],
      ]),
    ],
    [],
    { prices: nobodyKnows },
  )
  expect([...flowsIn(table, everything).flow]).toEqual([0])
  expect([...flowsIn(table, ofAsset(BTC)).flow]).toEqual([Number.NaN])
  expect([...flowsIn(table, ofAsset(ETH)).flow]).toEqual([Number.NaN])
})

test('what came out of something that does not count has crossed, known or not', () => {
  const swap = entry('s', '2024-01-01', 'trade', [
    ['-1', ETH],
    ['2', BTC],
  ])
  const isCounted = (asset: AssetId) => asset !== BTC
  expect(totals(tableOf([swap], [], { isCounted }), everything).flow).toBe(-2000)
  const blind: DailyPriceBook = { ...prices, priceAt: () => undefined }
  expect([...flowsIn(tableOf([swap], [], { isCounted, prices: blind }), everything).flow]).toEqual([
    Number.NaN,
  ])
})

test('a deposit whose price nobody knows has the value that its source states', () => {
  const blind: DailyPriceBook = {
    ...prices,
    priceAt: (asset, when) => (asset.startsWith('fiat:') ? prices.priceAt(asset, when) : undefined),
  }
  const stated = { currency: 'usd', value: '40' as never }
  const told = entry('d', '2024-01-01', 'withdrawal', [['-3', ETH]], { stated })
  expect(totals(tableOf([told], [], { prices: blind }), everything).flow).toBe(-40)
})

const ledgers = Array.from({ length: 12 }, (_, seed) => {
  const { entries, moves } = randomLedger(seed + 1, { size: 120, isWild: seed % 2 === 0, hasUnknown: true })
  const all = [...entries, ...moves.flatMap((moved) => moved.entries)].sort((a, b) => a.at - b.at)
  return { entries: all, transfers: moves.map(({ transfer }) => transfer) }
})

test('the flows of assets, and of accounts, come to those of the whole', () => {
  for (const { entries, transfers } of ledgers) {
    const table = tableOf(entries, transfers)
    const whole = totals(table, everything)
    const assets = [...new Set(table.cells.map(({ asset }) => asset))].map((each) =>
      totals(table, ofAsset(each)),
    )
    const accounts = [A, B].map((each) => totals(table, arrivingAt(each)))
    for (const parts of [assets, accounts])
      for (const sort of ['flow', 'income', 'fees', 'losses'] as const)
        expect(parts.reduce((sum, part) => sum + part[sort], 0)).toBeCloseTo(whole[sort], 3)
  }
})

test('only what comes from or goes to the world crosses the whole', () => {
  const outside = new Set<EffectiveEntry['kind']>(['deposit', 'withdrawal', 'gift-sent'])
  for (const { entries, transfers } of ledgers) {
    const ends = new Set(transfers.flatMap(({ from, to }) => [from, to]))
    const crossing = entries
      .filter(({ id, kind }) => outside.has(kind) && !ends.has(id))
      .flatMap(({ legs, at: when }) =>
        legs.map(({ asset, quantity }) => toRatio(quantity) * priceOf(asset, dayOf(when))),
      )
    expect(totals(tableOf(entries, transfers), everything).flow).toBeCloseTo(
      crossing.reduce((sum, value) => sum + value, 0),
      3,
    )
  }
})

test('where everything is traded at its price, what is no flow is prices, income, fees and losses, day by day', () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const { entries, transfers } = fairLedger(seed)
    const [firstDay, lastDay] = [dayOf(entries[0]?.at ?? 0), dayOf(entries.at(-1)?.at ?? 0)]
    const table = tableOf(entries, transfers)
    const question = {
      entries,
      transfers,
      holdings: holdingsOf(entries),
      book: prices,
      unproven: new Map(),
      isCounted: () => true,
    }
    const values = dailyValues({ ...question, collectionOf, now: lastDay * DAY_MS })
    if (!values) throw new Error('no values')
    const parts: [IsWithin, (number | null)[] | undefined, AssetId | undefined][] = [
      [everything, values.whole.values, undefined],
      ...ASSETS.map((asset): [IsWithin, (number | null)[] | undefined, AssetId] => [
        ofAsset(asset),
        values.byAsset.get(asset)?.values,
        asset,
      ]),
    ]
    for (const [isWithin, value, asset] of parts) {
      if (!value) continue
      const { flow } = flowsOf(table, isWithin, firstDay, value.length)
      expect(value).not.toContain(null)
      for (let day = 1; day < value.length; day += 1) {
        const [from, until] = [firstDay + day, firstDay + day]
        const { income, fees, losses } = flowSums(table, isWithin, { from, until })
        const result = priceEffect(entries, from, asset) + income - fees - losses
        expect((value[day] ?? 0) - (value[day - 1] ?? 0) - (flow[day] ?? 0)).toBeCloseTo(result, 4)
      }
    }
  }
})

test('asset after asset in the same memory, from its own cells only, is what each is by itself', () => {
  const { entries, transfers } = fairLedger(7)
  const table = tableOf(entries, transfers, { prices: { ...prices, priceAt: blindTo(ETH) } })
  const values = { currency: 'usd', from: dayOf(at('2024-01-01')) * DAY_MS, values: NOTHING(60) }
  const memory = lentMemory()
  expect([...table.byAsset.keys()].length).toBeGreaterThan(2)
  for (const [asset, cells] of table.byAsset) {
    const alone = seriesOf(values, table, ofAsset(asset))
    expect(seriesOf(values, table, ofAsset(asset), { cells, memory })).toEqual(alone)
    expect(alone.flow.some((flow) => flow !== 0)).toBe(true)
  }
})

/** Knows all prices but those of one coin. */
const blindTo =
  (coin: AssetId): DailyPriceBook['priceAt'] =>
  (asset, when) =>
    asset === coin ? undefined : prices.priceAt(asset, when)

const holdingsOf = (entries: readonly EffectiveEntry[]) =>
  [...derivedBalances(entries)].flatMap(([accountId, byAsset]) =>
    [...byAsset].map(([asset, quantity]) => ({ accountId, asset, quantity })),
  )

/** What was held the day before, times what its price has moved. What is on its way is held. */
function priceEffect(entries: readonly EffectiveEntry[], day: number, only: AssetId | undefined): number {
  let effect = 0
  for (const { legs, fees, at: when } of entries)
    if (dayOf(when) < day)
      for (const [parts, sign] of [
        [legs, 1],
        [fees, -1],
      ] as const)
        for (const { asset, quantity } of parts)
          if (only === undefined || asset === only)
            effect += sign * toRatio(quantity) * (priceOf(asset, day) - priceOf(asset, day - 1))
  return effect
}

/** Deposits, trades at the day's price, income, losses, fees in any coin, and transfers within a day. */
function fairLedger(seed: number): { entries: EffectiveEntry[]; transfers: Transfer[] } {
  const next = randomOf(seed)
  const entries = [A, B].flatMap((accountId) =>
    ASSETS.map((asset) =>
      entry(`first-${accountId}-${asset}`, '2024-01-01T00:00', 'deposit', [['5000', asset]], { accountId }),
    ),
  )
  const transfers: Transfer[] = []
  let minute = 0
  for (let number = 0; number < 80; number += 1) {
    minute += next(700)
    const when = new Date(at('2024-01-01') + minute * 60_000)
    const text = when.toISOString().slice(0, 16)
    const [asset, other] = [ASSETS[next(3)] ?? BTC, ASSETS[next(3)] ?? ETH]
    const account: AccountId = next(2) === 0 ? A : B
    const quantity = (1 + next(99)) / 10
    const fees = next(2) === 0 ? feesOf([String((1 + next(9)) / 1000), ASSETS[next(3)] ?? BTC]) : []
    const change = { accountId: account, fees }
    const id = `e${number}`
    switch (next(5)) {
      case 0:
        entries.push(entry(id, text, 'deposit', [[String(quantity), asset]], change))
        break
      case 1: {
        const got = (quantity * priceOf(asset, dayOf(when.getTime()))) / priceOf(other, dayOf(when.getTime()))
        if (asset === other) break
        entries.push(
          entry(
            id,
            text,
            'trade',
            [
              [`-${quantity}`, asset],
              [got.toFixed(15), other],
            ],
            change,
          ),
        )
        break
      }
      case 2:
        entries.push(entry(id, text, 'income', [[String(quantity), asset]], change))
        break
      case 3:
        entries.push(entry(id, text, 'lost', [[`-${quantity}`, asset]], change))
        break
      default: {
        const moved = move(id, text, [String(quantity), asset], {
          received: String(quantity / 2),
          from: A,
          to: B,
        })
        entries.push(...moved.entries)
        transfers.push(moved.transfer)
      }
    }
  }
  return { entries: entries.sort((a, b) => a.at - b.at), transfers }
}
