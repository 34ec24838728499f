/**
 * MetaMask Swaps. The router takes the amount and hands the rest to an adapter, whose data are its own: what is bought, for
 * whom and how much at least is not told. Source: the published source of `MetaSwap`.
 */
import { defineRouterCalls } from './router-calls'
import { sold, tokenOf, ZERO_ADDRESS } from './sides'

export const metamaskSwaps = defineRouterCalls({
  contract: 'metamask',
  protocol: 'metamask',
  calls: {
    '0x5f575529': [
      'swap(string,address,uint256,bytes)',
      (args, { value }) => sold(tokenOf(args.text(1), ZERO_ADDRESS), args.number(2), value),
    ],
  },
})
