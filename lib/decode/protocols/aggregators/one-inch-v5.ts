/** 1inch's fifth router. What its pools buy is not said, unless it is ether; of Clipper's maker only what goes is certain. */
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { describedSwap, oneInchToken } from './one-inch-description'
import { boughtInPools, poolsAt, throughV3Pools } from './one-inch-pools'
import { fullPermit } from './permit-rights'
import { defineRouterCalls, type RouterCall } from './router-calls'
import { sold } from './sides'

/** Token, amount, least return and pools, one behind the other. */
const throughV2 = (args: Arguments, { value }: RouterCall, recipient: string, from = 0): SwapTerms => ({
  ...sold(oneInchToken(args.text(from)), args.number(from + 1), value),
  ...boughtInPools(poolsAt(args, from + 3), args.number(from + 2), 'v2'),
  recipient,
})

export const oneInchV5 = defineRouterCalls({
  contract: '1inch-v5',
  protocol: '1inch',
  calls: {
    '0x12aa3caf': [
      'swap(address,(address,address,address,address,uint256,uint256,uint256),bytes,bytes)',
      (args, { value }) => {
        const desc = args.within(1)
        return { ...describedSwap(desc, value), ...fullPermit(args.text(2), oneInchToken(desc.text(0))) }
      },
    ],
    '0x0502b1c5': [
      'unoswap(address,uint256,uint256,uint256[])',
      (args, call) => throughV2(args, call, 'sender'),
    ],
    '0xf78dc253': [
      'unoswapTo(address,address,uint256,uint256,uint256[])',
      (args, call) => throughV2(args, call, args.text(0), 1),
    ],
    '0x3c15fd91': [
      'unoswapToWithPermit(address,address,uint256,uint256,uint256[],bytes)',
      (args, call) => ({
        ...throughV2(args, call, args.text(0), 1),
        ...fullPermit(args.text(5), oneInchToken(args.text(1))),
      }),
    ],
    '0xe449022e': [
      'uniswapV3Swap(uint256,uint256,uint256[])',
      (args, call) => throughV3Pools(args, call, 'sender'),
    ],
    '0xbc80f1a8': [
      'uniswapV3SwapTo(address,uint256,uint256,uint256[])',
      (args, call) => throughV3Pools(args, call, args.text(0), 1),
    ],
    // The token beside the pools is only whose permit it is.
    '0x2521b930': [
      'uniswapV3SwapToWithPermit(address,address,uint256,uint256,uint256[],bytes)',
      (args, call) => ({
        ...throughV3Pools(args, call, args.text(0), 2),
        ...fullPermit(args.text(5), oneInchToken(args.text(1))),
      }),
    ],
    '0x093d4fa5': [
      'clipperSwapTo(address,address,address,address,uint256,uint256,uint256,bytes32,bytes32)',
      (args, { value }) => sold(oneInchToken(args.text(2)), args.number(4), value),
    ],
    '0x84bd6d29': [
      'clipperSwap(address,address,address,uint256,uint256,uint256,bytes32,bytes32)',
      // Which maker is asked stands in the call, and the router does not check what it gives.
      (args, { value }) => sold(oneInchToken(args.text(1)), args.number(3), value),
    ],
  },
})
