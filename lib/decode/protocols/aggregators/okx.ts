/**
 * OKX's router, versions 1.0.6 to 1.0.8. Words of 256 bits hold an address below and flags above. A commission on what is
 * bought has gone before the least amount is checked; one on what is sold is taken on top, so what is sold is not told then.
 * What pools buy is not said.
 * Source: OKX's published `DEX-Router-EVM-V1`.
 */
import { NATIVE, Unclear } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { commissions, isTakenOnTop } from './okx-commissions'
import { defineRouterCalls, type RouterCall } from './router-calls'
import { addressIn, bought, ETHER, receivedBy, sold, tokenOf, until, ZERO_ADDRESS } from './sides'

/** Bits 249 to 251 of the first hop: tokens come from elsewhere than an allowance of the sender. */
const TRANSFER_MODE = 0b111n << 249n

const BASE = '(uint256,address,uint256,uint256,uint256)'
const PATH = '(address[],address[],uint256[],bytes[],uint256)'
const MAKER = '(uint256,address,address,address,uint256,uint256,uint256,uint256,bool,bytes)'

const token = (address: string) => tokenOf(address, ETHER, ZERO_ADDRESS)

/** @param hop the word of the first hop; absent where there is none */
const isTakenFromSender = (hop: bigint, { input }: RouterCall) =>
  (hop & TRANSFER_MODE) === 0n && !isTakenOnTop(input)

/** @throws Unclear when there is no pool */
function firstWord(pools: Arguments): bigint {
  if (pools.count === 0) throw new Unclear('no pools')
  return pools.number(0)
}

/** Pools as fixed bytes, each a word. @throws Unclear when there is none */
function firstBytes(pools: readonly string[]): bigint {
  const [first] = pools
  if (first === undefined) throw new Unclear('no pools')
  return BigInt(first)
}

/** Sold and bought token, amount, least return, deadline. */
function base(
  request: Arguments,
  hop: bigint,
  call: RouterCall,
  limit: 'exact' | 'most' = 'exact',
): SwapTerms {
  const from = token(addressIn(request.number(0)))
  return {
    ...(isTakenFromSender(hop, call) ? sold(from, request.number(2), call.value, limit) : {}),
    ...bought(token(request.text(1)), request.number(3)),
    ...until(request.number(4)),
    ...commissions(call.input),
  }
}

/** Batches may add up to less than the amount. */
function smart(request: Arguments, amounts: Arguments, batches: Arguments, call: RouterCall): SwapTerms {
  if (batches.count === 0 || batches.within(0).count === 0) throw new Unclear('no batches')
  const hop = batches.within(0).within(0).number(4)
  const sum = Array.from({ length: amounts.count }, (_, at) => amounts.number(at)).reduce((a, b) => a + b, 0n)
  return base(request, hop, call, sum === request.number(2) ? 'exact' : 'most')
}

function dag(request: Arguments, paths: Arguments, call: RouterCall): SwapTerms {
  if (paths.count === 0) throw new Unclear('no paths')
  return base(request, paths.within(0).number(4), call)
}

/** Source token, amount, least return, pools. */
const unxswap = (args: Arguments, pools: readonly string[], call: RouterCall): SwapTerms => ({
  ...(isTakenFromSender(firstBytes(pools), call)
    ? sold(token(addressIn(args.number(0))), args.number(1), call.value)
    : {}),
  ...commissions(call.input),
})

export const okx = defineRouterCalls({
  contract: 'okx',
  protocol: 'okx',
  calls: {
    '0xb80c2f09': [
      `smartSwapByOrderId(uint256,${BASE},uint256[],${PATH}[][],${MAKER}[])`,
      (args, call) => ({
        ...smart(args.within(1), args.within(2), args.within(3), call),
        recipient: 'sender',
      }),
    ],
    '0x03b87e5f': [
      `smartSwapTo(uint256,address,${BASE},uint256[],${PATH}[][],${MAKER}[])`,
      (args, call) => ({
        ...smart(args.within(2), args.within(3), args.within(4), call),
        ...receivedBy(args.text(1)),
      }),
    ],
    '0xf2c42696': [
      `dagSwapByOrderId(uint256,${BASE},${PATH}[])`,
      (args, call) => ({ ...dag(args.within(1), args.within(2), call), recipient: 'sender' }),
    ],
    '0x0c307f76': [
      `dagSwapTo(uint256,address,${BASE},${PATH}[])`,
      (args, call) => ({ ...dag(args.within(2), args.within(3), call), ...receivedBy(args.text(1)) }),
    ],
    '0x9871efa4': [
      'unxswapByOrderId(uint256,uint256,uint256,bytes32[])',
      (args, call) => ({ ...unxswap(args, args.texts(3), call), recipient: 'sender' }),
    ],
    '0x08298b5a': [
      'unxswapTo(uint256,uint256,uint256,address,bytes32[])',
      (args, call) => ({ ...unxswap(args, args.texts(4), call), ...receivedBy(args.text(3)) }),
    ],
    '0xb8815477': [
      `unxswapToWithBaseRequest(uint256,address,${BASE},bytes32[])`,
      (args, call) => ({
        ...base(args.within(2), firstBytes(args.texts(3)), call),
        ...receivedBy(args.text(1)),
      }),
    ],
    '0x0d5f0e3b': [
      'uniswapV3SwapTo(uint256,uint256,uint256,uint256[])',
      (args, call) => ({
        ...(call.value > 0n && isTakenFromSender(firstWord(args.within(3)), call)
          ? sold(NATIVE, args.number(1), call.value)
          : {}),
        ...receivedBy(addressIn(args.number(0))),
        ...commissions(call.input),
      }),
    ],
    '0x44014e98': [
      `uniswapV3SwapToWithBaseRequest(uint256,address,${BASE},uint256[])`,
      (args, call) => ({
        ...base(args.within(2), firstWord(args.within(3)), call),
        ...receivedBy(args.text(1)),
      }),
    ],
  },
})
