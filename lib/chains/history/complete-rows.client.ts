/** What the source of an address's rows left out is asked on the chain; what nobody tells makes its transaction unclear. */
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { EvmRpcOptions } from '../evm-rpc.client'
import type { EvmRows } from './etherscan-rows'
import { withLayerFees } from './layer-fees.client'
import { withDecimals } from './token-decimals.client'

interface Completed {
  rows: EvmRows
  /** Hashes of transactions that something is missing of. */
  lacking: ReadonlySet<string>
  missing: NotIncluded[]
}

/**
 * @param decimals learned before, by contract; is added to
 * @throws AppError when no endpoint of the chain answers
 */
export async function completeRows(
  told: EvmRows,
  account: string,
  rpc: EvmRpcOptions,
  decimals: Map<string, number | undefined>,
): Promise<Completed> {
  const { chain } = rpc
  const scaled = await withDecimals(told, rpc, decimals)
  const { rows, lacking } = await withLayerFees(scaled.rows, account, rpc)
  const reason = say(
    '{chain}: what some transactions paid to the layer below is not told. They are marked as unclear.',
    { chain: chain.name },
  )
  const missing: NotIncluded[] = lacking.size > 0 ? [{ what: `layer-fees:${chain.id}`, reason }] : []
  return { rows, lacking: new Set([...lacking, ...scaled.refused]), missing }
}
