// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { CoinMark } from './coin-mark'

afterEach(cleanup)

test('a coin of the catalogue has its icon, of a fixed size and silent beside its name', () => {
  const { container } = render(<CoinMark asset={'coin:bitcoin' as AssetId} symbol="BTC" />)
  const icon = container.querySelector('img')
  expect(icon?.getAttribute('src')).toBe('/coins/bitcoin.svg')
  expect([icon?.alt, icon?.width, icon?.height]).toEqual(['', 32, 32])
})

test('a token that borrows the ticker of a known coin keeps the disc', () => {
  const fake = `eip155:1/erc20:0x${'f'.repeat(40)}` as AssetId
  const { container } = render(<CoinMark asset={fake} symbol="USDC" />)
  expect(container.querySelector('img')).toBeNull()
  expect(container.textContent).toBe('USDC')
})
