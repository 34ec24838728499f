import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { Bucket } from '@/lib/core/reading'
import type { LinePart } from '@/lib/portfolio/view'
import { heldByPlace } from './held-by-place'

const BTC = 'coin:bitcoin' as AssetId
const part = (accountId: string, bucket: Bucket, quantity: string, chain?: string): LinePart => ({
  accountId: accountId as AccountId,
  asset: BTC,
  bucket,
  quantity: amount(quantity),
  value: null,
  readAt: 0,
  sourceSymbol: 'BTC',
  ...(chain === undefined ? {} : { chain: chain as ChainId }),
})
const accounts = ['kraken', 'wallet'] as AccountId[]

test('what is staked or in an order counts, and only what is free can be sold', () => {
  const parts = [
    part('kraken', 'spot', '1'),
    part('kraken', 'staked', '2'),
    part('kraken', 'in-order', '0.5'),
  ]
  expect(heldByPlace([{ asset: BTC, parts }], accounts)).toEqual([
    { account: 'kraken', asset: BTC, quantity: '3.5', free: '1' },
  ])
})

test('a debt lowers what is held and frees nothing', () => {
  const parts = [part('kraken', 'spot', '1'), part('kraken', 'margin', '-3')]
  expect(heldByPlace([{ asset: BTC, parts }], accounts)).toMatchObject([{ quantity: '-2', free: '1' }])
})

test('chains of a wallet are places of their own; other accounts are left out', () => {
  const parts = [
    part('wallet', 'wallet', '1', 'eip155:1'),
    part('wallet', 'wallet', '2', 'eip155:10'),
    part('somebody', 'spot', '9'),
  ]
  const held = heldByPlace([{ asset: BTC, parts }], accounts)
  expect(held.map(({ chain, free }) => [chain, free])).toEqual([
    ['eip155:1', '1'],
    ['eip155:10', '2'],
  ])
})
