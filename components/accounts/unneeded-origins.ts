/** Which granted origins nothing needs any more: what the browser stores of them tells where somebody had an account. Pure. */
import { evmHistorySources } from '@/lib/chains/history/evm-sources'
import type { AccountSource } from '@/lib/db/rows'
import type { Settings } from '@/lib/settings/settings'
import { KEYED_SOURCES } from '@/lib/swaps/keyed-sources'
import { type HostContext, neededHosts } from './needed-hosts'
import { originPattern } from './origin-pattern'

export interface OriginsQuestion {
  /** Match patterns as the browser tells them: `https://api.kraken.com/*`. */
  granted: readonly string[]
  /** Of the accounts that are still connected, paused ones too. */
  sources: readonly AccountSource[]
  settings: Pick<Settings, 'endpoints' | 'historyUrls' | 'historyKeys' | 'swapKeys' | 'customChains'>
  hosts: Pick<HostContext, 'chains' | 'bitcoin' | 'solana' | 'prices'>
  /** Hosts of an exchange, by its id. */
  venueHosts: (venue: string) => readonly string[]
}

/**
 * A pattern with a wildcard for the host was granted by hand in the browser's own settings and stays there.
 * @example unneededOrigins({ granted: ['https://api.kraken.com/*'], sources: [], ... }) // ['https://api.kraken.com/*']
 */
export function unneededOrigins({
  granted,
  sources,
  settings,
  hosts,
  venueHosts,
}: OriginsQuestion): string[] {
  const { endpoints, historyUrls, historyKeys, swapKeys, customChains } = settings
  const needed = [
    ...hosts.prices,
    ...Object.values(endpoints).flat(),
    ...Object.values(historyUrls).flat(),
    ...hosts.chains.flatMap((chain) => keyedUrls(chain, historyKeys)),
    ...customChains.flatMap(({ rpcs }) => rpcs),
    ...KEYED_SOURCES.filter(({ id }) => swapKeys[id] !== undefined).map(({ host }) => host),
    ...sources.flatMap((source) =>
      neededHosts(source, {
        ...hosts,
        endpoints,
        historyUrls,
        historyKeys,
        venueHosts: source.kind === 'exchange' || source.kind === 'paper' ? venueHosts(source.venue) : [],
        // A source that is switched off may be switched on again, without asking anew.
        blockedHosts: [],
      }),
    ),
  ]
  const kept = new Set(needed.map(originPattern))
  return granted.filter((origin) => isOneHost(origin) && !kept.has(origin))
}

/** Where the user has a key, whether an account needs it now or not: as with endpoints of the settings. */
const keyedUrls = (chain: HostContext['chains'][number], historyKeys: Settings['historyKeys']): string[] =>
  evmHistorySources(chain, { historyKeys, historyUrls: {} })
    .filter(({ query }) => query['apikey'] !== undefined)
    .map(({ url }) => url)

const isOneHost = (pattern: string): boolean => /^https?:\/\/[^*/]+\/\*$/.test(pattern)
