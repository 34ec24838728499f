/**
 * A service's transaction is taken only when it goes to that service's own router. The addresses are ours, not the answer's:
 * a service that was taken over could name any contract, and the user would be asked to allow it.
 */
import { AppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type EvmCall, toUnits } from '@/lib/core/wallet-tx'
import type { SwapRequest, SwapSide } from '../quote'

export interface ServiceCall {
  to: string
  data: string
  value: bigint
}

/**
 * @param router the only address that is right, lower case
 * @throws AppError `refused` for another address, or for native coins that the swap does not sell
 */
export function pinnedCall(
  source: string,
  { chain }: Pick<SwapRequest, 'chain'>,
  { from, sells, router }: { from: string; sells: SwapSide; router: string },
  { to, data, value }: ServiceCall,
): EvmCall {
  if (to !== router)
    throw strange(
      source,
      chain,
      say('{source} named a contract that Holdfast does not know as its own. The offer is not used.', {
        source,
      }),
    )
  const due = sells.token === undefined ? BigInt(sells.units) : 0n
  if (value !== due)
    throw strange(
      source,
      chain,
      say('{source} asks for another amount than was wanted. The offer is not used.', { source }),
    )
  return { chain, from, to, data, value: toUnits(value) }
}

const strange = (source: string, chain: ChainId, sentence: ReturnType<typeof say>) =>
  new AppError('refused', sentence, { cause: new Error(`${source} on ${chain}`) })
