/**
 * Asks the ENS registry on Ethereum who a name belongs to (EIP-137): registry -> resolver -> address. Names that are
 * kept off the chain (CCIP-Read) or by wildcard are not followed: they would send the name to a server of its choice.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { createEvmRpc, type EvmRpcOptions } from './evm-rpc.client'
import { namehash } from './namehash'
import { normaliseEnsName } from './normalise-ens-name'
import type { Rpc } from './rpc.client'
import { hexBytes } from './rpc-quantity'

const REGISTRY = '0x00000000000c2e074ec69a0dfb2997ba6c7d2e1e'
const RESOLVER_OF = '0x0178b8bf' // resolver(bytes32)
const ADDRESS_OF = '0x3b3b57de' // addr(bytes32)
/** Error `OffchainLookup` of EIP-3668. */
const OFFCHAIN_LOOKUP = '0x556f1830'

export interface ResolvedName {
  /** Normalised name. */
  name: string
  /** Lower case. */
  address: string
}

/**
 * @param options with `chain` Ethereum
 * @throws AppError `invalid-input` (no proper name), `not-found` (nobody set an address), `not-supported` (kept off
 * the chain), or what an unreachable endpoint gives
 */
export async function resolveEns(text: string, options: EvmRpcOptions): Promise<ResolvedName> {
  const name = normaliseEnsName(text)
  const rpc = createEvmRpc(options)
  const node = namehash(name).slice(2)
  const resolver = await askAddress(rpc, REGISTRY, RESOLVER_OF + node)
  if (resolver === 'none')
    throw new AppError('not-found', say('The name {name} is not registered.', { name }))
  const address = resolver === 'off-chain' ? resolver : await askAddress(rpc, resolver, ADDRESS_OF + node)
  if (address === 'off-chain') {
    throw new AppError(
      'not-supported',
      say('{name} is kept outside the chain. Use its address instead.', { name }),
    )
  }
  if (address === 'none')
    throw new AppError('not-found', say('The name {name} points to no address.', { name }))
  return { name, address }
}

async function askAddress(
  rpc: Rpc,
  to: string,
  callData: string,
): Promise<`0x${string}` | 'none' | 'off-chain'> {
  const answer = await rpc.ask({
    method: 'eth_call',
    params: [{ to, data: callData }, 'latest'],
    schema: hexBytes,
    purpose: 'ENS name',
    sends: 'an ENS name',
  })
  if (!answer.ok) return answer.fault.data?.startsWith(OFFCHAIN_LOOKUP) ? 'off-chain' : 'none'
  const word = answer.value.slice(2, 66)
  if (word.length !== 64 || !word.startsWith('0'.repeat(24)) || /^0+$/.test(word)) return 'none'
  return `0x${word.slice(24).toLowerCase()}`
}
