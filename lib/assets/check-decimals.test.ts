import { expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { checkDecimals } from './check-decimals'

const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId

test('a listed token has the decimals that everybody knows', () => {
  expect(() => checkDecimals(USDC, 6)).not.toThrow()
  expect(() => checkDecimals(USDC, 8)).toThrow('other decimals of USDC')
})

test('a token that nobody lists has only its own word', () => {
  expect(() => checkDecimals(`eip155:1/erc20:0x${'77'.repeat(20)}` as AssetId, 3)).not.toThrow()
})
