import { describe, expect, test } from 'vitest'
import { erc20, fiat, native } from '@/lib/assets/asset-id'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow, HoldingRow, PriceRow, StatusRow } from '@/lib/db/rows'
import { defaultSettings } from '@/lib/settings/settings'
import { buildPortfolioView, headOf, type PortfolioRows } from './build-view'

const NOW = 1_800_000_000_000
const [kraken, wallet] = ['kraken', 'wallet'] as unknown as [AccountId, AccountId]
const bitcoin = 'coin:bitcoin' as AssetId

const account = (id: AccountId): AccountRow => ({
  id,
  label: id,
  source: { kind: 'evm', address: '0x0', chains: [] },
  paused: false,
  createdAt: 0,
  tags: [],
})
const good = (accountId: AccountId, lastGoodAt = NOW): StatusRow => ({
  accountId,
  dueAt: NOW + 1,
  state: 'ok',
  lastGoodAt,
  failures: 0,
  notIncluded: [],
})
let next = 0
const holding = (accountId: AccountId, asset: AssetId, quantity: string): HoldingRow => ({
  id: `h${next++}`,
  accountId,
  asset,
  bucket: 'spot',
  quantity: amount(quantity),
  sourceSymbol: 'X',
  readAt: NOW,
})
const price = (asset: AssetId, now: string, before?: string): PriceRow => ({
  id: asset,
  asset,
  price: amount(now),
  at: NOW,
  source: 'test',
  ...(before === undefined ? {} : { price24hAgo: amount(before) }),
})
const rows = (change: Partial<PortfolioRows>): PortfolioRows => ({
  accounts: [account(kraken), account(wallet)],
  statuses: [good(kraken), good(wallet)],
  holdings: [],
  assets: [],
  prices: [],
  manualPrices: [],
  rates: [],
  snapshots: [],
  portfolios: [],
  tags: [],
  settings: defaultSettings,
  ...change,
})

describe('totals', () => {
  test('are exact to the last digit', () => {
    const view = buildPortfolioView(
      rows({
        holdings: [
          holding(kraken, bitcoin, '0.604878940000004217'),
          holding(wallet, bitcoin, '9007199254740993'),
        ],
        prices: [price(bitcoin, '0.1234567890123456789')],
      }),
      NOW,
    )
    expect(view.lines[0]?.quantity).toBe('9007199254740993.604878940000004217')
    expect(view.netWorth).toBe(view.lines[0]?.value)
    const digits = (9007199254740993604878940000004217n * 1234567890123456789n).toString()
    expect(view.netWorth.replace('.', '')).toBe(digits.replace(/0+$/, ''))
  })

  test('one line per asset over venues and chains', () => {
    const holdings = [
      holding(kraken, 'coin:ethereum' as AssetId, '1'),
      holding(wallet, native('eip155:1' as ChainId), '2'),
      holding(wallet, native('eip155:10' as ChainId), '3'),
    ]
    const view = buildPortfolioView(
      rows({ holdings, prices: [price('coin:ethereum' as AssetId, '10', '8')] }),
      NOW,
    )
    expect(view.lines).toHaveLength(1)
    expect(view.lines[0]).toMatchObject({ symbol: 'ETH', quantity: '6', value: '60', share: 1 })
    expect(view.lines[0]?.parts).toHaveLength(3)
    expect(view.change24h).toEqual({ value: '12', ratio: 0.25, incomplete: false })
  })

  test('fiat counts by the reference rate, the dollar as itself', () => {
    const rates = [{ currency: 'eur', rate: amount('0.8'), at: NOW, source: 'ecb' }]
    const holdings = [holding(kraken, fiat('eur'), '100'), holding(kraken, fiat('usd'), '5')]
    expect(buildPortfolioView(rows({ holdings, rates }), NOW).netWorth).toBe('130')
    const inEuro = rows({ holdings, rates, settings: { ...defaultSettings, currency: 'eur' } })
    expect(buildPortfolioView(inEuro, NOW)).toMatchObject({ netWorth: '104', currency: 'eur' })
  })

  test('without a rate everything stays in dollars and says so', () => {
    const view = buildPortfolioView(rows({ settings: { ...defaultSettings, currency: 'chf' } }), NOW)
    expect(view).toMatchObject({ currency: 'usd', wantedCurrency: 'chf' })
  })
})

describe('unknown is never zero', () => {
  test('an asset without a price has no value and is named', () => {
    const view = buildPortfolioView(rows({ holdings: [holding(kraken, bitcoin, '1')] }), NOW)
    expect(view.lines[0]).toMatchObject({ value: null, price: null, share: null })
    expect(view.completeness.unpriced).toEqual([bitcoin])
    expect(view.netWorth).toBe('0')
    expect(view.change24h?.incomplete).toBe(true)
  })

  test('an account never read is missing, a failed one is stale and keeps its last good values', () => {
    const failed: StatusRow = {
      ...good(kraken, NOW - 1000),
      state: 'failed',
      failures: 1,
      error: { code: 'unreachable', sentence: say('x') },
    }
    const never: StatusRow = { accountId: wallet, dueAt: NOW, state: 'waiting', failures: 0, notIncluded: [] }
    const view = buildPortfolioView(
      rows({
        statuses: [failed, never],
        holdings: [holding(kraken, bitcoin, '2')],
        prices: [price(bitcoin, '3')],
      }),
      NOW,
    )
    expect(view.netWorth).toBe('6')
    expect(view.completeness).toMatchObject({ accounts: 2, stale: [kraken], missing: [wallet] })
    expect(view.accounts.find(({ id }) => id === wallet)?.value).toBeNull()
  })

  test('an unlisted token and an impersonator are out of the total, until wanted', () => {
    const token = erc20('eip155:1' as ChainId, `0x${'ab'.repeat(20)}`)
    const assetRow = { id: 'a', asset: token, symbol: 'USDC', name: 'USD Coin', foundBy: 'log' as const }
    const input = { holdings: [holding(wallet, token, '1000000')], prices: [price(token, '1')] }
    const view = buildPortfolioView(rows({ ...input, assets: [assetRow] }), NOW)
    expect(view.lines).toEqual([])
    expect(view.excluded[0]?.excluded).toBe('impersonator')
    expect(view.netWorth).toBe('0')
    const wanted = buildPortfolioView(rows({ ...input, assets: [{ ...assetRow, choice: 'wanted' }] }), NOW)
    expect(wanted.netWorth).toBe('1000000')
  })

  test('a manual price comes before the source', () => {
    const manualPrices = [{ id: bitcoin, asset: bitcoin, price: amount('7'), currency: 'usd', at: NOW }]
    const input = rows({
      holdings: [holding(kraken, bitcoin, '1')],
      prices: [price(bitcoin, '3')],
      manualPrices,
    })
    const view = buildPortfolioView(input, NOW)
    expect(view.netWorth).toBe('7')
    expect(view.lines[0]?.price?.source).toBe('manual')
  })
})

test('the head has the largest lines and no parts', () => {
  const holdings = Array.from({ length: 80 }, (_, index) => holding(kraken, `coin:c${index}` as AssetId, '1'))
  const prices = holdings.map(({ asset }, index) => price(asset, String(index + 1)))
  const view = buildPortfolioView(rows({ holdings, prices }), NOW)
  const head = headOf(view)
  expect(head.lines).toHaveLength(20)
  expect(head.lineCount).toBe(80)
  expect(head.lines[0]).toMatchObject({ value: '80' })
  expect(JSON.stringify(head)).not.toContain('"parts"')
  expect(head.netWorth).toBe(view.netWorth)
})

test('hiding a line hides what it is made of, on every chain and venue', () => {
  const usdc = 'coin:usd-coin' as AssetId
  const onChain = erc20('eip155:1' as ChainId, '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48')
  const holdings = [holding(kraken, usdc, '1'), holding(wallet, onChain, '2')]
  const prices = [price(usdc, '1')]
  const shown = buildPortfolioView(rows({ holdings, prices }), NOW)
  expect(shown.lines.map(({ asset, quantity }) => [asset, quantity])).toEqual([[usdc, '3']])
  const choice = {
    id: 'x',
    asset: usdc,
    symbol: '',
    name: '',
    foundBy: 'log' as const,
    choice: 'hidden' as const,
  }
  const hidden = buildPortfolioView(rows({ holdings, prices, assets: [choice] }), NOW)
  expect(hidden.lines).toEqual([])
  expect(hidden.netWorth).toBe('0')
  expect(hidden.excluded.map(({ asset, quantity, excluded }) => [asset, quantity, excluded])).toEqual([
    [usdc, '3', 'hidden'],
  ])
})
