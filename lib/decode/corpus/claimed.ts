/**
 * The protocols whose requests we claim to read, and those that we do not: a claim needs three real requests in the
 * corpus that the decoders read. What is not claimed may still be read; it is only not proven.
 */

/** Real requests that a claim needs. */
export const CLAIMED_WITH = 3

export const claimedProtocols: readonly string[] = [
  'uniswap-v2',
  'uniswap-v3',
  'uniswap-swap-router-02',
  'uniswap-universal-router-1',
  'uniswap-universal-router-2',
  'uniswap-v4',
  'uniswapx',
  'permit2-calls',
  'permit2-signatures',
  'erc2612-signatures',
  '1inch-v4',
  '1inch-v5',
  '1inch-v6',
  '1inch-limit-order',
  '0x-exchange-proxy',
  '0x-allowance-holder',
  'cow-order',
  'cow-eth-flow',
  'cow-presign',
  'paraswap-v5',
  'paraswap-v6',
  'kyberswap',
  'odos',
  'openocean',
  'okx',
  'curve-router',
  'curve-pools',
  'balancer-v2',
  'sushi-red-snwapper',
  'sushi-route-processor',
  'sushi-v2',
  'pancake',
  'li-fi-swap',
  'li-fi-bridge',
  'metamask-swaps',
  'across',
  'stargate-v1',
  'stargate-v2',
  'weth',
  'erc20',
  'erc721',
  'erc1155',
]

/** Of the protocols that the decoders know. */
export const unclaimedProtocols: readonly string[] = [
  '0x-settler',
  'paraswap-delta',
  'balancer-v3',
  'multicall3',
]
