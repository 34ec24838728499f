/** All decoders, one line each. The first that is certain gives the meaning. */
import type { Decoder } from './define-decoder'
import { erc20Decoder } from './protocols/erc20'
import { lending } from './protocols/lending'
import { uniswapV2Liquidity } from './protocols/uniswap-v2-liquidity'
import { wrappedNativeDecoder } from './protocols/wrapped-native'

export const decoders: readonly Decoder[] = [wrappedNativeDecoder, erc20Decoder, uniswapV2Liquidity, lending]
