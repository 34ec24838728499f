import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, VenueId } from '@/lib/core/ids'
import type { AccountRow, HoldingRow, StatusRow } from '@/lib/db/rows'
import { defaultSettings } from '@/lib/settings/settings'
import { buildPortfolioView, headOf, type PortfolioRows } from './build-view'

const NOW = 1_800_000_000_000
const [real, paper] = ['real', 'paper'] as unknown as [AccountId, AccountId]
const [bitcoin, tether] = ['coin:bitcoin', 'coin:tether'] as [AssetId, AssetId]

const account = (id: AccountId, source: AccountRow['source']): AccountRow => ({
  id,
  label: id,
  source,
  paused: false,
  createdAt: 0,
  tags: [],
})
const status = (accountId: AccountId): StatusRow => ({
  accountId,
  dueAt: NOW + 1,
  state: 'ok',
  lastGoodAt: NOW,
  failures: 0,
  notIncluded: [],
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
const price = (asset: AssetId, usd: string) => ({
  id: asset,
  asset,
  price: amount(usd),
  at: NOW,
  source: 'test',
  price24hAgo: amount(usd),
})
const rows = (counted: boolean, change: Partial<PortfolioRows> = {}): PortfolioRows => ({
  accounts: [
    account(real, { kind: 'evm', address: '0x0', chains: [] }),
    account(paper, { kind: 'paper', venue: 'kraken' as VenueId, start: [], counted }),
  ],
  statuses: [status(real), status(paper)],
  holdings: [holding(real, bitcoin, '1'), holding(paper, bitcoin, '2'), holding(paper, tether, '5000')],
  assets: [],
  prices: [price(bitcoin, '50000'), price(tether, '1')],
  manualPrices: [],
  rates: [],
  snapshots: [],
  portfolios: [],
  tags: [],
  settings: defaultSettings,
  ...change,
})

test('paper money is in no total, line, share or change', () => {
  const view = buildPortfolioView(rows(false), NOW)
  expect(view.netWorth).toBe('50000')
  expect(view.lines.map(({ asset, quantity, share }) => [asset, quantity, share])).toEqual([
    [bitcoin, '1', 1],
  ])
  expect(view.completeness).toMatchObject({ accounts: 1, missing: [], stale: [], unpriced: [] })
  const { settings } = rows(false)
  const without = buildPortfolioView(
    { ...rows(false), holdings: [holding(real, bitcoin, '1')], settings },
    NOW,
  )
  expect(view.change24h).toEqual(without.change24h)
})

test('it stands apart, with its own value and lines', () => {
  const view = buildPortfolioView(rows(false), NOW)
  expect(view.accounts.find(({ id }) => id === paper)).toMatchObject({
    kind: 'paper',
    venue: 'kraken',
    apart: true,
    value: '105000',
  })
  expect(view.paper?.map(({ asset, quantity, value, share }) => [asset, quantity, value, share])).toEqual([
    [bitcoin, '2', '100000', null],
    [tether, '5000', '5000', null],
  ])
  expect(headOf(view)).not.toHaveProperty('paper')
})

test('counted, it is money like any other, and still marked', () => {
  const view = buildPortfolioView(rows(true), NOW)
  expect(view.netWorth).toBe('155000')
  expect(view.lines.find(({ asset }) => asset === bitcoin)).toMatchObject({ quantity: '3' })
  expect(view.paper).toBeUndefined()
  const line = view.accounts.find(({ id }) => id === paper)
  expect(line).toMatchObject({ kind: 'paper', value: '105000' })
  expect(line?.apart).toBeUndefined()
})

test('a paper account that was never read takes nothing from the totals of the others', () => {
  const view = buildPortfolioView(rows(false, { statuses: [status(real)] }), NOW)
  expect(view.completeness.missing).toEqual([])
  expect(buildPortfolioView(rows(true, { statuses: [status(real)] }), NOW).completeness.missing).toEqual([
    paper,
  ])
})
