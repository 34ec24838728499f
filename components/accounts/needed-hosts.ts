/** Which hosts an account needs, so that the browser is asked for these and no others. Pure. */
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { evmHistorySources } from '@/lib/chains/history/evm-sources'
import type { Settings } from '@/lib/settings/settings'

/** What of a typed or stored source says where it is read. */
export type HostSource =
  | { kind: 'exchange' | 'paper'; endpoint?: string | undefined }
  | { kind: 'evm'; address: string; chains: readonly string[] }
  | { kind: 'bitcoin' | 'bitcoin-xpub' | 'solana' | 'manual' }

export interface HostContext {
  /** Hosts of the chosen exchange (from the venue catalogue). */
  venueHosts: readonly string[]
  chains: readonly Pick<EvmChain, 'id' | 'chainId' | 'isCustom' | 'rpcs'>[]
  bitcoin: readonly string[]
  solana: readonly string[]
  /** Price and exchange-rate sources. */
  prices: readonly string[]
  endpoints: Settings['endpoints']
  /** Own sources of histories, and keys that open more of them. */
  historyUrls: Settings['historyUrls']
  historyKeys: Settings['historyKeys']
  blockedHosts: readonly string[]
}

/** A URL of what may be a bare host. */
export const hostOf = (urlOrHost: string): string =>
  urlOrHost.includes('://') ? urlOrHost : `https://${urlOrHost}`

/** @returns URLs without doubles: `['https://api.kraken.com', 'https://coins.llama.fi']` */
export function neededHosts(source: HostSource, context: HostContext): string[] {
  const allowed = (url: string) => !context.blockedHosts.includes(new URL(url).host)
  const urls = [...sourceUrls(source, context), ...context.prices].map(hostOf).filter(allowed)
  return [...new Set(urls.map((url) => new URL(url).origin))]
}

function sourceUrls(source: HostSource, context: HostContext): readonly string[] {
  const { venueHosts, bitcoin, solana, endpoints } = context
  switch (source.kind) {
    case 'exchange':
    // A paper account asks the same hosts, for their public prices and books.
    case 'paper':
      return source.endpoint === undefined ? venueHosts : [source.endpoint]
    case 'evm':
      return evmUrls(source, context)
    case 'bitcoin':
    case 'bitcoin-xpub':
      return endpoints.esplora ?? bitcoin
    case 'solana':
      return endpoints.solana ?? solana
    case 'manual':
      return []
  }
}

/** Bitcoin and Solana tell their past where they tell their balances; so do EVM networks that no explorer tells of. */
function evmUrls({ address, chains }: Extract<HostSource, { kind: 'evm' }>, context: HostContext): string[] {
  const rpcsOf = ({ id, rpcs }: HostContext['chains'][number]) => context.endpoints[id] ?? rpcs
  const resolving = address.startsWith('0x') ? [] : context.chains.filter(({ id }) => id === 'eip155:1')
  const read = context.chains.filter(({ id }) => chains.includes(id))
  return [
    ...[...resolving, ...read].flatMap(rpcsOf),
    ...read.flatMap((chain) => evmHistorySources(chain, context).map(({ url }) => url)),
  ]
}
