/**
 * Public RPC endpoints (host and path) of each default chain, as the world knows them: the sandbox answers at these
 * names. A test compares the list with the product's own, so that no endpoint can be added unnoticed.
 */

/** Chain number -> `host/path`. */
export const PUBLIC_RPCS: Readonly<Record<number, readonly string[]>> = {
  1: ['ethereum-rpc.publicnode.com', 'eth.drpc.org', '1rpc.io/eth', 'eth.llamarpc.com'],
  10: ['mainnet.optimism.io', 'optimism-rpc.publicnode.com', 'optimism.drpc.org', '1rpc.io/op'],
  8453: ['mainnet.base.org', 'base-rpc.publicnode.com', 'base.drpc.org', '1rpc.io/base'],
  42161: ['arb1.arbitrum.io/rpc', 'arbitrum-one-rpc.publicnode.com', 'arbitrum.drpc.org', '1rpc.io/arb'],
  137: ['polygon-bor-rpc.publicnode.com', 'polygon.drpc.org', '1rpc.io/matic', 'polygon-rpc.com'],
  56: ['bsc-dataseed.bnbchain.org', 'bsc-rpc.publicnode.com', 'bsc.drpc.org', '1rpc.io/bnb'],
  43114: [
    'api.avax.network/ext/bc/C/rpc',
    'avalanche-c-chain-rpc.publicnode.com',
    'avalanche.drpc.org',
    '1rpc.io/avax/c',
  ],
  100: ['rpc.gnosischain.com', 'gnosis-rpc.publicnode.com', 'gnosis.drpc.org', '1rpc.io/gnosis'],
  59144: ['rpc.linea.build', 'linea-rpc.publicnode.com', 'linea.drpc.org', '1rpc.io/linea'],
  534352: ['rpc.scroll.io', 'scroll-rpc.publicnode.com', 'scroll.drpc.org', '1rpc.io/scroll'],
  324: ['mainnet.era.zksync.io', 'zksync.drpc.org', '1rpc.io/zksync2-era'],
}

/** Drops the slash at the end, so that `mainnet.base.org` and `mainnet.base.org/` are one. */
export const endpointKey = (host: string, path: string): string =>
  `${host}${path.split('?')[0]}`.replace(/\/+$/, '')
