/** From what was typed to an address: checksum, no secret, no burn address; an ENS name is asked of Ethereum anew each time. */
import { evmChainId } from '@/lib/chains/data/evm-chains'
import { looksLikeEnsName } from '@/lib/chains/normalise-ens-name'
import { parseEvmAddress } from '@/lib/chains/parse-evm-address'
import { refuseSecret } from '@/lib/chains/refuse-secret'
import { resolveEns } from '@/lib/chains/resolve-ens.client'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { BuildContext } from '../build-call'
import { isBurnAddress } from './burn-address'
import { chainNodes } from './chain-rpc.store'

export interface FoundRecipient {
  /** Lower case. */
  address: string
  ensName?: string
}

/**
 * @throws AppError `invalid-input`, `not-found`, `not-supported` with a sentence for the form; `refused` for an address that
 *   nobody owns
 * @example await findRecipient('anna.eth', context) // { address: '0x…', ensName: 'anna.eth' }
 */
export async function findRecipient(
  typed: string,
  context: Pick<BuildContext, 'db' | 'fetch' | 'now' | 'health'>,
): Promise<FoundRecipient> {
  refuseSecret(typed)
  const found = looksLikeEnsName(typed) ? await byName(typed, context) : { address: parseEvmAddress(typed) }
  if (isBurnAddress(found.address))
    throw new AppError('refused', say('Nobody owns this address: what is sent there is lost for good.'))
  return found
}

async function byName(typed: string, context: Parameters<typeof findRecipient>[1]): Promise<FoundRecipient> {
  const { options } = await chainNodes(evmChainId(1), context)
  const { name, address } = await resolveEns(typed, options)
  // The resolver's word goes through the same gate as a typed address: the zero address belongs to nobody.
  return { address: parseEvmAddress(address), ensName: name }
}
