/** Every protocol whose positions are read. The first that explains a token has it. */
import { aaveV3 } from './aave-v3'
import type { PositionProtocol } from './define-position-protocol'
import { erc4626 } from './erc-4626'
import { stakedEther } from './staked-ether'
import { uniswapV2 } from './uniswap-v2'
import { uniswapV3 } from './uniswap-v3'

/** What proves itself stands before what only says so. */
export const positionProtocols: readonly PositionProtocol[] = [
  uniswapV2,
  uniswapV3,
  aaveV3,
  stakedEther,
  erc4626,
]
