/** JSON-RPC of one EVM chain: the general client with the proof of the chain id. */
import * as v from 'valibot'
import type { EvmChain } from './data/evm-chains'
import { createRpc, type NetworkProof, type Rpc, type RpcOptions } from './rpc.client'
import { hexQuantity } from './rpc-quantity'

export function evmProof(chain: Pick<EvmChain, 'id' | 'chainId'>): NetworkProof {
  return {
    network: chain.id,
    method: 'eth_chainId',
    check: (reply) => {
      if ('fault' in reply) return false
      const parsed = v.safeParse(hexQuantity, reply.result)
      return parsed.success && parsed.output === BigInt(chain.chainId)
    },
  }
}

export type EvmRpcOptions = Omit<RpcOptions, 'urls' | 'chain' | 'proof'> & {
  chain: EvmChain
  /** Own endpoints instead of the chain's defaults. */
  rpcs?: readonly string[]
}

export function createEvmRpc({ chain, rpcs, ...rest }: EvmRpcOptions): Rpc {
  return createRpc({ ...rest, urls: rpcs ?? chain.rpcs, chain: chain.name, proof: evmProof(chain) })
}
