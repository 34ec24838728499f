import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { etherSide, USDC, usdcSide } from '@/tests/fixtures/swap-offer'
import { deploymentOn, NATIVE_CURRENCY } from './data/deployments'
import { nameRoute } from './name-route'

const STRANGER = `0x${'77'.repeat(20)}`
const deployment = deploymentOn('eip155:1' as ChainId)
const sides = { sells: usdcSide('1', 1n), buys: etherSide('0', 0n) }

test('coins have their symbols, strangers their contract, parts their share', () => {
  if (!deployment) throw new Error('no Uniswap on Ethereum')
  const route = nameRoute({
    deployment,
    nativeSymbol: 'ETH',
    ...sides,
    parts: [
      { route: { kind: 'v4', path: [USDC, STRANGER, NATIVE_CURRENCY], fees: [100, 3000] }, units: 3n },
      { route: { kind: 'v2', path: [USDC, deployment.wrapped.address] }, units: 1n },
    ],
  })
  expect(route).toEqual([
    { venue: 'Uniswap V4 0.01 %', from: 'USDC', to: STRANGER, share: 0.75 },
    { venue: 'Uniswap V4 0.3 %', from: STRANGER, to: 'ETH', share: 0.75 },
    { venue: 'Uniswap V2', from: 'USDC', to: 'WETH', share: 0.25 },
  ])
})
