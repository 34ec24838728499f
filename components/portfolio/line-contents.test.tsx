// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { LineContents } from './line-contents'

afterEach(cleanup)
const part = (symbol: string, quantity: string) => ({
  asset: `coin:${symbol}` as AssetId,
  symbol,
  quantity: amount(quantity),
})
const textOf = (protocol: string, parts: ReturnType<typeof part>[]) =>
  render(<LineContents contents={{ protocol, parts }} />).container.textContent?.replaceAll('\u00a0', ' ')

test('a share names its protocol and what it stands for', () => {
  expect(textOf('uniswap-v2', [part('ETH', '0.5'), part('USDC', '1500')])).toContain(
    'Stands for (Uniswap V2): 0.5 ETH',
  )
})

test('a debt is said to be owed, without a minus', () => {
  expect(textOf('aave-v3', [part('DAI', '-40')])).toBe('Owed (Aave V3): 40 DAI')
})
