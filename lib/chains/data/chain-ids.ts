/** CAIP-2 ids of the chains that are no EVM: the first 32 characters of each genesis hash. */
import type { ChainId } from '@/lib/core/ids'

export const BITCOIN = 'bip122:000000000019d6689c085ae165831e93' as ChainId
export const SOLANA = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' as ChainId
