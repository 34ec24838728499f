import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { candidates, MOST_CANDIDATES } from './candidates'
import { DEPLOYMENTS, type Deployment, deploymentOn } from './data/deployments'
import { poolsOf } from './route'

const on = (chainId: number): Deployment => {
  const deployment = deploymentOn(`eip155:${chainId}` as ChainId)
  if (!deployment) throw new Error('no Uniswap there')
  return deployment
}
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const STRANGER = `0x${'77'.repeat(20)}`
const NATIVE = `0x${'00'.repeat(20)}`

test('every chain is asked about few enough ways, and none of them twice', () => {
  for (const chainId of Object.keys(DEPLOYMENTS).map(Number)) {
    for (const pair of [
      { sell: undefined, buy: STRANGER },
      { sell: STRANGER, buy: `0x${'88'.repeat(20)}` },
    ]) {
      const routes = candidates(on(chainId), pair)
      const names = routes.map((route) => poolsOf(route).join(' '))
      expect(new Set(names).size).toBe(routes.length)
      expect(routes.length).toBeLessThanOrEqual(MOST_CANDIDATES)
      expect(routes.length).toBeGreaterThanOrEqual(50)
    }
  }
})

test('all direct pools are asked: V2, four fees of V3, four of V4 with the native coin itself', () => {
  const { wrapped } = on(1)
  const direct = candidates(on(1), { sell: undefined, buy: USDC }).filter(({ path }) => path.length === 2)
  expect(direct.filter(({ kind }) => kind === 'v2')).toEqual([{ kind: 'v2', path: [wrapped.address, USDC] }])
  expect(direct.filter(({ kind }) => kind === 'v3').map(({ path }) => path[0])).toEqual(
    Array.from({ length: 4 }, () => wrapped.address),
  )
  expect(direct.filter(({ kind }) => kind === 'v4').map(({ path }) => path[0])).toEqual(
    Array.from({ length: 4 }, () => NATIVE),
  )
})

test('no way leads over one of the two coins themselves', () => {
  for (const { path } of candidates(on(1), { sell: USDC, buy: undefined }))
    expect(new Set(path).size).toBe(path.length)
})
