/**
 * Numbers that LayerZero gives to chains (version 2), and what the pools of Stargate V2 hold. Sources: the package
 * `@layerzerolabs/lz-definitions` (numbers); L2BEAT's discovery of Stargate and several unrelated public repositories that
 * agree (pools and their tokens). Chains that Holdfast reads.
 */
import { byAddress } from './addresses'

export const LAYER_ZERO_CHAINS: Readonly<Record<string, string>> = {
  30101: 'eip155:1',
  30102: 'eip155:56',
  30106: 'eip155:43114',
  30109: 'eip155:137',
  30110: 'eip155:42161',
  30111: 'eip155:10',
  30145: 'eip155:100',
  30165: 'eip155:324',
  30183: 'eip155:59144',
  30184: 'eip155:8453',
  30214: 'eip155:534352',
}

/** @returns CAIP-2. @example layerZeroChain(30184n) // 'eip155:8453' */
export const layerZeroChain = (number: bigint): string | undefined => LAYER_ZERO_CHAINS[`${number}`]

/** What a pool holds -> chain -> pool. */
export const STARGATE_POOLS = {
  eth: {
    1: ['0x77b2043768d28E9C9aB44E1aBfC95944bcE57931'],
    10: ['0xe8CDF27AcD73a434D661C84887215F7598e7d0d3'],
    8453: ['0xdc181Bd607330aeeBEF6ea62e03e5e1Fb4B6F7C7'],
    42161: ['0xA45B5130f36CDcA45667738e2a258AB09f4A5f7F'],
  },
  usdc: {
    1: ['0xc026395860Db2d07ee33e05fE50ed7bD583189C7'],
    10: ['0xcE8CcA271Ebc0533920C83d39F417ED6A0abB7D0'],
    137: ['0x9Aa02D4Fae7F58b8E8f34c66E756cC734DAc7fe4'],
    8453: ['0x27a16dc786820B16E5c9028b75B99F6f604b5d26'],
    42161: ['0xe8CDF27AcD73a434D661C84887215F7598e7d0d3'],
    43114: ['0x5634c4a5FEd09819E3c46D86A965Dd9447d86e47'],
  },
  usdt: {
    1: ['0x933597a323Eb81cAe705C5bC29985172fd5A3973'],
    10: ['0x19cFCE47eD54a88614648DC3f19A5980097007dD'],
    56: ['0x138EB30f73BC423c6455C53df6D89CB01d9eBc63'],
    137: ['0xd47b03ee6d86Cf251ee7860FB2ACf9f91B9fD4d7'],
    42161: ['0xcE8CcA271Ebc0533920C83d39F417ED6A0abB7D0'],
    43114: ['0x12dC9256Acc9895B076f6638D628382881e62CeE'],
  },
} as const

export const stargatePools: ReadonlyMap<string, string> = byAddress(STARGATE_POOLS)

/** Messages carry six decimals: what is finer than that is not taken. */
export const CARRIED_DECIMALS = 6

/** @param kind what a pool holds @returns decimals of its token on a chain: those of USDT are others on BNB Chain */
export const stargateDecimals = (kind: string, chain: string): number =>
  kind === 'eth' || (kind === 'usdt' && chain === 'eip155:56') ? 18 : 6

/** What a pool holds -> chain -> its token there; what is not listed is not known. */
export const STARGATE_TOKENS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  eth: {
    'eip155:1': 'native',
    'eip155:10': 'native',
    'eip155:8453': 'native',
    'eip155:42161': 'native',
  },
  usdc: {
    'eip155:1': '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
    'eip155:10': '0x0b2c639c533813f4aa9d7837caf62653d097ff85',
    'eip155:137': '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
    'eip155:8453': '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
    'eip155:42161': '0xaf88d065e77c8cc2239327c5edb3a432268e5831',
    'eip155:43114': '0xb97ef9ef8734c71904d8002f8b6bc66dd9c48a6e',
  },
  usdt: {
    'eip155:1': '0xdac17f958d2ee523a2206206994597c13d831ec7',
    'eip155:10': '0x94b008aa00579c1307b0ef2c499ad98a8ce58e58',
    'eip155:56': '0x55d398326f99059ff775485246999027b3197955',
    'eip155:137': '0xc2132d05d31c914a87c6611c10748aeb04b58e8f',
    'eip155:42161': '0xfd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9',
    'eip155:43114': '0x9702230a8ea53601f5cd2dc00fdbc13d4df4a8c7',
  },
}
