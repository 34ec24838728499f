import { expect, test } from 'vitest'
import { type Amount, amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetContents } from '@/lib/core/reading'
import { assetsToAsk, contentsPrices, standIns } from './contents-prices'

const ETH = 'eip155:1/native' as AssetId
const USDC = 'eip155:1/erc20:0xa0' as AssetId
const POOL = 'eip155:1/erc20:0xb0' as AssetId
const VAULT = 'eip155:1/erc20:0xc0' as AssetId
const DEBT = 'eip155:1/erc20:0xd0' as AssetId
const at = 1000

const contents = (parts: [AssetId, string][]): AssetContents => ({
  protocol: 'test',
  prices: 'always',
  at,
  parts: parts.map(([asset, perUnit]) => ({ asset, perUnit: amount(perUnit) })),
})
const stored = new Map<AssetId, { price: Amount; at: number; price24hAgo?: Amount }>([
  [ETH, { price: amount('3000'), at: 900, price24hAgo: amount('2900') }],
  [USDC, { price: amount('0.999'), at: 2000, price24hAgo: amount('1') }],
])
const prices = (filled: [AssetId, AssetContents][]) =>
  contentsPrices({
    filled: filled.map(([asset, each]) => ({ asset, contents: each })),
    priceOf: (asset) => stored.get(asset),
    collectionOf: (asset) => asset,
  })
const pool = contents([
  [ETH, '0.5'],
  [USDC, '1500'],
])

test('a share is worth its parts, as old as the oldest of them', () => {
  expect(prices([[POOL, pool]])).toEqual([
    { asset: POOL, price: '2998.5', at: 900, source: 'contents', price24hAgo: '2950' },
  ])
})

test('a debt is worth less than nothing', () => {
  const debt = contents([[USDC, '-1']])
  expect(prices([[DEBT, debt]])[0]).toMatchObject({ price: '-0.999', price24hAgo: '-1' })
})

test('a vault of pool shares is worked out from the pool', () => {
  expect(
    prices([
      [VAULT, contents([[POOL, '2']])],
      [POOL, pool],
    ]).find(({ asset }) => asset === VAULT)?.price,
  ).toBe('5997')
})

test('one part without a price leaves the whole without one, unless there is none of it', () => {
  const unknown = 'eip155:1/erc20:0xee' as AssetId
  expect(
    prices([
      [
        POOL,
        contents([
          [ETH, '1'],
          [unknown, '1'],
        ]),
      ],
    ]),
  ).toEqual([])
  expect(
    prices([
      [
        POOL,
        contents([
          [ETH, '1'],
          [unknown, '0'],
        ]),
      ],
    ])[0]?.price,
  ).toBe('3000')
})

test('an emptied piece is worth nothing, which is known', () => {
  expect(
    prices([
      [
        POOL,
        contents([
          [ETH, '0'],
          [USDC, '0'],
        ]),
      ],
    ]),
  ).toMatchObject([{ price: '0' }])
})

test('shares of one another have no price', () => {
  expect(
    prices([
      [POOL, contents([[VAULT, '1']])],
      [VAULT, contents([[POOL, '1']])],
    ]),
  ).toEqual([])
})

test('what stands behind a proven share is asked about instead of it, behind a claimed one beside it', () => {
  const rows = new Map<AssetId, AssetContents>([
    [POOL, pool],
    [VAULT, { ...contents([[POOL, '2']]), prices: 'without-market' }],
  ])
  const of = { contentsOf: (asset: AssetId) => rows.get(asset), collectionOf: (asset: AssetId) => asset }
  expect(assetsToAsk([VAULT, 'coin:bitcoin' as AssetId], of)).toEqual([VAULT, ETH, USDC, 'coin:bitcoin'])
  expect(assetsToAsk([POOL], of)).toEqual([ETH, USDC])
})

test('receipts and debts stand for their coin for ever, shares and claims do not', () => {
  const debt = contents([[USDC, '-1']])
  const rows = [
    { asset: DEBT, contents: debt },
    { asset: POOL, contents: pool },
    { asset: VAULT, contents: { ...contents([[USDC, '1']]), prices: 'without-market' as const } },
    { asset: ETH },
  ]
  expect(standIns(rows)).toEqual([[DEBT, { asset: USDC, perUnit: '-1' }]])
})
