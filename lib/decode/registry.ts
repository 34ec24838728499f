/** All decoders, one line each. The first that is certain gives the meaning. */
import type { Decoder } from './define-decoder'
import { aaveDebt } from './protocols/aave-debt'
import { acrossDeposits } from './protocols/across-deposits'
import { allowanceHolder } from './protocols/aggregators/allowance-holder'
import { kyberswap } from './protocols/aggregators/kyberswap'
import { metamaskSwaps } from './protocols/aggregators/metamask-swaps'
import { odosV2, odosV3 } from './protocols/aggregators/odos'
import { okx } from './protocols/aggregators/okx'
import { okxUnwrap } from './protocols/aggregators/okx-unwrap'
import { oneInchPermit } from './protocols/aggregators/one-inch-permit'
import { oneInchV4 } from './protocols/aggregators/one-inch-v4'
import { oneInchV5 } from './protocols/aggregators/one-inch-v5'
import { oneInchV6 } from './protocols/aggregators/one-inch-v6'
import { openocean } from './protocols/aggregators/openocean'
import { veloraV5 } from './protocols/aggregators/velora-v5'
import { veloraV6 } from './protocols/aggregators/velora-v6'
import { zeroExProxy } from './protocols/aggregators/zero-ex-proxy'
import { balancerLiquidity } from './protocols/balancer-liquidity'
import { balancerSwaps } from './protocols/balancer-swaps'
import { balancerV3Swaps } from './protocols/balancer-v3-swaps'
import { bridgeAggregatorsDecoder, bridgeCalls, bridgesDecoder, omnichainTokens } from './protocols/bridges'
import { compoundV2 } from './protocols/compound-v2'
import { compoundV3 } from './protocols/compound-v3'
import { cowCalls } from './protocols/cow-calls'
import { curveLiquidity } from './protocols/curve-liquidity'
import { curvePoolSwaps } from './protocols/curve-pool-swaps'
import { curveSwaps } from './protocols/curve-swaps'
import { erc20Decoder } from './protocols/erc20'
import { lending } from './protocols/lending'
import { lifiBridges } from './protocols/lifi-bridges'
import { lifiSwaps } from './protocols/lifi-swaps'
import { liquidStaking } from './protocols/liquid-staking'
import { merkleClaims } from './protocols/merkle-claims'
import { peripherySwaps } from './protocols/periphery-swaps'
import { permit2 } from './protocols/permit2'
import { pieces } from './protocols/pieces'
import { settledOrders } from './protocols/settled-orders'
import { stargateSends } from './protocols/stargate-sends'
import { stargateV1Swaps } from './protocols/stargate-v1-swaps'
import { sushiRoutes } from './protocols/sushi-routes'
import { sushiSnwaps } from './protocols/sushi-snwaps'
import { swapCalls } from './protocols/swap-calls'
import { swapRouterCalls } from './protocols/swap-router-calls'
import { swapRoutersDecoder } from './protocols/swap-routers'
import { swapsByName } from './protocols/swaps-by-name'
import { tokenPermits } from './protocols/token-permits'
import { uniswapPositions } from './protocols/uniswap-positions'
import { uniswapV2Liquidity } from './protocols/uniswap-v2-liquidity'
import { uniswapV2Swaps } from './protocols/uniswap-v2-swaps'
import { universalRouterSwaps } from './protocols/universal-router-swaps'
import { vaults } from './protocols/vaults'
import { wrappedNativeDecoder } from './protocols/wrapped-native'

export const decoders: readonly Decoder[] = [
  wrappedNativeDecoder,
  erc20Decoder,
  permit2,
  tokenPermits,
  pieces,
  liquidStaking,
  uniswapV2Liquidity,
  uniswapPositions,
  balancerLiquidity,
  curveLiquidity,
  lending,
  vaults,
  aaveDebt,
  compoundV2,
  compoundV3,
  settledOrders,
  swapRoutersDecoder,
  uniswapV2Swaps,
  peripherySwaps,
  universalRouterSwaps,
  oneInchV4,
  oneInchV5,
  oneInchV6,
  oneInchPermit,
  zeroExProxy,
  allowanceHolder,
  kyberswap,
  odosV2,
  odosV3,
  openocean,
  okx,
  okxUnwrap,
  veloraV5,
  veloraV6,
  metamaskSwaps,
  cowCalls,
  curveSwaps,
  curvePoolSwaps,
  balancerSwaps,
  balancerV3Swaps,
  sushiSnwaps,
  sushiRoutes,
  acrossDeposits,
  lifiSwaps,
  lifiBridges,
  stargateSends,
  stargateV1Swaps,
  swapRouterCalls,
  swapCalls,
  swapsByName,
  bridgesDecoder,
  bridgeAggregatorsDecoder,
  bridgeCalls,
  omnichainTokens,
  merkleClaims,
]
