/**
 * Contracts that wrap the native coin one to one. Those modelled on WETH9 write no Transfer log when they wrap, so the
 * token's side of it has to be derived from the coin's. Addresses: the package `@uniswap/universal-router-sdk`; those of
 * Gnosis and Scroll by several unrelated public repositories that agree.
 */
export const WRAPPED: Readonly<Record<string, { address: string; symbol: string }>> = {
  'eip155:1': { address: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2', symbol: 'WETH' },
  'eip155:10': { address: '0x4200000000000000000000000000000000000006', symbol: 'WETH' },
  'eip155:8453': { address: '0x4200000000000000000000000000000000000006', symbol: 'WETH' },
  'eip155:42161': { address: '0x82af49447d8a07e3bd95bd0d56f35241523fbab1', symbol: 'WETH' },
  'eip155:137': { address: '0x0d500b1d8e8ef31e21c99d1db9a6444d3adf1270', symbol: 'WPOL' },
  'eip155:56': { address: '0xbb4cdb9cbd36b01bd1cbaebf2de08d9173bc095c', symbol: 'WBNB' },
  'eip155:43114': { address: '0xb31f66aa3c1e785363f0875a1b74e27b85fd66c7', symbol: 'WAVAX' },
  'eip155:100': { address: '0xe91d153e0b41518a2ce8dd3d7944fa863463a97d', symbol: 'WXDAI' },
  'eip155:59144': { address: '0xe5d7c2a44ffddf6b295a15c148167daaaf5cf34f', symbol: 'WETH' },
  'eip155:534352': { address: '0x5300000000000000000000000000000000000004', symbol: 'WETH' },
  'eip155:324': { address: '0x5aea5775959fbc2557cc8789bc1bf90a239d9a91', symbol: 'WETH' },
}

/** @example wrappedNative('eip155:56')?.symbol // 'WBNB' */
export const wrappedNative = (chain: string): { address: string; symbol: string } | undefined =>
  WRAPPED[chain]
