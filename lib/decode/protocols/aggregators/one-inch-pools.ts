/**
 * What a chain of pools ends in. Pools are named by address, their tokens are not; only a last pool that is marked to
 * unwrap tells it: ether, and at least so much of it. Source: the verified source of AggregationRouter V4 and V5.
 */
import { NATIVE, Unclear } from '../../flows/router-flows'
import type { SwapTerms } from '../../swap-terms'
import { bought } from './sides'

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
