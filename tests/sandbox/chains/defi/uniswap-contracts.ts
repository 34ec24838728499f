/**
 * Uniswap's own contracts, as its npm packages carry them, at their addresses on Ethereum. Only tests use them: nothing
 * of them is in the extension. Addresses: `@uniswap/sdk-core`, `@uniswap/universal-router-sdk`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AbiCoder } from 'ethers'
import * as v from 'valibot'
import type { Placement } from '../place-contracts'
import { FAUCET, MAINNET_TOKENS } from '../well-known'

/** Lower case. */
export const UNISWAP = {
  v2Factory: '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f',
  v2Router: '0x7a250d5630b4cf539739df2c5dacb4c659f2488d',
  v3Factory: '0x1f98431c8ad98523631ae4a59f267346ea31f984',
  v3Positions: '0xc36442b4a4522e871399cd717abdd847ab11fe88',
  v3Quoter: '0x61ffe014ba17989e743c5f6cb21bf9697530b21e',
  v3Router: '0xe592427a0aece92de3edee1f18e0157c05861564',
  swapRouter02: '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45',
  universalRouter: '0x66a9893cc07d91d95644aedd05d03f95e1dba8af',
  v4Manager: '0x000000000004444c5dc75cb358380d2e3de08a90',
  v4Positions: '0xbd216513d74c8cf14cf4747e6aaa6420ff64ee9e',
  v4Quoter: '0x52f0e24d1c21c8a0cb1e5a5dd6198556bd9e1203',
  v4State: '0x7ffe42c4a5deea5b0fec41c94c136cf115597227',
  permit2: '0x000000000022d473030f116ddee9f6b43ac78ba3',
} as const

/** Takes one percent of every transfer away. Not a token of the real chain. */
export const TAXED_TOKEN = '0xfee0000000000000000000000000000000000001'
export const TAXED_SUPPLY = 10n ** 30n

const ZERO = '0x0000000000000000000000000000000000000000'
const PAIR_CODE_HASH = '0x96e8ac4277198ff8b6f785478aa9a39f403cb768dd02cbee326c3e7da348845f'
const POOL_CODE_HASH = '0xe34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54'
const { weth } = MAINNET_TOKENS

const Artifact = v.object({
  bytecode: v.union([
    v.string(),
    v.pipe(
      v.object({ object: v.string() }),
      v.transform(({ object }) => object),
    ),
  ]),
})

const packages = (path: string) => readFileSync(join(process.cwd(), 'node_modules/@uniswap', path), 'utf8')

function codeOf(path: string, types: readonly string[] = [], args: readonly unknown[] = []): string {
  const { bytecode } = v.parse(Artifact, JSON.parse(packages(path)))
  return `0x${bytecode.replace(/^0x/, '')}${AbiCoder.defaultAbiCoder().encode(types, args).slice(2)}`
}

const addresses = (count: number): string[] => Array.from({ length: count }, () => 'address')
const V3 = 'v3-periphery/artifacts/contracts'
const V4 = 'v4-periphery/foundry-out'

/** Creation codes with their arguments; the order is that of who asks whom while being constructed. */
export function uniswapPlacements(): Placement[] {
  const { v2Factory, v3Factory, v3Positions, v4Manager, v4Positions, permit2 } = UNISWAP
  const at = (address: string, code: string): Placement => ({ address, code })
  return [
    at(weth, codeOf('v2-periphery/build/WETH9.json')),
    at(TAXED_TOKEN, codeOf('v2-periphery/build/DeflatingERC20.json', ['uint256'], [TAXED_SUPPLY])),
    at(v2Factory, codeOf('v2-core/build/UniswapV2Factory.json', addresses(1), [FAUCET])),
    at(
      UNISWAP.v2Router,
      codeOf('v2-periphery/build/UniswapV2Router02.json', addresses(2), [v2Factory, weth]),
    ),
    at(v3Factory, codeOf('v3-core/artifacts/contracts/UniswapV3Factory.sol/UniswapV3Factory.json')),
    at(
      v3Positions,
      codeOf(`${V3}/NonfungiblePositionManager.sol/NonfungiblePositionManager.json`, addresses(3), [
        v3Factory,
        weth,
        ZERO,
      ]),
    ),
    at(UNISWAP.v3Quoter, codeOf(`${V3}/lens/QuoterV2.sol/QuoterV2.json`, addresses(2), [v3Factory, weth])),
    at(UNISWAP.v3Router, codeOf(`${V3}/SwapRouter.sol/SwapRouter.json`, addresses(2), [v3Factory, weth])),
    at(
      UNISWAP.swapRouter02,
      codeOf('swap-router-contracts/artifacts/contracts/SwapRouter02.sol/SwapRouter02.json', addresses(4), [
        v2Factory,
        v3Factory,
        v3Positions,
        weth,
      ]),
    ),
    at(v4Manager, codeOf(`${V4}/PoolManager.sol/PoolManager.default.json`, addresses(1), [FAUCET])),
    at(
      v4Positions,
      codeOf(
        `${V4}/PositionManager.sol/PositionManager.json`,
        ['address', 'address', 'uint256', 'address', 'address'],
        [v4Manager, permit2, 300_000n, ZERO, weth],
      ),
    ),
    at(UNISWAP.v4Quoter, codeOf(`${V4}/V4Quoter.sol/V4Quoter.json`, addresses(1), [v4Manager])),
    at(UNISWAP.v4State, codeOf(`${V4}/StateView.sol/StateView.json`, addresses(1), [v4Manager])),
    at(UNISWAP.universalRouter, universalRouterCode()),
  ]
}

function universalRouterCode(): string {
  const { permit2, v2Factory, v3Factory, v4Manager, v3Positions, v4Positions } = UNISWAP
  return codeOf(
    'universal-router/artifacts/contracts/UniversalRouter.sol/UniversalRouter.json',
    ['tuple(address,address,address,address,bytes32,bytes32,address,address,address,address)'],
    [
      [
        permit2,
        weth,
        v2Factory,
        v3Factory,
        PAIR_CODE_HASH,
        POOL_CODE_HASH,
        v4Manager,
        v3Positions,
        v4Positions,
        ZERO,
      ],
    ],
  )
}

/**
 * Runtime code of Permit2 from the deployment script. It has the domain of chain 31337 built in, with a separator that is
 * wrong everywhere else; with an impossible chain id in that place it works the separator out, as it does elsewhere.
 */
export function permit2Runtime(): string {
  const script = packages('v4-periphery/lib/permit2/test/utils/DeployPermit2.sol')
  const code = /hex"([0-9a-f]+)"/.exec(script)?.[1]
  const cached = (31_337).toString(16).padStart(64, '0')
  if (!code?.includes(cached))
    throw new Error('the script that deploys Permit2 is not the one that was known')
  return `0x${code.replace(cached, 'f'.repeat(64))}`
}
