/**
 * Chains by the numbers that calldata name. Only those that Holdfast reads: protocols also use numbers of their own for
 * chains that are none of these, and some of those are numbers of another EVM chain.
 */
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'

const known = new Map(DEFAULT_EVM_CHAINS.map(({ chainId, id }) => [BigInt(chainId), id as string]))

/** @returns CAIP-2. @example evmChainAt(10n) // 'eip155:10' */
export const evmChainAt = (number: bigint): string | undefined => known.get(number)
