/** Who tells the past of an EVM address, in order of asking: own URLs, the user's keys, then what needs no key. */
import type { Settings } from '@/lib/settings/settings'
import type { EvmChain } from '../data/evm-chains'

export interface EvmHistorySource {
  /** Ends before the query: `https://eth.blockscout.com/api`. */
  url: string
  /** Added to each query: chain and key. */
  query: Readonly<Record<string, string>>
}

/** Blockscout's instances of the chains. BNB Smart Chain and Avalanche have none. */
const BLOCKSCOUT: Readonly<Record<number, string>> = {
  1: 'https://eth.blockscout.com/api',
  10: 'https://explorer.optimism.io/api',
  8453: 'https://base.blockscout.com/api',
  42161: 'https://arbitrum.blockscout.com/api',
  137: 'https://polygon.blockscout.com/api',
  100: 'https://gnosis.blockscout.com/api',
  59144: 'https://api-explorer.linea.build/api',
  534352: 'https://scroll.blockscout.com/api',
  324: 'https://zksync.blockscout.com/api',
}
/** Chains that Routescan has indexed from their beginning; of others it may lack a part. */
const ROUTESCAN = new Set([1, 10, 43114])

export type HistorySettings = Pick<Settings, 'historyKeys' | 'historyUrls'>

/** @example evmHistorySources(ethereum, { historyKeys: {}, historyUrls: {} })[0]?.url // 'https://eth.blockscout.com/api' */
export function evmHistorySources(
  { id, chainId, isCustom }: Pick<EvmChain, 'id' | 'chainId' | 'isCustom'>,
  { historyKeys, historyUrls }: HistorySettings,
): EvmHistorySource[] {
  const own = (historyUrls[id] ?? []).map((url) => ({ url, query: {} }))
  if (isCustom) return own
  const { etherscan, blockscout } = historyKeys
  const chainid = String(chainId)
  const keyed = [
    ...(etherscan ? [{ url: 'https://api.etherscan.io/v2/api', query: { chainid, apikey: etherscan } }] : []),
    ...(blockscout
      ? [{ url: `https://api.blockscout.com/${chainid}/api`, query: { apikey: blockscout } }]
      : []),
  ]
  const instance = BLOCKSCOUT[chainId]
  const routescan = `https://api.routescan.io/v2/network/mainnet/evm/${chainid}/etherscan/api`
  return [
    ...own,
    ...keyed,
    ...(instance ? [{ url: instance, query: {} }] : []),
    ...(ROUTESCAN.has(chainId) ? [{ url: routescan, query: {} }] : []),
  ]
}
