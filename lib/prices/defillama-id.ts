/** What DefiLlama calls an asset: `coingecko:<slug>` for collections, `<chain>:<address>` for contracts. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import type { AssetId } from '@/lib/core/ids'

const CHAINS: Readonly<Record<string, string>> = {
  'eip155:1': 'ethereum',
  'eip155:10': 'optimism',
  'eip155:25': 'cronos',
  'eip155:56': 'bsc',
  'eip155:100': 'xdai',
  'eip155:130': 'unichain',
  'eip155:137': 'polygon',
  'eip155:146': 'sonic',
  'eip155:250': 'fantom',
  'eip155:324': 'era',
  'eip155:5000': 'mantle',
  'eip155:8453': 'base',
  'eip155:42161': 'arbitrum',
  'eip155:42220': 'celo',
  'eip155:43114': 'avax',
  'eip155:59144': 'linea',
  'eip155:81457': 'blast',
  'eip155:534352': 'scroll',
  'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': 'solana',
}

/**
 * @example defillamaId('eip155:10/native' as AssetId) // 'coingecko:ethereum'
 * @returns `undefined` for what it cannot know: fiat, manual assets, venue symbols, natives of unknown chains
 */
export function defillamaId(asset: AssetId): string | undefined {
  const parsed = parseAssetId(collectionOf(asset))
  switch (parsed?.form) {
    case 'coin':
      return `coingecko:${parsed.slug}`
    case 'erc20':
      return CHAINS[parsed.chain] === undefined ? undefined : `${CHAINS[parsed.chain]}:${parsed.address}`
    case 'token':
      return CHAINS[parsed.chain] === undefined ? undefined : `${CHAINS[parsed.chain]}:${parsed.mint}`
    case 'fiat':
    case 'native':
    case 'venue':
    case 'manual':
    case 'nft':
    case 'piece':
    case undefined:
      return undefined
  }
}
