/**
 * What a chain of pools ends in. Pools are named by address, their tokens are not; only a last pool that is marked to
 * unwrap tells it: ether, and at least so much of it. Source: the verified source of AggregationRouter V4 and V5.
 */
import { NATIVE, Unclear } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import type { RouterCall } from './router-calls'
import { bought, sold } from './sides'

const UNWRAPS = { v2: 2n ** 254n, v3: 2n ** 253n }

/** @throws Unclear without a pool */
export function boughtInPools(
  pools: readonly bigint[],
  least: bigint,
  kind: keyof typeof UNWRAPS,
): Pick<SwapTerms, 'buys'> {
  const last = pools.at(-1)
  if (last === undefined) throw new Unclear('no pools')
  return (last & UNWRAPS[kind]) === 0n ? {} : bought(NATIVE, least)
}

/**
 * Amount, least return and pools of Uniswap V3, which do not name the first token either; what is sent along is wrapped and
 * sold.
 */
export const throughV3Pools = (
  args: Arguments,
  { value }: RouterCall,
  recipient: string,
  from = 0,
): SwapTerms => ({
  ...(value === 0n ? {} : sold(NATIVE, args.number(from), value)),
  ...boughtInPools(poolsAt(args, from + 2), args.number(from + 1), 'v3'),
  recipient,
})

export function poolsAt(args: Arguments, at: number): bigint[] {
  const pools = args.within(at)
  return Array.from({ length: pools.count }, (_, index) => pools.number(index))
}
