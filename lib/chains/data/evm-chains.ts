/**
 * The EVM chains that Holdfast reads without being told more, and the user's own ones on top.
 * Endpoints need no key; their order is the order of asking. Sources: each chain's own documentation (first URL or
 * second), publicnode.com, drpc.org, 1rpc.io; contract addresses: github.com/mds1/multicall3.
 */
import type { ChainId } from '@/lib/core/ids'
import type { Settings } from '@/lib/settings/settings'

export interface EvmChain {
  /** CAIP-2: `eip155:10`. */
  id: ChainId
  /** EIP-155 number, what `eth_chainId` must answer. */
  chainId: number
  name: string
  /** Ticker of the native coin; it always has 18 decimals. */
  symbol: string
  /** Slug of the native coin in the bundled catalogue (`ethereum`); absent for custom chains. */
  coin?: string
  rpcs: readonly string[]
  /** Base URL of the block explorer, without a slash at the end. */
  explorer?: string
  /** Address of Multicall3. */
  multicall3: string
  /** `false` when nobody knows whether the contract is there: then its absence is normal, not a broken answer. */
  hasMulticall3: boolean
  isCustom: boolean
}

/** Of the native coin, on every chain. */
export const NATIVE_DECIMALS = 18

const MULTICALL3 = '0xca11bde05977b3631167028862be2a173976ca11'

export const evmChainId = (chainId: number): ChainId => `eip155:${chainId}` as ChainId

type Row = [chainId: number, name: string, symbol: string, coin: string, explorer: string, rpcs: string[]]

const ROWS: Row[] = [
  [
    1,
    'Ethereum',
    'ETH',
    'ethereum',
    'https://etherscan.io',
    [
      'https://ethereum-rpc.publicnode.com',
      'https://eth.drpc.org',
      'https://1rpc.io/eth',
      'https://eth.llamarpc.com',
    ],
  ],
  [
    10,
    'Optimism',
    'ETH',
    'ethereum',
    'https://optimistic.etherscan.io',
    [
      'https://mainnet.optimism.io',
      'https://optimism-rpc.publicnode.com',
      'https://optimism.drpc.org',
      'https://1rpc.io/op',
    ],
  ],
  [
    8453,
    'Base',
    'ETH',
    'ethereum',
    'https://basescan.org',
    [
      'https://mainnet.base.org',
      'https://base-rpc.publicnode.com',
      'https://base.drpc.org',
      'https://1rpc.io/base',
    ],
  ],
  [
    42161,
    'Arbitrum',
    'ETH',
    'ethereum',
    'https://arbiscan.io',
    [
      'https://arb1.arbitrum.io/rpc',
      'https://arbitrum-one-rpc.publicnode.com',
      'https://arbitrum.drpc.org',
      'https://1rpc.io/arb',
    ],
  ],
  [
    137,
    'Polygon',
    'POL',
    'polygon-ecosystem-token',
    'https://polygonscan.com',
    [
      'https://polygon-bor-rpc.publicnode.com',
      'https://polygon.drpc.org',
      'https://1rpc.io/matic',
      'https://polygon-rpc.com',
    ],
  ],
  [
    56,
    'BNB Smart Chain',
    'BNB',
    'binancecoin',
    'https://bscscan.com',
    [
      'https://bsc-dataseed.bnbchain.org',
      'https://bsc-rpc.publicnode.com',
      'https://bsc.drpc.org',
      'https://1rpc.io/bnb',
    ],
  ],
  [
    43114,
    'Avalanche',
    'AVAX',
    'avalanche-2',
    'https://snowtrace.io',
    [
      'https://api.avax.network/ext/bc/C/rpc',
      'https://avalanche-c-chain-rpc.publicnode.com',
      'https://avalanche.drpc.org',
      'https://1rpc.io/avax/c',
    ],
  ],
  [
    100,
    'Gnosis',
    'xDAI',
    'xdai',
    'https://gnosisscan.io',
    [
      'https://rpc.gnosischain.com',
      'https://gnosis-rpc.publicnode.com',
      'https://gnosis.drpc.org',
      'https://1rpc.io/gnosis',
    ],
  ],
  [
    59144,
    'Linea',
    'ETH',
    'ethereum',
    'https://lineascan.build',
    [
      'https://rpc.linea.build',
      'https://linea-rpc.publicnode.com',
      'https://linea.drpc.org',
      'https://1rpc.io/linea',
    ],
  ],
  [
    534352,
    'Scroll',
    'ETH',
    'ethereum',
    'https://scrollscan.com',
    [
      'https://rpc.scroll.io',
      'https://scroll-rpc.publicnode.com',
      'https://scroll.drpc.org',
      'https://1rpc.io/scroll',
    ],
  ],
  [
    324,
    'zkSync',
    'ETH',
    'ethereum',
    'https://explorer.zksync.io',
    ['https://mainnet.era.zksync.io', 'https://zksync.drpc.org', 'https://1rpc.io/zksync2-era'],
  ],
]

/** zkSync derives contract addresses in its own way, so Multicall3 sits elsewhere. */
const MULTICALL3_ELSEWHERE: Record<number, string> = { 324: '0xf9cda624fbc7e059355ce98a31693d299facd963' }

/** The default chains, in the order in which the product shows them. */
export const DEFAULT_EVM_CHAINS: readonly EvmChain[] = ROWS.map(
  ([chainId, name, symbol, coin, explorer, rpcs]) => ({
    id: evmChainId(chainId),
    chainId,
    name,
    symbol,
    coin,
    rpcs,
    explorer,
    multicall3: MULTICALL3_ELSEWHERE[chainId] ?? MULTICALL3,
    hasMulticall3: true,
    isCustom: false,
  }),
)

/**
 * Default chains and the user's own ones. A custom chain with the number of a default chain only adds its
 * endpoints in front: name, coin and contracts of a known chain cannot be renamed.
 *
 * @example evmChains([{ chainId: 31337, name: 'Dev', symbol: 'ETH', rpcs: ['http://127.0.0.1:8545'] }]).length // 12
 */
export function evmChains(customChains: Settings['customChains'] = []): EvmChain[] {
  const chains = DEFAULT_EVM_CHAINS.map((chain) => ({ ...chain }))
  for (const { chainId, name, symbol, rpcs } of customChains) {
    const known = chains.find((chain) => chain.chainId === chainId)
    if (known) {
      known.rpcs = [...rpcs, ...known.rpcs.filter((url) => !rpcs.includes(url))]
      continue
    }
    const id = evmChainId(chainId)
    chains.push({
      id,
      chainId,
      name,
      symbol,
      rpcs,
      multicall3: MULTICALL3,
      hasMulticall3: false,
      isCustom: true,
    })
  }
  return chains
}
