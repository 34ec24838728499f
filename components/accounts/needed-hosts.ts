/** Which hosts an account needs, so that the browser is asked for these and no others. Pure. */
import type { Settings } from '@/lib/settings/settings'

/** What of a typed or stored source says where it is read. */
export type HostSource =
  | { kind: 'exchange'; endpoint?: string | undefined }
  | { kind: 'evm'; address: string; chains: readonly string[] }
  | { kind: 'bitcoin' | 'bitcoin-xpub' | 'solana' | 'manual' }

export interface HostContext {
  /** Hosts of the chosen exchange (from the venue catalogue). */
  venueHosts: readonly string[]
  chains: readonly { id: string; rpcs: readonly string[] }[]
  bitcoin: readonly string[]
  solana: readonly string[]
  /** Price and exchange-rate sources. */
  prices: readonly string[]
  endpoints: Settings['endpoints']
  blockedHosts: readonly string[]
}

const hostOf = (urlOrHost: string): string => (urlOrHost.includes('://') ? urlOrHost : `https://${urlOrHost}`)

/** @returns URLs without doubles: `['https://api.kraken.com', 'https://coins.llama.fi']` */
export function neededHosts(source: HostSource, context: HostContext): string[] {
  const allowed = (url: string) => !context.blockedHosts.includes(new URL(url).host)
  const urls = [...sourceUrls(source, context), ...context.prices].map(hostOf).filter(allowed)
  return [...new Set(urls.map((url) => new URL(url).origin))]
}

function sourceUrls(
  source: HostSource,
  { venueHosts, chains, bitcoin, solana, endpoints }: HostContext,
): readonly string[] {
  switch (source.kind) {
    case 'exchange':
      return source.endpoint === undefined ? venueHosts : [source.endpoint]
    case 'evm': {
      const named = source.address.startsWith('0x') ? [] : ['eip155:1']
      const asked = new Set([...source.chains, ...named])
      return chains.filter(({ id }) => asked.has(id)).flatMap(({ id, rpcs }) => endpoints[id] ?? rpcs)
    }
    case 'bitcoin':
    case 'bitcoin-xpub':
      return endpoints.esplora ?? bitcoin
    case 'solana':
      return endpoints.solana ?? solana
    case 'manual':
      return []
  }
}
