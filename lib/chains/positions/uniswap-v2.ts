/**
 * Shares of pools that are made by Uniswap V2's factory or one built like it: a part of both reserves. The factory itself
 * must know the pool as its own. Addresses: `@uniswap/sdk-core`, SushiSwap's and PancakeSwap's documentation.
 */
import type { AssetPart } from '@/lib/core/reading'
import {
  definePositionProtocol,
  type Explained,
  type HeldToken,
  type PositionReader,
} from './define-position-protocol'
import { describeUnderlying, partOf } from './parts'
import { addressAt, call, uintAt } from './words'

const SUSHI = '0xc35dadb65012ec5796536bd9864ed8773abc74c4'
const FACTORIES: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f': 'Uniswap V2',
    '0xc0aee478e3658e2610c5f7a4a2e1777ce9e4f2ac': 'SushiSwap',
  },
  10: { '0x0c3c1c532f1e39edf36be9fe0be1410313e074bf': 'Uniswap V2' },
  56: {
    '0x8909dc15e40173ff4699343b6eb8132c65e18ec6': 'Uniswap V2',
    '0xca143ce32fe78f1f7019d7d551a6402fc5350c73': 'PancakeSwap',
  },
  137: { '0x9e5a52f57b3038f1b8eee45f28b3c1967e22799c': 'Uniswap V2', [SUSHI]: 'SushiSwap' },
  8453: { '0x8909dc15e40173ff4699343b6eb8132c65e18ec6': 'Uniswap V2' },
  42161: { '0xf1d7cc64fb4452f05c498126312ebe29f30fbcf9': 'Uniswap V2', [SUSHI]: 'SushiSwap' },
  43114: { '0x9e5a52f57b3038f1b8eee45f28b3c1967e22799c': 'Uniswap V2' },
  59144: { '0x114a43df6c5f54ebb8a9d70cd1951d3dd68004c7': 'Uniswap V2' },
}
const FACTORY = '0xc45a0155'
const TOKEN_0 = '0x0dfe1681'
const TOKEN_1 = '0xd21220a7'
const RESERVES = '0x0902f1ac'
const SUPPLY = '0x18160ddd'
const GET_PAIR = '0xe6a43905'

interface Pool {
  share: HeldToken
  factory: string
  brand: string
  tokens: [string, string]
  reserves: [bigint, bigint]
  supply: bigint
}

export const uniswapV2 = definePositionProtocol({
  id: 'uniswap-v2',
  recognise: ({ address }, { chain }) => (FACTORIES[chain.chainId] ? call(address, FACTORY) : undefined),
  explain: async (answered, reader) => {
    const pools = await ownPools(await readPools(answered, reader), reader)
    const told = await describeUnderlying(
      pools.flatMap(({ tokens }) => tokens),
      reader,
    )
    return pools.flatMap((pool): Explained[] => {
      const [first, second] = pool.tokens.map((token) => told.get(token))
      if (!first || !second) return []
      const share = { of: pool.supply, decimals: pool.share.decimals }
      const parts: AssetPart[] = [
        partOf(reader, first, { units: pool.reserves[0], ...share }),
        partOf(reader, second, { units: pool.reserves[1], ...share }),
      ]
      const name = `${pool.brand} ${first.symbol}/${second.symbol}`
      return [{ address: pool.share.address, bucket: 'liquidity', parts, prices: 'always', name }]
    })
  },
})

async function readPools(
  answered: readonly { token: HeldToken; answer: string }[],
  { chain, ask }: PositionReader,
): Promise<Pool[]> {
  const factories = FACTORIES[chain.chainId] ?? {}
  const known = answered.flatMap(({ token: share, answer }) => {
    const factory = addressAt(answer, 0)
    const brand = factory === undefined ? undefined : factories[factory]
    return factory === undefined || brand === undefined ? [] : [{ share, factory, brand }]
  })
  const asked = [TOKEN_0, TOKEN_1, RESERVES, SUPPLY]
  const answers = await ask(
    known.flatMap(({ share }) => asked.map((selector) => call(share.address, selector))),
  )
  return known.flatMap((each, index): Pool[] => {
    const [token0, token1, held, total] = answers.slice(asked.length * index)
    const [first, second] = [addressAt(token0, 0), addressAt(token1, 0)]
    const [reserve0, reserve1, supply] = [uintAt(held, 0), uintAt(held, 1), uintAt(total, 0)]
    if (first === undefined || second === undefined || reserve0 === undefined || reserve1 === undefined)
      return []
    if (supply === undefined || supply === 0n) return []
    return [{ ...each, tokens: [first, second], reserves: [reserve0, reserve1], supply }]
  })
}

async function ownPools(pools: readonly Pool[], { ask }: PositionReader): Promise<Pool[]> {
  const answers = await ask(pools.map(({ factory, tokens }) => call(factory, GET_PAIR, ...tokens)))
  return pools.filter(({ share }, index) => addressAt(answers[index], 0) === share.address)
}
