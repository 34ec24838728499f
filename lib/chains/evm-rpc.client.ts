/** JSON-RPC of one EVM chain: the general client with the proof of the chain id, and the shapes of results. */
import * as v from 'valibot'
import type { EvmChain } from './data/evm-chains'
import { createRpc, type NetworkProof, type Rpc, type RpcOptions } from './rpc.client'

/** `0x` and whole bytes: results of eth_call, log data. */
export const hexBytes = v.pipe(v.string(), v.regex(/^0x(?:[0-9a-fA-F]{2})*$/))
/** A JSON-RPC quantity of at most 256 bits. */
export const hexQuantity = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{1,64}$/),
  v.transform((text) => BigInt(text)),
)
/** A block number, safe as a JS number. */
export const blockNumber = v.pipe(
  hexQuantity,
  v.check((height) => height < 2n ** 48n),
  v.transform(Number),
)

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
