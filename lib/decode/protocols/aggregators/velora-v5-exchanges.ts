/** Calls of Velora's fifth contract that name one exchange. Nobody takes a fee there, and the sender gets what is bought. */
import { NATIVE } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { fullPermit } from './permit-rights'
import type { RouterCall, RouterCalls } from './router-calls'
import { bought, endsOf, sold, ZERO_ADDRESS } from './sides'
import { veloraToken as token } from './velora-v5-terms'

/** Pools do not name what they buy; a wrapped coin beside a token that is sold is unwrapped at the end. */
const inForks = (args: Arguments, { value }: RouterCall, kind: 'sell' | 'buy'): SwapTerms => {
  const from = token(args.text(0))
  const unwraps = from !== NATIVE && args.text(3) !== ZERO_ADDRESS
  return {
    ...sold(from, args.number(1), value, kind === 'sell' ? 'exact' : 'most'),
    ...(unwraps ? bought(NATIVE, args.number(2)) : {}),
    recipient: 'sender',
  }
}

/** Amount, the other amount, tokens. */
const inUniswap = (args: Arguments, { value }: RouterCall, kind: 'sell' | 'buy', at: number): SwapTerms => {
  const [first, last] = endsOf(args.texts(at + 2))
  return {
    ...sold(token(first), args.number(at), value, kind === 'sell' ? 'exact' : 'most'),
    ...bought(token(last), args.number(at + 1)),
    recipient: 'sender',
  }
}

/** Sold and bought token, amount, least amount, exchange, its order. */
const inOrder = (args: Arguments, { value }: RouterCall): SwapTerms => ({
  ...sold(token(args.text(0)), args.number(2), value),
  ...bought(token(args.text(1)), args.number(3)),
  recipient: 'sender',
})

export const veloraExchanges: RouterCalls['calls'] = {
  '0x54840d1a': [
    'swapOnUniswap(uint256,uint256,address[])',
    (args, call) => inUniswap(args, call, 'sell', 0),
  ],
  '0xf5661034': [
    'swapOnUniswapFork(address,bytes32,uint256,uint256,address[])',
    (args, call) => inUniswap(args, call, 'sell', 2),
  ],
  '0x935fb84b': ['buyOnUniswap(uint256,uint256,address[])', (args, call) => inUniswap(args, call, 'buy', 0)],
  '0xc03786b0': [
    'buyOnUniswapFork(address,bytes32,uint256,uint256,address[])',
    (args, call) => inUniswap(args, call, 'buy', 2),
  ],
  '0x0b86a4c1': [
    'swapOnUniswapV2Fork(address,uint256,uint256,address,uint256[])',
    (args, call) => inForks(args, call, 'sell'),
  ],
  '0xb2f1e6db': [
    'buyOnUniswapV2Fork(address,uint256,uint256,address,uint256[])',
    (args, call) => inForks(args, call, 'buy'),
  ],
  '0x6e91538b': [
    'swapOnUniswapV2ForkWithPermit(address,uint256,uint256,address,uint256[],bytes)',
    (args, call) => ({
      ...inForks(args, call, 'sell'),
      ...fullPermit(args.text(5), token(args.text(0))),
    }),
  ],
  '0x81033120': ['swapOnZeroXv2(address,address,uint256,uint256,address,bytes)', inOrder],
  '0x64466805': ['swapOnZeroXv4(address,address,uint256,uint256,address,bytes)', inOrder],
  '0x6b4109d3': [
    'swapOnZeroXv4WithPermit(address,address,uint256,uint256,address,bytes,bytes)',
    (args, call) => ({ ...inOrder(args, call), ...fullPermit(args.text(6), token(args.text(0))) }),
  ],
}
