/** A chain as the person has set it up: listed or custom, and through which endpoints. Pure. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Settings } from '@/lib/settings/settings'
import { type EvmChain, evmChains } from './data/evm-chains'

/** @throws AppError `not-supported` for a chain that neither the product nor the settings know (any more) */
export function chosenChain(id: string, { customChains }: Pick<Settings, 'customChains'>): EvmChain {
  const chain = evmChains(customChains).find((each) => each.id === id)
  if (chain) return chain
  throw new AppError(
    'not-supported',
    say('The chain {chain} is not known. Add it in the settings first.', { chain: id }),
  )
}

/** The person's own endpoints of a chain, to be spread into RPC options; none: the chain's own list holds. */
export function ownRpcs(
  id: string,
  { endpoints }: Pick<Settings, 'endpoints'>,
): { rpcs?: readonly string[] } {
  const rpcs = endpoints[id]
  return rpcs && rpcs.length > 0 ? { rpcs } : {}
}
