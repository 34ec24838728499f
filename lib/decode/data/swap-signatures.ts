/**
 * Calls of the contracts in `swap-routers.ts` that swap, by the kind of contract. Sources: the published interfaces of
 * Uniswap, Solidly, 1inch, 0x, ParaSwap, KyberSwap, Odos, OpenOcean, Curve, SushiSwap and MetaMask; a test computes each selector
 * from its signature.
 */
/** Kind -> selector -> signature. */
export const SWAP_SIGNATURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'uniswap-v2': {
    '0x38ed1739': 'swapExactTokensForTokens(uint256,uint256,address[],address,uint256)',
    '0x8803dbee': 'swapTokensForExactTokens(uint256,uint256,address[],address,uint256)',
    '0x7ff36ab5': 'swapExactETHForTokens(uint256,address[],address,uint256)',
    '0x4a25d94a': 'swapTokensForExactETH(uint256,uint256,address[],address,uint256)',
    '0x18cbafe5': 'swapExactTokensForETH(uint256,uint256,address[],address,uint256)',
    '0xfb3bdb41': 'swapETHForExactTokens(uint256,address[],address,uint256)',
    '0x5c11d795':
      'swapExactTokensForTokensSupportingFeeOnTransferTokens(uint256,uint256,address[],address,uint256)',
    '0xb6f9de95': 'swapExactETHForTokensSupportingFeeOnTransferTokens(uint256,address[],address,uint256)',
    '0x791ac947':
      'swapExactTokensForETHSupportingFeeOnTransferTokens(uint256,uint256,address[],address,uint256)',
  },
  'uniswap-v3': {
    '0x414bf389': 'exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))',
    '0xc04b8d59': 'exactInput((bytes,address,uint256,uint256,uint256))',
    '0xdb3e2198': 'exactOutputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))',
    '0xf28c0498': 'exactOutput((bytes,address,uint256,uint256,uint256))',
  },
  'swap-router-02': {
    '0x04e45aaf': 'exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))',
    '0xb858183f': 'exactInput((bytes,address,uint256,uint256))',
    '0x5023b4df': 'exactOutputSingle((address,address,uint24,address,uint256,uint256,uint160))',
    '0x09b81346': 'exactOutput((bytes,address,uint256,uint256))',
    '0x472b43f3': 'swapExactTokensForTokens(uint256,uint256,address[],address)',
    '0x42712a67': 'swapTokensForExactTokens(uint256,uint256,address[],address)',
  },
  'universal-router': {
    '0x3593564c': 'execute(bytes,bytes[],uint256)',
    '0x24856bc3': 'execute(bytes,bytes[])',
    '0x44684dc3': 'executeSigned(bytes,bytes[],bytes32,bytes32,bool,bytes32,bytes,uint256)',
    '0x2894adf9': 'execute(address,address,uint256,bytes,bytes[],uint256)',
  },
  solidly: {
    '0xcac88ea9':
      'swapExactTokensForTokens(uint256,uint256,(address,address,bool,address)[],address,uint256)',
    '0x903638a4': 'swapExactETHForTokens(uint256,(address,address,bool,address)[],address,uint256)',
    '0xc6b7f1b6': 'swapExactTokensForETH(uint256,uint256,(address,address,bool,address)[],address,uint256)',
  },
  '1inch-v4': {
    '0x7c025200': 'swap(address,(address,address,address,address,uint256,uint256,uint256,bytes),bytes)',
    '0x2e95b6c8': 'unoswap(address,uint256,uint256,bytes32[])',
  },
  '1inch-v5': {
    '0x12aa3caf': 'swap(address,(address,address,address,address,uint256,uint256,uint256),bytes,bytes)',
    '0x0502b1c5': 'unoswap(address,uint256,uint256,uint256[])',
    '0xf78dc253': 'unoswapTo(address,address,uint256,uint256,uint256[])',
    '0xe449022e': 'uniswapV3Swap(uint256,uint256,uint256[])',
    '0xbc80f1a8': 'uniswapV3SwapTo(address,uint256,uint256,uint256[])',
    '0x84bd6d29': 'clipperSwap(address,address,address,uint256,uint256,uint256,bytes32,bytes32)',
  },
  '1inch-v6': {
    '0x07ed2379': 'swap(address,(address,address,address,address,uint256,uint256,uint256),bytes)',
    '0x83800a8e': 'unoswap(uint256,uint256,uint256,uint256)',
    '0x8770ba91': 'unoswap2(uint256,uint256,uint256,uint256,uint256)',
    '0x19367472': 'unoswap3(uint256,uint256,uint256,uint256,uint256,uint256)',
    '0xe2c95c82': 'unoswapTo(uint256,uint256,uint256,uint256,uint256)',
    '0xea76dddf': 'unoswapTo2(uint256,uint256,uint256,uint256,uint256,uint256)',
    '0xf7a70056': 'unoswapTo3(uint256,uint256,uint256,uint256,uint256,uint256,uint256)',
    '0xa76dfc3b': 'ethUnoswap(uint256,uint256)',
    '0x89af926a': 'ethUnoswap2(uint256,uint256,uint256)',
    '0x188ac35d': 'ethUnoswap3(uint256,uint256,uint256,uint256)',
    '0x175accdc': 'ethUnoswapTo(uint256,uint256,uint256)',
    '0x0f449d71': 'ethUnoswapTo2(uint256,uint256,uint256,uint256)',
    '0x493189f0': 'ethUnoswapTo3(uint256,uint256,uint256,uint256,uint256)',
    '0x9fda64bd':
      'fillOrder((uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256),bytes32,bytes32,uint256,uint256)',
    '0xf497df75':
      'fillOrderArgs((uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256),bytes32,bytes32,uint256,uint256,bytes)',
    '0xcc713a04':
      'fillContractOrder((uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256),bytes,uint256,uint256)',
    '0x56a75868':
      'fillContractOrderArgs((uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256),bytes,uint256,uint256,bytes)',
  },
  '0x-v4': {
    '0x415565b0': 'transformERC20(address,address,uint256,uint256,(uint32,bytes)[])',
    '0xd9627aa4': 'sellToUniswap(address[],uint256,uint256,bool)',
    '0x3598d8ab': 'sellEthForTokenToUniswapV3(bytes,uint256,address)',
    '0x6af479b2': 'sellTokenForTokenToUniswapV3(bytes,uint256,uint256,address)',
    '0x803ba26d': 'sellTokenForEthToUniswapV3(bytes,uint256,uint256,address)',
    '0xf7fcd384': 'sellToLiquidityProvider(address,address,address,address,uint256,uint256,bytes)',
    '0xc43c9ef6': 'sellToPancakeSwap(address[],uint256,uint256,uint8)',
    '0x7a1eb1b9': 'multiplexBatchSellTokenForToken(address,address,(uint8,uint256,bytes)[],uint256,uint256)',
    '0x0f3b31b2': 'multiplexMultiHopSellTokenForToken(address[],(uint8,bytes)[],uint256,uint256)',
  },
  'paraswap-v5': {
    '0x54e3f31b':
      'simpleSwap((address,address,uint256,uint256,uint256,address[],bytes,uint256[],uint256[],address,address,uint256,bytes,uint256,bytes16))',
    '0x2298207a':
      'simpleBuy((address,address,uint256,uint256,uint256,address[],bytes,uint256[],uint256[],address,address,uint256,bytes,uint256,bytes16))',
    '0xa94e78ef':
      'multiSwap((address,uint256,uint256,uint256,address,(address,uint256,(address,uint256,uint256,(uint256,address,uint256,bytes,uint256)[])[])[],address,uint256,bytes,uint256,bytes16))',
    '0x46c67b6d':
      'megaSwap((address,uint256,uint256,uint256,address,(uint256,(address,uint256,(address,uint256,uint256,(uint256,address,uint256,bytes,uint256)[])[])[])[],address,uint256,bytes,uint256,bytes16))',
    '0x54840d1a': 'swapOnUniswap(uint256,uint256,address[])',
    '0x0b86a4c1': 'swapOnUniswapV2Fork(address,uint256,uint256,address,uint256[])',
    '0xa6886da9':
      'directUniV3Swap((address,address,address,uint256,uint256,uint256,uint256,uint256,address,bool,address,bytes,bytes,bytes16))',
  },
  'paraswap-v6': {
    '0xe3ead59e':
      'swapExactAmountIn(address,(address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes,bytes)',
    '0x7f457675':
      'swapExactAmountOut(address,(address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes,bytes)',
    '0x0d893d62':
      'swapExactAmountInPro(address,(address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes,bytes)',
    '0x44224add':
      'swapExactAmountOutPro(address,(address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes,bytes)',
    '0xe8bb3b6c':
      'swapExactAmountInOnUniswapV2((address,address,uint256,uint256,uint256,bytes32,address,bytes),uint256,bytes)',
    '0x876a02f6':
      'swapExactAmountInOnUniswapV3((address,address,uint256,uint256,uint256,bytes32,address,bytes),uint256,bytes)',
    '0xa76f4eb6':
      'swapExactAmountOutOnUniswapV2((address,address,uint256,uint256,uint256,bytes32,address,bytes),uint256,bytes)',
    '0x5e94e28d':
      'swapExactAmountOutOnUniswapV3((address,address,uint256,uint256,uint256,bytes32,address,bytes),uint256,bytes)',
    '0x1a01c532':
      'swapExactAmountInOnCurveV1((uint256,uint256,address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes)',
    '0xe37ed256':
      'swapExactAmountInOnCurveV2((uint256,uint256,uint256,address,address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes)',
    '0xd85ca173':
      'swapExactAmountInOnBalancerV2((uint256,uint256,uint256,bytes32,uint256),uint256,bytes,bytes)',
    '0xd6ed22e6':
      'swapExactAmountOutOnBalancerV2((uint256,uint256,uint256,bytes32,uint256),uint256,bytes,bytes)',
  },
  kyberswap: {
    '0xe21fd0e9':
      'swap((address,address,bytes,(address,address,address[],uint256[],address[],uint256[],address,uint256,uint256,uint256,bytes),bytes))',
    '0x8af033fb':
      'swapSimpleMode(address,(address,address,address[],uint256[],address[],uint256[],address,uint256,uint256,uint256,bytes),bytes,bytes)',
  },
  odos: {
    '0x3b635ce4': 'swap((address,uint256,address,address,uint256,uint256,address),bytes,address,uint32)',
    '0x83bd37f9': 'swapCompact()',
    '0x7bf2d6d4':
      'swapMulti((address,uint256,address)[],(address,uint256,address)[],uint256,bytes,address,uint32)',
    '0x84a7f3dd': 'swapMultiCompact()',
  },
  openocean: {
    '0x90411a32':
      'swap(address,(address,address,address,address,uint256,uint256,uint256,uint256,address,bytes),(uint256,uint256,uint256,bytes)[])',
    '0xbc80f1a8': 'uniswapV3SwapTo(address,uint256,uint256,uint256[])',
    '0x6b58f2f0': 'callUniswapTo(address,uint256,uint256,bytes32[],address)',
  },
  'curve-router': {
    '0x371dc447': 'exchange(address[11],uint256[5][5],uint256,uint256)',
    '0x5c9c18e2': 'exchange(address[11],uint256[5][5],uint256,uint256,address[5])',
    '0xc872a3c5': 'exchange(address[11],uint256[5][5],uint256,uint256,address[5],address)',
    '0xaad348a2': 'exchange(address[11],uint256[4][5],uint256,uint256)',
  },
  sushiswap: {
    '0x2646478b': 'processRoute(address,uint256,address,uint256,address,bytes)',
    '0x5f3bd1c8': 'snwap(address,uint256,address,address,uint256,address,bytes)',
    '0xd33721a5':
      'snwapMultiple((address,uint256,address)[],(address,address,uint256)[],(address,uint256,bytes)[])',
  },
  metamask: {
    '0x5f575529': 'swap(string,address,uint256,bytes)',
  },
}
