/** Shares of the portfolio before and after, with nothing assumed about a price. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { DriftRow, SleeveId, StrategyDrift, StrategyId } from '@/lib/core/rebalance'
import { fill } from '@/lib/core/sentence'
import type { AccountLine, AssetLine } from '@/lib/portfolio/view'
import { rulesOf } from '@/tests/fixtures/trading-facts'
import { type AllocationQuestion, allocationChange, allocationLines } from './allocation-change'

const line = (asset: string, symbol: string, value: string | null, price: string | null) => ({
  asset: asset as AssetId,
  symbol,
  value: value === null ? null : amount(value),
  price: price === null ? null : { price: amount(price), at: 0, source: 'test', stale: false },
})
const flows = (pays: [string, string], receives: [string, string]) => ({
  pays: { code: pays[0], quantity: amount(pays[1]) },
  receives: { code: receives[0], quantity: amount(receives[1]) },
})
const BITCOIN = line('coin:bitcoin', 'BTC', '500', '100')
const TETHER = line('coin:tether', 'USDT', '300', '1')
const ETHER = line('coin:ethereum', 'ETH', '200', '20')
const ask = (change: Partial<AllocationQuestion> = {}) =>
  allocationChange({
    lines: [BITCOIN, TETHER, ETHER],
    excluded: [],
    rules: rulesOf(),
    estimate: flows(['BTC', '1'], ['USDT', '100']),
    ...change,
  })

test('a sale moves its share, the others stay', () => {
  expect(ask()).toEqual([
    { asset: 'coin:bitcoin', symbol: 'BTC', before: 0.5, after: 0.4 },
    { asset: 'coin:tether', symbol: 'USDT', before: 0.3, after: 0.4 },
    { asset: 'coin:ethereum', symbol: 'ETH', before: 0.2, after: 0.2 },
  ])
})

test('a price below the market makes the whole smaller', () => {
  const changes = ask({ estimate: flows(['BTC', '1'], ['USDT', '50']) })
  expect(changes).toMatchObject([
    { symbol: 'BTC', after: 400 / 950 },
    { symbol: 'USDT', after: 350 / 950 },
    { symbol: 'ETH', after: 200 / 950 },
  ])
})

test('a coin that is not held yet is worth what is paid for it', () => {
  const changes = ask({ lines: [TETHER, ETHER], estimate: flows(['USDT', '100'], ['BTC', '0.5']) })
  expect(changes).toEqual([
    { asset: 'coin:tether', symbol: 'USDT', before: 0.6, after: 0.4 },
    { asset: 'coin:bitcoin', symbol: 'BTC', before: 0, after: 0.2 },
    { asset: 'coin:ethereum', symbol: 'ETH', before: 0.4, after: 0.4 },
  ])
  expect(ask({ lines: [BITCOIN] })).toMatchObject([
    { symbol: 'BTC', after: 0.8 },
    { symbol: 'USDT', before: 0, after: 0.2 },
  ])
})

test('the same coin on a chain and at the venue is one line', () => {
  const rules = rulesOf({ baseAsset: 'eip155:1/native' as AssetId, base: 'ETH' })
  const changes = ask({ rules, estimate: flows(['ETH', '5'], ['USDT', '100']) })
  expect(changes).toMatchObject([{ symbol: 'USDT', after: 0.4 }, { symbol: 'ETH', after: 0.1 }, {}])
})

test.each([
  ['without prices', { lines: [ETHER] }, 'The price of BTC is not known.'],
  [
    'held and without a price',
    { lines: [line('coin:bitcoin', 'BTC', null, null), TETHER] },
    'The price of BTC is not known.',
  ],
  ['out of the total', { excluded: [BITCOIN] }, 'BTC is not counted in your portfolio.'],
] as [string, Partial<AllocationQuestion>, string][])('%s it is unknown', (_, change, told) => {
  const answer = ask(change)
  expect('unknown' in answer && fill(answer.unknown.template, answer.unknown.params)).toBe(told)
})

test('a line without a price is out of the shares, as in the view', () => {
  expect(ask({ lines: [BITCOIN, TETHER, line('venue:x/Y', 'Y', null, null)] })).toHaveLength(2)
})

test('made-up money that is in no total is a portfolio by itself', () => {
  const part = (accountId: string, value: string | null) =>
    ({ accountId, value: value === null ? null : amount(value) }) as AssetLine['parts'][number]
  const full = { name: '', quantity: amount('1'), share: null, change24h: null }
  const view = {
    lines: [{ ...BITCOIN, ...full, parts: [] }],
    excluded: [],
    paper: [
      { ...BITCOIN, ...full, parts: [part('play', '200'), part('play', '100'), part('other', '700')] },
      { ...ETHER, ...full, parts: [part('play', null)] },
      { ...TETHER, ...full, parts: [part('other', '5')] },
    ],
    accounts: [{ id: 'play', apart: true }, { id: 'real' }] as unknown as AccountLine[],
  }
  const told = allocationLines(view, 'play' as AccountId).lines.map(({ symbol, value }) => [symbol, value])
  expect(told).toEqual([
    ['BTC', '300'],
    ['ETH', null],
  ])
  expect(allocationLines(view, 'real' as AccountId).lines).toBe(view.lines)
})

test('strategies that count the account say what it does to their bands, at the asset that is traded', () => {
  const row = (asset: string, value: string): DriftRow => ({
    sleeve: asset as SleeveId,
    name: asset,
    assets: [asset as AssetId],
    value: amount(value),
    weight: Number(value) / 800,
    target: 0.6,
    low: 0.55,
    high: 0.7,
    toTarget: amount('0'),
    toBand: amount('0'),
    isLocked: false,
  })
  const drift: StrategyDrift = {
    strategy: 'core' as StrategyId,
    name: 'Core',
    accounts: ['kraken' as AccountId],
    value: amount('800'),
    rows: [row('coin:bitcoin', '500'), row('coin:tether', '300')],
    drift: 0,
    outside: 0,
    targetsAt: 1,
    isDue: false,
    isOn: false,
  }
  const unknown = { strategy: 'new' as StrategyId, name: 'New', unknown: { template: 'No.' }, isOn: false }
  const view = { lines: [], excluded: [], accounts: [], drifts: [drift, unknown] }
  const { drifts = [] } = allocationLines(view, 'kraken' as AccountId)
  expect(drifts).toEqual([drift])
  expect(allocationLines(view, 'wallet' as AccountId).drifts).toEqual([])
  expect(ask({ drifts })).toMatchObject([
    // 500 of 800; at 440 it is at its lower edge.
    { symbol: 'BTC', bands: [{ strategy: 'Core', before: 0.625, after: 0.5, move: 'leaves', most: '0.6' }] },
    { symbol: 'USDT', bands: [{ before: 0.375, after: 0.5, move: 'returns' }] },
    { symbol: 'ETH' },
  ])
  const changes = ask({ drifts })
  expect('unknown' in changes ? changes : changes[2]).not.toHaveProperty('bands')
})
