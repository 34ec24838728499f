import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { AssetLine, LinePart } from '@/lib/portfolio/view'
import { payableAssets } from './payable-assets'

const HOT = 'hot' as AccountId
const part = (change: Partial<LinePart> = {}): LinePart => ({
  accountId: HOT,
  asset: 'eip155:1/native' as AssetId,
  chain: 'eip155:1' as ChainId,
  bucket: 'wallet',
  quantity: amount('1'),
  value: amount('10'),
  readAt: 0,
  sourceSymbol: 'ETH',
  ...change,
})
const line = (symbol: string, parts: LinePart[], change: Partial<AssetLine> = {}): AssetLine => ({
  asset: `coin:${symbol}` as AssetId,
  symbol,
  name: symbol,
  quantity: amount('1'),
  price: null,
  value: null,
  share: null,
  change24h: null,
  parts,
  ...change,
})
const erc20 = (digit: string) => `eip155:1/erc20:0x${digit.repeat(40)}` as AssetId
const symbols = (lines: AssetLine[], excluded: AssetLine[] = []) =>
  payableAssets({ lines, excluded }, HOT).map(({ symbol }) => symbol)

test('what stands in the wallet itself, the largest value first', () => {
  expect(
    symbols([line('USDC', [part({ asset: erc20('a') })]), line('ETH', [part({ value: amount('99') })])]),
  ).toEqual(['ETH', 'USDC'])
})

test.each<[string, Partial<LinePart>]>([
  ['of another account', { accountId: 'cold' as AccountId }],
  ['lent or in a pool', { bucket: 'lending' }],
  ['a debt', { quantity: amount('-1') }],
  ['nothing', { quantity: amount('0') }],
  ['a single piece', { asset: `eip155:1/erc721:0x${'b'.repeat(40)}/1` as AssetId }],
])('%s cannot be sent', (_, change) => expect(symbols([line('ETH', [part(change)])])).toEqual([]))

test('unlisted tokens come last, and an impersonator is not offered', () => {
  const unlisted = line('ODD', [part({ asset: erc20('c'), value: null })], { excluded: 'unlisted' })
  const fake = line('USDC', [part({ asset: erc20('d') })], { excluded: 'impersonator' })
  expect(symbols([line('ETH', [part()])], [unlisted, fake])).toEqual(['ETH', 'ODD'])
  expect(payableAssets({ lines: [], excluded: [unlisted] }, HOT)[0]?.isUnlisted).toBe(true)
})
