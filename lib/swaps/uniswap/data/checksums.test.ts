import { getAddress } from 'ethers'
import { expect, test } from 'vitest'
import { SWAP_ROUTERS } from '@/lib/decode/data/swap-routers'
import { DEPLOYMENTS } from './deployments'
import { HUBS } from './hubs'

const written = [
  ...Object.values(DEPLOYMENTS).flatMap((row) => Object.values(row)),
  ...Object.values(HUBS).flatMap((hubs) => hubs.map(({ address }) => address)),
]

test.each([...new Set(written)])('%s has its checksum', (address) => {
  expect(getAddress(address.toLowerCase())).toBe(address)
})

test('every chain with Uniswap has its hubs', () => {
  expect(Object.keys(HUBS)).toEqual(Object.keys(DEPLOYMENTS))
})

test('what a swap is sent to is what a call is recognised by', () => {
  for (const [chain, { v2Router, swapRouter02, universalRouter }] of Object.entries(DEPLOYMENTS)) {
    expect(SWAP_ROUTERS['uniswap-v2']?.[chain]).toContain(v2Router)
    expect(SWAP_ROUTERS['uniswap-v3']?.[chain]).toContain(swapRouter02)
    expect(SWAP_ROUTERS['uniswap-universal-router']?.[chain]).toContain(universalRouter)
  }
})
