/** The nodes of one EVM chain as the user has set them, for the questions that a payment asks. */
import { chosenChain, ownRpcs } from '@/lib/chains/chosen-chain'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { createEvmRpc, type EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import type { Rpc } from '@/lib/chains/rpc.client'
import type { ChainId } from '@/lib/core/ids'
import { readSettings } from '@/lib/settings/settings.store'
import type { BuildContext } from '../build-call'

export interface ChainNodes {
  chain: EvmChain
  rpc: Rpc
  options: EvmRpcOptions
}

/** @throws AppError `not-supported` for a chain that is not known any more */
export async function chainNodes(
  id: ChainId,
  { db, fetch, now, health }: Pick<BuildContext, 'db' | 'fetch' | 'now' | 'health'>,
): Promise<ChainNodes> {
  const settings = await readSettings(db)
  const chain = chosenChain(id, settings)
  const options = { chain, fetch, now, health, ...ownRpcs(id, settings) }
  return { chain, rpc: createEvmRpc(options), options }
}
