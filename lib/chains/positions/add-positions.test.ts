import { expect, test } from 'vitest'
import { erc20, nft } from '@/lib/assets/asset-id'
import { amount } from '@/lib/core/amount'
import type { Reading } from '@/lib/core/reading'
import { DEFAULT_EVM_CHAINS, type EvmChain } from '../data/evm-chains'
import { addPositions } from './add-positions'
import type { Meaning } from './read-positions.client'

const chain = DEFAULT_EVM_CHAINS[0] as EvmChain
const SHARE = '0x1111111111111111111111111111111111111111'
const USDC = erc20(chain.id, '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48')
const MADE_UP = erc20(chain.id, '0x2222222222222222222222222222222222222222')
const held = [{ address: SHARE, decimals: 18, symbol: 'S', foundBy: 'log' as const }]
const reading: Reading = {
  holdings: [
    {
      asset: erc20(chain.id, SHARE),
      bucket: 'wallet',
      quantity: amount('2'),
      chain: chain.id,
      sourceSymbol: 'S',
    },
  ],
  notIncluded: [],
  discovered: [],
}
const meaning = (more: Partial<Meaning>): Meaning => ({
  address: SHARE,
  bucket: 'liquidity',
  parts: [{ asset: USDC, perUnit: amount('1') }],
  prices: 'always',
  protocol: 'test',
  ...more,
})
const foundBy = (more: Partial<Meaning>) =>
  addPositions(reading, chain, { held, meanings: new Map([[SHARE, meaning(more)]]), pieces: [], now: 7 })
    .discovered[0]?.foundBy
const madeUp = [
  { asset: USDC, perUnit: amount('1') },
  { asset: MADE_UP, perUnit: amount('1') },
]

test('a share that is proven, of coins that are known, counts although only a log brought it', () => {
  expect(foundBy({})).toBe('list')
})

test('a share of a pool of made-up coins is a gift that waits', () => {
  expect(foundBy({ parts: madeUp })).toBe('log')
  const piece = {
    asset: nft(chain.id, 'erc721', SHARE, '7'),
    symbol: 'USDC/ETH',
    name: 'P',
    parts: madeUp,
    quantity: amount('1'),
  }
  const pieces = [{ protocol: 'test', piece }]
  expect(
    addPositions(reading, chain, { held: [], meanings: new Map(), pieces, now: 7 }).discovered,
  ).toMatchObject([{ foundBy: 'log' }])
})

test('a debt counts whatever the coin is', () => {
  expect(foundBy({ bucket: 'debt', parts: [{ asset: MADE_UP, perUnit: amount('-1') }] })).toBe('list')
})

test('what only the token says of itself does not make it count', () => {
  expect(foundBy({ bucket: 'lending', prices: 'without-market' })).toBe('log')
})

test('the quantity is the contract’s, the place and what stands behind it are the protocol’s', () => {
  const { holdings, discovered } = addPositions(reading, chain, {
    held,
    meanings: new Map([[SHARE, meaning({ name: 'Pool of USDC' })]]),
    pieces: [],
    now: 7,
  })
  expect(holdings).toEqual([{ ...reading.holdings[0], bucket: 'liquidity' }])
  expect(discovered).toEqual([
    {
      id: erc20(chain.id, SHARE),
      symbol: 'S',
      name: 'Pool of USDC',
      decimals: 18,
      foundBy: 'list',
      contents: { protocol: 'test', prices: 'always', at: 7, parts: [{ asset: USDC, perUnit: '1' }] },
    },
  ])
})
