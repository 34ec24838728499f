/** The number of an EVM chain (EIP-155) in its CAIP-2 name. */
import type { ChainId } from '@/lib/core/ids'

/** @example evmNumber('eip155:8453' as ChainId) // 8453n */
export const evmNumber = (chain: ChainId): bigint => BigInt(chain.slice('eip155:'.length))
