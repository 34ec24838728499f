import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetRow } from '@/lib/db/rows'
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
