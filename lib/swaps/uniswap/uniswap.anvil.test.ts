/** The router against Uniswap's own contracts on a real node: what is quoted is what comes, to the last unit. */
import { execFileSync } from 'node:child_process'
import { Interface } from 'ethers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toUnits } from '@/lib/core/wallet-tx'
import { anvilBinary } from '@/tests/sandbox/chains/anvil'
import type { TokenName } from '@/tests/sandbox/chains/defi/pools'
import { type Defi, startDefi } from '@/tests/sandbox/chains/defi/start-defi'
import { allow, carryOut, swapTrial } from '@/tests/sandbox/chains/defi/swap-trial'
import { UNISWAP } from '@/tests/sandbox/chains/defi/uniswap-contracts'
import type { QuoteOffer } from '../define-quote-source'
import type { NeededAllowance } from '../quote'
import type { Route } from './route'
import { uniswapSource } from './uniswap.client'

function isInstalled(): boolean {
  try {
    execFileSync(anvilBinary(), ['--version'])
    return true
  } catch {
    process.stderr.write('anvil is not installed: swaps are not tested against real contracts\n')
    return false
  }
}

const UNIT: Record<TokenName, bigint> = {
  eth: 10n ** 18n,
  weth: 10n ** 18n,
  link: 10n ** 18n,
  dai: 10n ** 18n,
  taxed: 10n ** 18n,
  usdc: 10n ** 6n,
  usdt: 10n ** 6n,
  wbtc: 10n ** 8n,
}
const permit2 = new Interface([
  'function approve(address token, address spender, uint160 units, uint48 until)',
])
const is =
  (kind: Route['kind'], coins: number) =>
  ({ kind: each, path }: Route) =>
    each === kind && path.length === coins

describe.skipIf(!isInstalled())('Uniswap on a real node', () => {
  let defi: Defi
  let snapshot: unknown
  beforeAll(async () => {
    defi = await startDefi()
  }, 60_000)
  afterAll(() => defi.anvil.stop())
  beforeEach(async () => {
    snapshot = await defi.anvil.rpc('evm_snapshot')
  })
  afterEach(() => defi.anvil.rpc('evm_revert', snapshot))

  const funded = (sell: TokenName, units: bigint) =>
    defi.fund({ native: 10n ** 20n, ...(sell === 'eth' ? {} : { tokens: { [sell]: units } }) })

  test.each<[string, TokenName, TokenName, bigint, (route: Route) => boolean]>([
    ['V2, direct', 'usdc', 'weth', 5000n, is('v2', 2)],
    ['V2, over a hub', 'usdc', 'link', 5000n, is('v2', 3)],
    ['V2, native in', 'eth', 'usdc', 2n, is('v2', 2)],
    ['V2, native out', 'dai', 'eth', 7000n, is('v2', 2)],
    ['V2, USDT in', 'usdt', 'weth', 999n, is('v2', 2)],
    ['V3, direct', 'usdc', 'weth', 5000n, is('v3', 2)],
    ['V3, two hops', 'wbtc', 'usdt', 1n, is('v3', 3)],
    ['V3, native in', 'eth', 'usdc', 2n, is('v3', 2)],
    ['V3, native in over a hub', 'eth', 'dai', 2n, is('v3', 3)],
    ['V3, native out', 'usdc', 'eth', 5000n, is('v3', 2)],
    ['V3, native out over a hub', 'dai', 'eth', 5000n, is('v3', 3)],
    ['V3, USDT in', 'usdt', 'usdc', 999n, is('v3', 2)],
    ['V4, native in', 'eth', 'usdc', 3n, is('v4', 2)],
    ['V4, native out', 'usdc', 'eth', 5000n, is('v4', 2)],
    ['V4, tokens', 'usdc', 'usdt', 5000n, is('v4', 2)],
    ['V4, USDT in', 'usdt', 'usdc', 5000n, is('v4', 2)],
    ['V4, over the native coin', 'usdc', 'wbtc', 9000n, is('v4', 3)],
    ['V4, native in over a hub', 'eth', 'usdt', 2n, is('v4', 3)],
  ])('%s: quoted is executed', async (_, sell, buy, whole, accepts) => {
    const units = whole * UNIT[sell]
    const owner = await funded(sell, units)
    const offer = await swapTrial(defi, { sell, buy, units, owner }).over(accepts)
    await allow(defi, offer)
    const { paid, received, gasUsed } = await carryOut(defi, offer)
    expect({ paid, received }).toEqual({ paid: units, received: BigInt(offer.buys.units) })
    // A pool that was never traded with writes its first price, which costs more once.
    expect(Number(offer.gas) / Number(gasUsed)).toBeGreaterThan(0.7)
    expect(Number(offer.gas) / Number(gasUsed)).toBeLessThan(1.4)
  })

  const offerOf = async (sell: TokenName, buy: TokenName, units: bigint, slippage?: number) => {
    const owner = await funded(sell, units)
    const { request, context } = swapTrial(defi, { sell, buy, units, owner }, slippage)
    return uniswapSource.quote(request, context)
  }

  test.each<[TokenName, TokenName, bigint]>([
    ['eth', 'usdc', 2n],
    ['usdc', 'eth', 6000n],
    ['link', 'wbtc', 300n],
    ['usdt', 'dai', 900n],
    ['dai', 'weth', 100n],
  ])('the best offer of %s for %s is executed as it was quoted', async (sell, buy, whole) => {
    const units = whole * UNIT[sell]
    const offer = await offerOf(sell, buy, units)
    await allow(defi, offer)
    const { paid, received } = await carryOut(defi, offer)
    expect({ paid, received }).toEqual({ paid: units, received: BigInt(offer.buys.units) })
    expect(BigInt(offer.minimum)).toBeLessThan(received)
  })

  test('a great swap goes two ways, and gives what both were quoted', async () => {
    const units = 2_000_000n * UNIT.usdc
    const offer = await offerOf('usdc', 'weth', units)
    expect(offer.route.map(({ share = 1 }) => share).toSorted((a, b) => a - b)).toEqual([0.25, 0.75])
    await allow(defi, offer)
    const { paid, received, gasUsed } = await carryOut(defi, offer)
    expect({ paid, received }).toEqual({ paid: units, received: BigInt(offer.buys.units) })
    // What both ways find warm is not taken off, so it is told a little high; the transaction itself is counted once.
    expect(Number(offer.gas) / Number(gasUsed)).toBeGreaterThan(0.9)
    expect(Number(offer.gas) / Number(gasUsed)).toBeLessThan(1.25)
  })

  test('ether is wrapped and unwrapped one for one', async () => {
    for (const [sell, buy] of [['eth', 'weth'] as const, ['weth', 'eth'] as const]) {
      const offer = await offerOf(sell, buy, 5n)
      expect(offer).toMatchObject({ minimum: '5', buys: { units: '5' }, exposedToMev: false })
      expect(await carryOut(defi, offer)).toMatchObject({ paid: 5n, received: 5n })
    }
  })

  test('coins without a pool have no offer', async () => {
    const { request, context } = swapTrial(defi, {
      sell: 'taxed',
      buy: 'usdc',
      units: 10n ** 40n,
      owner: await funded('eth', 1n),
    })
    const nowhere = { ...context, buys: { ...context.buys, token: `0x${'77'.repeat(20)}` } }
    await expect(uniswapSource.quote(request, nowhere)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a pool that cannot take all of it makes no offer', async () => {
    const units = 10n ** 15n * UNIT.usdt
    const trial = swapTrial(defi, { sell: 'usdt', buy: 'usdc', units, owner: await funded('eth', 1n) })
    await expect(trial.over(is('v3', 2))).rejects.toThrow('no such way')
  })

  test('who has allowed the token to Permit2 already signs a word instead of allowing it again', async () => {
    for (const [kind, buy] of [['v2', 'weth'] as const, ['v3', 'weth'] as const, ['v3', 'eth'] as const]) {
      const units = 1000n * UNIT.usdc
      const owner = await funded('usdc', units)
      const trial = swapTrial(defi, { sell: 'usdc', buy, units, owner })
      const unsigned = await trial.over(is(kind, 2))
      expect(unsigned.allowance?.via).toBe('erc20')
      await allow(defi, { ...unsigned, allowance: { ...needed(unsigned), via: 'permit2' } })
      const offer = await trial.over(is(kind, 2))
      expect(offer.allowance).toMatchObject({ via: 'permit2', current: units.toString() })
      expect(await carryOut(defi, offer)).toMatchObject({
        paid: units,
        received: BigInt(offer.buys.units),
      })
    }
  })

  test('a router that Permit2 lets take enough, for long enough, needs no further word', async () => {
    const units = 1000n * UNIT.usdc
    const owner = await funded('usdc', 2n * units)
    const trial = swapTrial(defi, { sell: 'usdc', buy: 'usdt', units, owner })
    const first = await trial.over(is('v4', 2))
    await allow(defi, { ...first, allowance: { ...needed(first), units: toUnits(2n * units) } })
    const letTake = async (until: number) => {
      const args = [UNISWAP.universalRouter, units, until]
      const data = permit2.encodeFunctionData('approve', [needed(first).token, ...args])
      await defi.send({ from: owner, to: UNISWAP.permit2, data })
      return trial.over(is('v4', 2))
    }
    const soon = await letTake(Math.floor(Date.now() / 1000) + 300)
    expect(soon.way).toHaveProperty('permit')
    const offer = await letTake(Math.floor(Date.now() / 1000) + 3600)
    expect(offer.way).not.toHaveProperty('permit')
    expect(await carryOut(defi, offer)).toMatchObject({ paid: units, received: BigInt(offer.buys.units) })
  })

  test('a signed word is good once and for its quantity only', async () => {
    const units = 1000n * UNIT.usdc
    const owner = await funded('usdc', 3n * units)
    const trial = swapTrial(defi, { sell: 'usdc', buy: 'usdt', units, owner })
    const offer = await trial.over(is('v4', 2))
    await allow(defi, { ...offer, allowance: { ...needed(offer), units: toUnits(3n * units) } })
    await carryOut(defi, offer)
    await expect(carryOut(defi, offer)).rejects.toThrow('reverted')
    const next = await trial.over(is('v4', 2))
    expect(await carryOut(defi, next)).toMatchObject({ paid: units })
  })

  test('a token that takes a fee of each transfer comes short of its quote, and not below the least', async () => {
    const units = 1000n * UNIT.taxed
    const offer = await offerOf('taxed', 'weth', units, 0.03)
    await allow(defi, offer)
    const { paid, received } = await carryOut(defi, offer)
    expect(paid).toBe(units)
    expect(received).toBeLessThan((BigInt(offer.buys.units) * 999n) / 1000n)
    expect(received).toBeGreaterThanOrEqual(BigInt(offer.minimum))
  })

  test.each<[TokenName, TokenName]>([
    ['taxed', 'weth'],
    ['eth', 'taxed'],
  ])('%s for %s with less leeway than the fee is reverted', async (sell, buy) => {
    const offer = await offerOf(sell, buy, UNIT[sell], 0.005)
    await allow(defi, offer)
    await expect(carryOut(defi, offer)).rejects.toThrow('reverted')
  })

  test('after the deadline nothing is swapped', async () => {
    for (const kind of ['v2', 'v4'] as const) {
      const units = UNIT.eth
      const offer = await swapTrial(defi, {
        sell: 'eth',
        buy: 'usdc',
        units,
        owner: await funded('eth', units),
      }).over(is(kind, 2))
      await defi.anvil.rpc('evm_increaseTime', 700)
      await expect(carryOut(defi, offer)).rejects.toThrow('reverted')
    }
  })
})

const needed = ({ allowance }: QuoteOffer): NeededAllowance => {
  if (!allowance) throw new Error('nothing has to be allowed')
  return allowance
}
