/** Opens the pools of `pools.ts` through Uniswap's own contracts; the faucet owns all that lies in them. */
import { AbiCoder, getCreate2Address, Interface, solidityPackedKeccak256 } from 'ethers'
import type { Sending } from '../send-all'
import { FAUCET, MAINNET_TOKENS } from '../well-known'
import { currencyOf, fullRangeLiquidity, sorted, sqrtPrice, ticksAround, unitsFor } from './pool-figures'
import { POOLS, type Pool, type PoolToken, poolToken, TICK_SPACING } from './pools'
import { TAXED_TOKEN, UNISWAP } from './uniswap-contracts'

const POOL_GAS = 7_000_000n
const MINT_GAS = 2_000_000n
const FAR = 2n ** 47n
const MAX = 2n ** 256n - 1n
const ZERO = '0x0000000000000000000000000000000000000000'
const PAIR_CODE_HASH = '0x96e8ac4277198ff8b6f785478aa9a39f403cb768dd02cbee326c3e7da348845f'

const calls = new Interface([
  'function mint(address to, uint256 units)',
  'function deposit()',
  'function transfer(address to, uint256 units)',
  'function approve(address spender, uint256 units)',
  'function createPair(address, address)',
  'function enableFeeAmount(uint24 fee, int24 spacing)',
  'function createAndInitializePoolIfNecessary(address, address, uint24, uint160)',
  'function initialize((address,address,uint24,int24,address) key, uint160 sqrtPrice)',
  'function modifyLiquidities(bytes actions, uint256 deadline)',
])
const call = (name: string, args: readonly unknown[] = []) => calls.encodeFunctionData(name, [...args])
const pairMint = new Interface(['function mint(address to)'])
const positions = new Interface([
  'function mint((address,address,uint24,int24,int24,uint256,uint256,uint256,uint256,address,uint256) p)',
])
const permit2 = new Interface([
  'function approve(address token, address spender, uint160 units, uint48 until)',
])

/** @example await sendAll(anvil, seedPools({ ethereum: '3140' })) */
export const seedPools = (prices: Readonly<Record<string, string>>): Sending[] => [
  { to: UNISWAP.v3Factory, data: call('enableFeeAmount', [100, 1]) },
  ...allowances(),
  ...openPools(POOLS, prices),
]

/** Further pools on a chain that has those of `seedPools`; none of them may be there already. */
export function openPools(pools: readonly Pool[], prices: Readonly<Record<string, string>>): Sending[] {
  const told = pools.map((pool): OpenPool => {
    const tokens = sorted([poolToken(pool.pair[0], prices), poolToken(pool.pair[1], prices)])
    const [first, second] = tokens.map((token) => unitsFor(token, pool.depth))
    return { ...pool, tokens, units: [first ?? 0n, second ?? 0n] }
  })
  return told.flatMap((pool) => open(pool))
}

interface OpenPool extends Pool {
  tokens: readonly [PoolToken, PoolToken]
  units: readonly [bigint, bigint]
}

function open(pool: OpenPool): Sending[] {
  switch (pool.kind) {
    case 'v2':
      return openV2(pool)
    case 'v3':
      return [...fund(pool, FAUCET), ...openV3(pool)]
    case 'v4':
      return [...fund(pool, FAUCET), ...openV4(pool)]
    default:
      return pool.kind satisfies never
  }
}

/** The faucet lets Uniswap take of every token what it wants. */
function allowances(): Sending[] {
  return Object.values(MAINNET_TOKENS).flatMap((token) => [
    { to: token, data: call('approve', [UNISWAP.v3Positions, MAX]) },
    { to: token, data: call('approve', [UNISWAP.permit2, MAX]) },
    {
      to: UNISWAP.permit2,
      data: permit2.encodeFunctionData('approve', [token, UNISWAP.v4Positions, 2n ** 160n - 1n, FAR]),
    },
  ])
}

function fund({ tokens, units }: OpenPool, to: string): Sending[] {
  return tokens.flatMap(({ address }, index) => give(address, to, units[index] ?? 0n))
}

/** Brings units of a token to an address; wrapped ether is paid for, of the taxed token its tax is sent on top. */
export function give(token: string, to: string, units: bigint): Sending[] {
  if (token === 'native') return []
  const transfer = { to: token, data: call('transfer', [to, units]) }
  if (token === TAXED_TOKEN) return [{ to: token, data: call('transfer', [to, beforeTax(units)]) }]
  if (token !== MAINNET_TOKENS.weth) return [{ to: token, data: call('mint', [to, units]) }]
  return [{ to: token, data: call('deposit'), value: units }, ...(to === FAUCET ? [] : [transfer])]
}

/** What has to be sent for this to arrive; the token takes a hundredth, rounded down. */
function beforeTax(units: bigint): bigint {
  let sent = (units * 100n) / 99n
  while (sent - sent / 100n < units) sent += 1n
  return sent
}

function openV2(pool: OpenPool): Sending[] {
  const [first, second] = pool.tokens.map(({ address }) => address)
  const salt = solidityPackedKeccak256(['address', 'address'], [first, second])
  const pair = getCreate2Address(UNISWAP.v2Factory, salt, PAIR_CODE_HASH).toLowerCase()
  return [
    { to: UNISWAP.v2Factory, data: call('createPair', [first, second]), gas: POOL_GAS },
    ...fund(pool, pair),
    { to: pair, data: pairMint.encodeFunctionData('mint', [FAUCET]) },
  ]
}

function openV3({ tokens, units, fee = 3000 }: OpenPool): Sending[] {
  const [first, second] = tokens.map(({ address }) => address)
  const sqrt = sqrtPrice(tokens)
  const { lower, upper } = ticksAround(sqrt, TICK_SPACING[fee], fee === 100 ? 500 : 15_000)
  const position = [first, second, fee, lower, upper, ...units, 0n, 0n, FAUCET, FAR]
  return [
    {
      to: UNISWAP.v3Positions,
      data: call('createAndInitializePoolIfNecessary', [first, second, fee, sqrt]),
      gas: POOL_GAS,
    },
    { to: UNISWAP.v3Positions, data: positions.encodeFunctionData('mint', [position]), gas: MINT_GAS },
  ]
}

const MINT_POSITION = '02'
const SETTLE_PAIR = '0d'
const SWEEP = '14'

function openV4({ tokens, units, fee = 3000 }: OpenPool): Sending[] {
  const currencies = tokens.map(currencyOf)
  const spacing = TICK_SPACING[fee]
  const key = [...currencies, fee, spacing, ZERO]
  const sqrt = sqrtPrice(tokens)
  const { lower, upper } = ticksAround(sqrt, spacing)
  const coder = AbiCoder.defaultAbiCoder()
  const isNative = currencies[0] === ZERO
  const parameters = [
    coder.encode(
      [
        'tuple(address,address,uint24,int24,address)',
        'int24',
        'int24',
        'uint256',
        'uint128',
        'uint128',
        'address',
        'bytes',
      ],
      [key, lower, upper, fullRangeLiquidity(...units), units[0] * 2n, units[1] * 2n, FAUCET, '0x'],
    ),
    coder.encode(['address', 'address'], currencies),
    ...(isNative ? [coder.encode(['address', 'address'], [ZERO, FAUCET])] : []),
  ]
  const actions = `0x${MINT_POSITION}${SETTLE_PAIR}${isNative ? SWEEP : ''}`
  const unlocked = coder.encode(['bytes', 'bytes[]'], [actions, parameters])
  return [
    { to: UNISWAP.v4Manager, data: call('initialize', [key, sqrt]) },
    ...fund({ kind: 'v4', pair: ['eth', 'eth'], depth: 0, tokens, units }, FAUCET),
    {
      to: UNISWAP.v4Positions,
      data: call('modifyLiquidities', [unlocked, FAR]),
      gas: MINT_GAS,
      ...(isNative ? { value: units[0] * 2n } : {}),
    },
  ]
}
