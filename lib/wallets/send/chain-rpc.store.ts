/** The nodes of one EVM chain as the user has set them, for the questions that a payment asks. */
import { type EvmChain, evmChains } from '@/lib/chains/data/evm-chains'
import { createEvmRpc, type EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import type { Rpc } from '@/lib/chains/rpc.client'
import { AppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
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
  const chain = evmChains(settings.customChains).find((each) => each.id === id)
  if (!chain)
    throw new AppError(
      'not-supported',
      say('The chain {chain} is not known. Add it in the settings first.', { chain: id }),
    )
  const rpcs = settings.endpoints[id]
  const own = rpcs && rpcs.length > 0 ? { rpcs } : {}
  const options = { chain, fetch, now, health, ...own }
  return { chain, rpc: createEvmRpc(options), options }
}
