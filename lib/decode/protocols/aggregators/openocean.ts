/**
 * OpenOcean. Its `swap` takes a token only when it is told to, else the calls within take it. Its pools are addresses only:
 * what they buy is not said. Source: the published source of `OpenOceanExchange` and its Uniswap routers.
 */
import { NATIVE } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { fullPermit } from './permit-rights'
import { defineRouterCalls } from './router-calls'
import { bought, ETHER, receivedBy, sold, tokenOf, ZERO_ADDRESS } from './sides'

const PARTIAL_FILL = 1n
const SHOULD_CLAIM = 2n

const token = (address: string) => tokenOf(address, ETHER, ZERO_ADDRESS)

/** Two tokens, two receivers, amount, least and guaranteed return, flags, referrer, permit. */
function described(desc: Arguments, value: bigint): SwapTerms {
  const [from, flags] = [token(desc.text(0)), desc.number(7)]
  const inParts = (flags & PARTIAL_FILL) !== 0n
  const isTaken = from === NATIVE || (flags & SHOULD_CLAIM) !== 0n
  return {
    ...(isTaken ? sold(from, desc.number(4), value, inParts ? 'most' : 'exact') : {}),
    ...bought(token(desc.text(1)), desc.number(5)),
    ...receivedBy(desc.text(3)),
    ...fullPermit(desc.text(9), from),
    ...(inParts ? { fillsInParts: true as const } : {}),
  }
}

export const openocean = defineRouterCalls({
  contract: 'openocean',
  protocol: 'openocean',
  calls: {
    '0x90411a32': [
      'swap(address,(address,address,address,address,uint256,uint256,uint256,uint256,address,bytes),(uint256,uint256,uint256,bytes)[])',
      (args, { value }) => described(args.within(1), value),
    ],
    '0xbc80f1a8': [
      'uniswapV3SwapTo(address,uint256,uint256,uint256[])',
      (args, { value }) => ({
        ...(value === 0n ? {} : sold(NATIVE, args.number(1), value)),
        recipient: args.text(0),
      }),
    ],
    '0x8980041a': [
      'callUniswap(address,uint256,uint256,bytes32[])',
      (args, { value }) => ({ ...sold(token(args.text(0)), args.number(1), value), recipient: 'sender' }),
    ],
    '0x6b58f2f0': [
      'callUniswapTo(address,uint256,uint256,bytes32[],address)',
      (args, { value }) => ({ ...sold(token(args.text(0)), args.number(1), value), recipient: args.text(4) }),
    ],
  },
})
