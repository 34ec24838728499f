import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Bucket } from '@/lib/core/reading'
import type { AccountRow, AssetRow, HoldingRow, PriceRow } from '@/lib/db/rows'
import { defaultSettings } from '@/lib/settings/settings'
import { buildPortfolioView } from './build-view'
import { withContents } from './line-contents'
import type { AssetLine } from './view'

const SHARE = 'eip155:1/erc20:0xb4e16d0168e52d35cacd2c6185b44281ec28c9dc' as AssetId
const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId
const line: AssetLine = {
  asset: SHARE,
  symbol: 'UNI-V2',
  name: 'UNI-V2',
  quantity: amount('4'),
  price: null,
  value: null,
  share: null,
  change24h: null,
  parts: [],
}
const row: AssetRow = { id: 's', asset: SHARE, symbol: 'UNI-V2', name: 'UNI-V2', foundBy: 'list' }

test('what stands behind a line is told for its whole quantity, by collection', () => {
  const parts = [
    { asset: USDC, perUnit: amount('1.5') },
    { asset: 'eip155:1/native' as AssetId, perUnit: amount('0.25') },
  ]
  const contents = { protocol: 'uniswap-v2', parts, prices: 'always' as const, at: 0 }
  expect(withContents(line, new Map([[SHARE, { ...row, contents }]])).contents).toEqual({
    protocol: 'uniswap-v2',
    parts: [
      { asset: 'coin:usd-coin', symbol: 'USDC', quantity: '6' },
      { asset: 'coin:ethereum', symbol: 'ETH', quantity: '1' },
    ],
  })
})

test('what stands for nothing but itself stays as it is', () => {
  expect(withContents(line, new Map([[SHARE, row]]))).toBe(line)
})

test('a debt makes the total smaller, exactly', () => {
  const debt = 'eip155:1/erc20:0x1111111111111111111111111111111111111111' as AssetId
  const id = 'wallet'.padEnd(22, '0') as AccountId
  const source = { kind: 'evm' as const, address: '0x', chains: [] }
  const account: AccountRow = { id, label: 'Wallet', source, paused: false, createdAt: 0, tags: [] }
  const holding = (asset: AssetId, quantity: string, bucket: Bucket): HoldingRow => ({
    id: asset,
    accountId: id,
    asset,
    bucket,
    quantity: amount(quantity),
    sourceSymbol: 'X',
    readAt: 0,
  })
  const price = (asset: AssetId, text: string): PriceRow => ({
    id: asset,
    asset,
    price: amount(text),
    at: 0,
    source: 'contents',
  })
  const owes = {
    protocol: 'aave-v3',
    parts: [{ asset: USDC, perUnit: amount('-1') }],
    prices: 'always' as const,
    at: 0,
  }
  const view = buildPortfolioView(
    {
      accounts: [account],
      statuses: [],
      holdings: [holding(USDC, '100', 'wallet'), holding(debt, '40.000001', 'debt')],
      assets: [{ ...row, id: 'd', asset: debt, symbol: 'variableDebtEthUSDC', contents: owes }],
      prices: [price('coin:usd-coin' as AssetId, '0.999'), price(debt, '-0.999')],
      manualPrices: [],
      rates: [],
      snapshots: [],
      portfolios: [],
      tags: [],
      settings: defaultSettings,
    },
    1,
  )
  expect(view.netWorth).toBe('59.939999001')
  expect(view.lines.at(-1)).toMatchObject({ value: '-39.960000999', contents: { protocol: 'aave-v3' } })
})
