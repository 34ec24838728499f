/** Names of the chains for people. A chain that is not listed shows its number: never a guess. */
import type { ChainId } from '@/lib/core/ids'

const NAMES: Readonly<Record<string, string>> = {
  'eip155:1': 'Ethereum',
  'eip155:10': 'Optimism',
  'eip155:56': 'BNB Chain',
  'eip155:100': 'Gnosis',
  'eip155:137': 'Polygon',
  'eip155:324': 'zkSync Era',
  'eip155:8453': 'Base',
  'eip155:42161': 'Arbitrum One',
  'eip155:43114': 'Avalanche',
  'eip155:59144': 'Linea',
  'eip155:534352': 'Scroll',
  'bip122:000000000019d6689c085ae165831e93': 'Bitcoin',
  'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': 'Solana',
}

export const CHAIN_NAMES: readonly string[] = Object.values(NAMES)
export const CHAIN_IDS: readonly ChainId[] = Object.keys(NAMES).map((id) => id as ChainId)

/** @example chainName('eip155:8453' as ChainId) // 'Base' */
export const chainName = (chain: ChainId): string => NAMES[chain] ?? chain
