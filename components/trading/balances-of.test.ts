import { expect, test } from 'vitest'
import { type Amount, amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Bucket } from '@/lib/core/reading'
import type { AssetLine } from '@/lib/portfolio/view'
import { balancesOf } from './balances-of'

const HERE = 'here' as AccountId
const line = (
  symbol: string,
  parts: [account: string, bucket: Bucket, quantity: string, value: string | null][],
): AssetLine => ({
  asset: `coin:${symbol}` as AssetId,
  symbol,
  name: symbol,
  quantity: amount('0'),
  price: null,
  value: null,
  share: null,
  change24h: null,
  parts: parts.map(([account, bucket, quantity, value]) => ({
    accountId: account as AccountId,
    asset: `coin:${symbol}` as AssetId,
    bucket,
    quantity: amount(quantity),
    value: value as Amount | null,
    readAt: 0,
    sourceSymbol: symbol,
  })),
})

test('free, in orders and elsewhere are told apart, and other accounts are left out', () => {
  const lines = [
    line('BTC', [
      ['here', 'spot', '1', '10'],
      ['here', 'in-order', '0.5', '5'],
      ['here', 'earn', '2', '20'],
      ['there', 'spot', '9', '90'],
    ]),
    line('ETH', [['there', 'spot', '1', '1']]),
  ]
  expect(balancesOf(lines, HERE)).toEqual([
    { asset: 'coin:BTC', symbol: 'BTC', free: '1', inOrders: '0.5', elsewhere: '2', value: '35' },
  ])
})

test('a part without a value makes the value unknown, and such a coin stands last', () => {
  const lines = [
    line('NEW', [
      ['here', 'spot', '1', '100'],
      ['here', 'in-order', '1', null],
    ]),
    line('BTC', [['here', 'spot', '1', '10']]),
  ]
  expect(balancesOf(lines, HERE).map(({ symbol, value }) => [symbol, value])).toEqual([
    ['BTC', '10'],
    ['NEW', null],
  ])
})
