import { expect, test } from 'vitest'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { erc20, fiat } from './asset-id'
import { describeAsset } from './describe'

test('the catalogue speaks first', () => {
  expect(describeAsset('coin:bitcoin' as AssetId, { symbol: 'XXBT', name: 'x' })).toEqual({
    symbol: 'BTC',
    name: 'Bitcoin',
  })
})

test('a currency has its code, whatever a venue calls it', () => {
  expect(describeAsset(fiat('usd'), { symbol: 'ZUSD', name: 'ZUSD' })).toEqual({ symbol: 'USD', name: 'USD' })
})

test('what a contract says of itself is cleaned, and nothing is shown as the head of the address', () => {
  const token = erc20('eip155:1' as ChainId, `0x${'ab'.repeat(20)}`)
  expect(describeAsset(token, { symbol: 'A\u202eB', name: '' }).symbol).toBe('AB')
  expect(describeAsset(token).symbol).toBe('0xabab…abab')
})
