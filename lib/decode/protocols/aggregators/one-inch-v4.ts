/** 1inch's fourth router. Its pools are addresses only: what `unoswap` buys is not said, unless it is ether. */

import { describedSwap, oneInchToken } from './one-inch-description'
import { boughtInPools } from './one-inch-pools'
import { fullPermit } from './permit-rights'
import { defineRouterCalls } from './router-calls'
import { sold } from './sides'

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
    '0x2e95b6c8': [
      'unoswap(address,uint256,uint256,bytes32[])',
      (args, { value }) => ({
        ...sold(oneInchToken(args.text(0)), args.number(1), value),
        ...boughtInPools(args.texts(3).map(BigInt), args.number(2), 'v2'),
        recipient: 'sender',
      }),
    ],
  },
})
