/**
 * Positions read from a real node: Uniswap's own contracts, and small counterparts of Aave and ERC-4626 that answer the same
 * calls in the same shape.
 */
import { AbiCoder, Interface, keccak256 } from 'ethers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Amount } from '@/lib/core/amount'
import type { Reading } from '@/lib/core/reading'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { type Defi, startDefi } from '@/tests/sandbox/chains/defi/start-defi'
import { UNISWAP } from '@/tests/sandbox/chains/defi/uniswap-contracts'
import { placeContracts } from '@/tests/sandbox/chains/place-contracts'
import { sendAll } from '@/tests/sandbox/chains/send-all'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { hasFailed } from '../chain-outcome'
import { DEFAULT_EVM_CHAINS, type EvmChain } from '../data/evm-chains'
import { createEndpointHealth } from '../endpoint-health'
import { readEvmAccount } from '../read-evm-account.client'
import type { TokenCandidate } from '../token-candidate'

const { usdc, weth, dai } = MAINNET_TOKENS
const PAIR = '0xb4e16d0168e52d35cacd2c6185b44281ec28c9dc'
const AAVE = '0x87870bca3f3fd6335c3f4ce8392d69350b4fa4e2'
const SPARE = (n: number) => `0x5e00000000000000000000000000000000000${n.toString().padStart(3, '0')}`
const A_USDC = SPARE(1)
const DEBT_DAI = SPARE(2)
const FAKE_DEBT = SPARE(3)
const VAULT = SPARE(4)
const FAR = 2n ** 40n
const NOW = 1_700_000_000_000

const abi = new Interface([
  'function approve(address spender, uint256 units)',
  'function mint(address to, uint256 units)',
  'function addLiquidity(address,address,uint256,uint256,uint256,uint256,address,uint256)',
  'function exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160) p)',
  'function addReserve(address asset, address receipt, address stableDebt, address variableDebt)',
  'function setUser(address user, uint256 configuration)',
])
/** Calls of the manager of pieces. */
const OF_PIECES = { decreaseLiquidity: true, collect: true }
const positions = new Interface([
  'function mint((address,address,uint24,int24,int24,uint256,uint256,uint256,uint256,address,uint256) p)',
  'function positions(uint256) view returns (uint96,address,address,address,uint24,int24,int24,uint128 liquidity,uint256,uint256,uint128,uint128)',
  'function tokenOfOwnerByIndex(address,uint256) view returns (uint256)',
  'function decreaseLiquidity((uint256,uint128,uint256,uint256,uint256) p)',
  'function collect((uint256,address,uint128,uint128) p)',
])

describe('a real node', () => {
  let defi: Defi
  let me: string
  let snapshot: unknown
  const chain = DEFAULT_EVM_CHAINS[0] as EvmChain
  const fetch = createGuardedFetch({
    fetch: globalThis.fetch,
    now: Date.now,
    log: () => {},
    isAllowed: () => true,
  })

  beforeAll(async () => {
    defi = await startDefi()
    await placeContracts(defi.anvil, [
      { address: AAVE, contract: 'LendingPool' },
      { address: A_USDC, contract: 'ReserveToken', args: ['Aave Ethereum USDC', 'aEthUSDC', 6, AAVE, usdc] },
      { address: DEBT_DAI, contract: 'ReserveToken', args: ['Debt', 'variableDebtEthDAI', 18, AAVE, dai] },
      { address: FAKE_DEBT, contract: 'ReserveToken', args: ['Gift', 'aEthUSDC', 6, AAVE, usdc] },
      { address: VAULT, contract: 'Vault', args: ['Vault', 'vDAI', 18, dai, 1_050_000_000_000_000_000n] },
    ])
    const pool = (name: string, args: readonly unknown[]) => ({
      to: AAVE,
      data: abi.encodeFunctionData(name, [...args]),
    })
    await sendAll(defi.anvil, [
      pool('addReserve', [usdc, A_USDC, SPARE(8), SPARE(9)]),
      pool('addReserve', [dai, SPARE(7), SPARE(8), DEBT_DAI]),
    ])
    me = await defi.fund({
      native: 10n ** 18n,
      tokens: { usdc: 50_000_000_000n, weth: 20n * 10n ** 18n, dai: 10n ** 21n },
    })
  }, 60_000)
  afterAll(() => defi.anvil.stop())
  beforeEach(async () => {
    if (snapshot !== undefined) await defi.anvil.rpc('evm_revert', snapshot)
    snapshot = await defi.anvil.rpc('evm_snapshot')
  })

  const send = (to: string, name: string, args: readonly unknown[], from = me) =>
    defi.send({
      from,
      to,
      data: (name in OF_PIECES ? positions : abi).encodeFunctionData(name, [...args]),
    })
  const mint = (token: string, to: string, units: bigint) => send(token, 'mint', [to, units])

  async function read(tokens: TokenCandidate[] = []): Promise<Reading> {
    const [outcome] = await readEvmAccount({
      address: me,
      chains: [chain],
      endpoints: { [chain.id]: [defi.anvil.url] },
      tokensOf: () => tokens,
      fetch,
      now: () => NOW,
      health: createEndpointHealth(),
    })
    if (!outcome || hasFailed(outcome)) throw new Error('the chain could not be read')
    return outcome.reading
  }
  const logged = (address: string): TokenCandidate => ({ address, foundBy: 'log' })
  const assetOf = (address: string) => `eip155:1/erc20:${address}`
  const toldOf = (reading: Reading, asset: string) => reading.discovered.find(({ id }) => id === asset)
  const held = (reading: Reading, asset: string) => reading.holdings.find((each) => each.asset === asset)
  const perUnit = (reading: Reading, asset: string, part: string) =>
    Number(toldOf(reading, asset)?.contents?.parts.find((each) => each.asset === part)?.perUnit)

  test('a share of a Uniswap V2 pool is its part of both reserves', async () => {
    await send(usdc, 'approve', [UNISWAP.v2Router, 2n ** 255n])
    await send(weth, 'approve', [UNISWAP.v2Router, 2n ** 255n])
    const before = [await defi.balance(usdc, me), await defi.balance(weth, me)]
    await send(UNISWAP.v2Router, 'addLiquidity', [usdc, weth, 10n ** 10n, 10n ** 19n, 0n, 0n, me, FAR])
    const given = [
      (before[0] ?? 0n) - (await defi.balance(usdc, me)),
      (before[1] ?? 0n) - (await defi.balance(weth, me)),
    ]
    const reading = await read([logged(PAIR)])
    const share = held(reading, assetOf(PAIR))
    expect(share).toMatchObject({ bucket: 'liquidity', sourceSymbol: 'UNI-V2' })
    expect(toldOf(reading, assetOf(PAIR))).toMatchObject({
      name: 'Uniswap V2 USDC/WETH',
      foundBy: 'list',
      contents: { protocol: 'uniswap-v2', prices: 'always', at: NOW },
    })
    const quantity = Number(share?.quantity)
    expect(quantity * perUnit(reading, assetOf(PAIR), assetOf(usdc))).toBeCloseTo(Number(given[0]) / 1e6, 3)
    expect(quantity * perUnit(reading, assetOf(PAIR), assetOf(weth))).toBeCloseTo(Number(given[1]) / 1e18, 9)
  })

  test('a pool that the factory does not know is no share of anything', async () => {
    const code = await defi.anvil.rpc('eth_getCode', PAIR, 'latest')
    await defi.anvil.rpc('anvil_setCode', SPARE(20), code)
    for (const slot of [0, 5, 6, 7, 8]) {
      const at = `0x${slot.toString(16).padStart(64, '0')}`
      const value = await defi.anvil.rpc('eth_getStorageAt', PAIR, at, 'latest')
      await defi.anvil.rpc('anvil_setStorageAt', SPARE(20), at, value)
    }
    const place = keccak256(AbiCoder.defaultAbiCoder().encode(['address', 'uint256'], [me, 1n]))
    await defi.anvil.rpc(
      'anvil_setStorageAt',
      SPARE(20),
      place,
      `0x${(10n ** 18n).toString(16).padStart(64, '0')}`,
    )
    const reading = await read([logged(SPARE(20))])
    expect(held(reading, assetOf(SPARE(20)))).toMatchObject({ bucket: 'wallet', quantity: '1' })
    expect(toldOf(reading, assetOf(SPARE(20)))).toMatchObject({ symbol: 'UNI-V2', foundBy: 'log' })
    expect(toldOf(reading, assetOf(SPARE(20)))?.contents).toBeUndefined()
  })

  async function openPosition(lower: number, upper: number): Promise<bigint> {
    await send(usdc, 'approve', [UNISWAP.v3Positions, 2n ** 255n])
    await send(weth, 'approve', [UNISWAP.v3Positions, 2n ** 255n])
    const data = positions.encodeFunctionData('mint', [
      [usdc, weth, 500n, lower, upper, 10n ** 10n, 5n * 10n ** 18n, 0n, 0n, me, FAR],
    ])
    await defi.send({ from: me, to: UNISWAP.v3Positions, data })
    const asked = positions.encodeFunctionData('tokenOfOwnerByIndex', [me, 0n])
    return BigInt(
      String(await defi.anvil.rpc('eth_call', { to: UNISWAP.v3Positions, data: asked }, 'latest')),
    )
  }
  /** What really comes out when all of it is taken. */
  async function takenOut(id: bigint): Promise<[number, number]> {
    const asked = positions.encodeFunctionData('positions', [id])
    const answer = String(
      await defi.anvil.rpc('eth_call', { to: UNISWAP.v3Positions, data: asked }, 'latest'),
    )
    const { liquidity } = positions.decodeFunctionResult('positions', answer)
    const before = [await defi.balance(usdc, me), await defi.balance(weth, me)]
    await send(UNISWAP.v3Positions, 'decreaseLiquidity', [[id, liquidity, 0n, 0n, FAR]])
    await send(UNISWAP.v3Positions, 'collect', [[id, me, 2n ** 128n - 1n, 2n ** 128n - 1n]])
    const after = [await defi.balance(usdc, me), await defi.balance(weth, me)]
    return [Number((after[0] ?? 0n) - (before[0] ?? 0n)), Number((after[1] ?? 0n) - (before[1] ?? 0n))]
  }

  test.each([
    ['around the price', 190_000, 200_000],
    ['below the price', 150_000, 160_000],
    ['above the price', 220_000, 230_000],
  ])('a position of Uniswap V3 %s is worth what it pays out, with the fees that wait', async (_, lower, upper) => {
    const id = await openPosition(lower, upper)
    const trader = await defi.fund({ native: 10n ** 18n, tokens: { usdc: 10n ** 12n } })
    await send(usdc, 'approve', [UNISWAP.v3Router, 2n ** 255n], trader)
    const order = [usdc, weth, 500n, trader, FAR, 10n ** 11n, 0n, 0n]
    await send(UNISWAP.v3Router, 'exactInputSingle', [order], trader)
    const reading = await read()
    const asset = `eip155:1/erc721:${UNISWAP.v3Positions}/${id}`
    expect(held(reading, asset)).toMatchObject({
      bucket: 'liquidity',
      quantity: '1' as Amount,
      chain: 'eip155:1',
    })
    expect(toldOf(reading, asset)).toMatchObject({
      name: `Uniswap V3 USDC/WETH 0.05 % #${id}`,
      foundBy: 'list',
    })
    const told = [perUnit(reading, asset, assetOf(usdc)) * 1e6, perUnit(reading, asset, assetOf(weth)) * 1e18]
    const real = await takenOut(id)
    expect(Math.abs((told[0] ?? 0) - real[0])).toBeLessThanOrEqual(2)
    expect(Math.abs((told[1] ?? 0) - real[1])).toBeLessThanOrEqual(1e4)
  })

  test('an emptied position is still held, and worth nothing', async () => {
    const id = await openPosition(190_000, 200_000)
    await takenOut(id)
    const asset = `eip155:1/erc721:${UNISWAP.v3Positions}/${id}`
    expect(toldOf(await read(), asset)?.contents?.parts.map((each) => each.perUnit)).toEqual(['0', '0'])
  })

  test('what is lent stands for its coin, and a debt that no log named is found and is below zero', async () => {
    await mint(A_USDC, me, 250_000_000n)
    await mint(DEBT_DAI, me, 40n * 10n ** 18n)
    // Collateral in the first reserve, a debt in the second.
    await send(AAVE, 'setUser', [me, 0b0110n])
    const reading = await read()
    expect(held(reading, assetOf(A_USDC))).toMatchObject({ bucket: 'lending', quantity: '250' })
    expect(held(reading, assetOf(DEBT_DAI))).toMatchObject({ bucket: 'debt', quantity: '40' })
    expect(toldOf(reading, assetOf(A_USDC))?.contents?.parts).toEqual([
      { asset: assetOf(usdc), perUnit: '1' },
    ])
    expect(toldOf(reading, assetOf(DEBT_DAI))?.contents).toEqual({
      protocol: 'aave-v3',
      parts: [{ asset: assetOf(dai), perUnit: '-1' }],
      prices: 'always',
      at: NOW,
    })
  })

  test('a token that calls itself a receipt and is none of the pool stays an unknown gift', async () => {
    await mint(FAKE_DEBT, me, 10n ** 12n)
    const reading = await read([logged(FAKE_DEBT)])
    expect(held(reading, assetOf(FAKE_DEBT))?.bucket).toBe('wallet')
    expect(toldOf(reading, assetOf(FAKE_DEBT))).toMatchObject({ foundBy: 'log' })
    expect(toldOf(reading, assetOf(FAKE_DEBT))?.contents).toBeUndefined()
  })

  test('a share of a vault has the vault’s rate, and stays out of totals while only a log brought it', async () => {
    await mint(VAULT, me, 2n * 10n ** 18n)
    const reading = await read([logged(VAULT)])
    expect(held(reading, assetOf(VAULT))).toMatchObject({ bucket: 'lending', quantity: '2' })
    expect(toldOf(reading, assetOf(VAULT))).toMatchObject({
      foundBy: 'log',
      contents: {
        protocol: 'erc-4626',
        parts: [{ asset: assetOf(dai), perUnit: '1.05' }],
        prices: 'without-market',
      },
    })
  })

  test('coins without any protocol are read as before', async () => {
    const reading = await read([logged(usdc)])
    expect(held(reading, assetOf(usdc))).toMatchObject({ bucket: 'wallet', quantity: '50000' })
    expect(reading.notIncluded).toEqual([])
  })
})
