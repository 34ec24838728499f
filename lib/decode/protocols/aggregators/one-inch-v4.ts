/**
 * 1inch's fourth router. Its pools are addresses only: what they buy is not said, unless it is ether. Of Clipper only what
 * goes is certain.
 */
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { describedSwap, oneInchToken } from './one-inch-description'
import { boughtInPools, throughV3Pools } from './one-inch-pools'
import { fullPermit } from './permit-rights'
import { defineRouterCalls, type RouterCall } from './router-calls'
import { sold } from './sides'

const throughV2 = (args: Arguments, { value }: RouterCall): SwapTerms => ({
  ...sold(oneInchToken(args.text(0)), args.number(1), value),
  ...boughtInPools(args.texts(3).map(BigInt), args.number(2), 'v2'),
  recipient: 'sender',
})

export const oneInchV4 = defineRouterCalls({
  contract: '1inch-v4',
  protocol: '1inch',
  calls: {
    '0x7c025200': [
      'swap(address,(address,address,address,address,uint256,uint256,uint256,bytes),bytes)',
      (args, { value }) => {
        const desc = args.within(1)
        return { ...describedSwap(desc, value), ...fullPermit(desc.text(7), oneInchToken(desc.text(0))) }
      },
    ],
    '0x2e95b6c8': ['unoswap(address,uint256,uint256,bytes32[])', throughV2],
    '0xa1251d75': [
      'unoswapWithPermit(address,uint256,uint256,bytes32[],bytes)',
      (args, call) => ({
        ...throughV2(args, call),
        ...fullPermit(args.text(4), oneInchToken(args.text(0))),
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
    '0xb0431182': [
      'clipperSwap(address,address,uint256,uint256)',
      (args, { value }) => ({
        ...sold(oneInchToken(args.text(0)), args.number(2), value),
        recipient: 'sender',
      }),
    ],
    '0x9994dd15': [
      'clipperSwapTo(address,address,address,uint256,uint256)',
      (args, { value }) => ({
        ...sold(oneInchToken(args.text(1)), args.number(3), value),
        recipient: args.text(0),
      }),
    ],
  },
})
