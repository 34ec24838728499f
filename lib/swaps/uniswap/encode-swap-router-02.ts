/**
 * A swap through pools of V2 and V3 as a call of SwapRouter02 (swap-router-contracts 1.3). Always within its multicall with
 * a deadline. Its way through V2 counts what really arrives, so tokens that take a fee of each transfer work there. Pure.
 */
import { addressWord, bytes, callData, list, tuple, uint } from '@/lib/chains/abi-words'
import { v3Path } from './quote-calls'
import type { RoutePart } from './route'
import { minimumOf, type SwapPlan } from './swap-plan'

const MULTICALL = '0x5ae401dc' // multicall(uint256,bytes[])
const V2_SWAP = '0x472b43f3' // swapExactTokensForTokens(uint256,uint256,address[],address)
const V3_SINGLE = '0x04e45aaf' // exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))
const V3_PATH = '0xb858183f' // exactInput((bytes,address,uint256,uint256))
const UNWRAP = '0x49404b7c' // unwrapWETH9(uint256,address)
const REFUND = '0x12210e8a' // refundETH()
/** Stands for the router itself, which then unwraps. */
const ROUTER = '0x0000000000000000000000000000000000000002'

/** @throws RangeError for a way over V4, which this router does not know */
export function encodeSwapRouter02(plan: SwapPlan): string {
  const recipient = plan.buysNative ? ROUTER : plan.owner
  const calls = plan.parts.map((part) => encodePart(part, recipient))
  if (plan.buysNative) calls.push(callData(UNWRAP, [uint(minimumOf(plan)), addressWord(plan.owner)]))
  // A pool of V3 that runs dry takes less; what was sent along and is not used would stay with the router, for anybody.
  if (plan.sellsNative && plan.parts.some(({ route }) => route.kind === 'v3')) calls.push(REFUND)
  return callData(MULTICALL, [uint(plan.deadline), list(calls.map(bytes))])
}

function encodePart({ route, units, minimum }: RoutePart, recipient: string): string {
  const amounts = [uint(units), uint(minimum)]
  const to = addressWord(recipient)
  switch (route.kind) {
    case 'v2':
      return callData(V2_SWAP, [...amounts, list(route.path.map(addressWord)), to])
    case 'v3': {
      const [sell = '', buy = ''] = route.path
      if (route.path.length > 2) return callData(V3_PATH, [tuple([bytes(v3Path(route)), to, ...amounts])])
      const fee = uint(route.fees[0] ?? 0)
      return callData(V3_SINGLE, [addressWord(sell), addressWord(buy), fee, to, ...amounts, uint(0)])
    }
    case 'v4':
      throw new RangeError('SwapRouter02 knows no pools of V4')
    default:
      return route satisfies never
  }
}
