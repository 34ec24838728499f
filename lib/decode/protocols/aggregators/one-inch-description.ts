/**
 * What all of 1inch's routers call a description: what is sold for what, to whom, with flags. The contract takes exactly the
 * amount and reverts below the least one; filled in parts, it holds the price instead. Source: the verified source of
 * AggregationRouter V4, V5 and V6.
 */
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { bought, ETHER, receivedBy, sold, tokenOf, ZERO_ADDRESS } from './sides'

const PARTIAL_FILL = 1n

/** Both marks of the native coin mean it here. */
export const oneInchToken = (address: string) => tokenOf(address, ETHER, ZERO_ADDRESS)

/** @param desc source and destination token, two receivers, amount, least return, flags */
export function describedSwap(desc: Arguments, value: bigint): SwapTerms {
  const inParts = (desc.number(6) & PARTIAL_FILL) !== 0n
  return {
    ...sold(oneInchToken(desc.text(0)), desc.number(4), value, inParts ? 'most' : 'exact'),
    ...bought(oneInchToken(desc.text(1)), desc.number(5)),
    ...receivedBy(desc.text(3)),
    ...(inParts ? { fillsInParts: true as const } : {}),
  }
}
