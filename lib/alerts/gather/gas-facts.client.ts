/** What a unit of gas costs now on the chains that rules name: base fee and usual tip. */
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { expectedPrice } from '@/lib/chains/gas-fees'
import { readFees } from '@/lib/chains/read-fees.client'
import { fromUnits } from '@/lib/core/amount'
import { toAppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { EngineContext } from '@/lib/engine/context'
import { chainNodes } from '@/lib/wallets/send/chain-rpc.store'
import type { AlertFacts } from '../alert-facts'

const GWEI_DECIMALS = 9

export interface GasFacts {
  gas: NonNullable<AlertFacts['gas']>
  /** Why the first that failed did. */
  why?: Sentence
}

/** Never rejects: a chain that does not answer is absent. @example (await readGas(context, ['eip155:1'])).gas.get('eip155:1')?.gwei */
export async function readGas(
  context: Pick<EngineContext, 'db' | 'fetch' | 'now'> & { health: EndpointHealth },
  chains: readonly ChainId[],
): Promise<GasFacts> {
  const told = await Promise.allSettled(
    chains.map(async (id) => {
      const { options } = await chainNodes(id, context)
      const { fees, baseFee } = await readFees(options)
      const gwei = fromUnits(expectedPrice(fees.normal, baseFee), GWEI_DECIMALS)
      return [id, { gwei, at: context.now() }] as const
    }),
  )
  const failed = told.find((each) => each.status === 'rejected')
  return {
    gas: new Map(told.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))),
    ...(failed ? { why: toAppError(failed.reason).sentence } : {}),
  }
}
