/** Networks, hosts and start values for the account forms, from the settings and the lists in `lib`. */
import type { NewSource } from '@/lib/accounts/messages'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { DEFAULT_ESPLORA_BASES } from '@/lib/chains/esplora.client'
import { DEFAULT_SOLANA_RPCS } from '@/lib/chains/read-solana.client'
import type { AccountSource } from '@/lib/db/rows'
import type { AccountLine, PortfolioView } from '@/lib/portfolio/view'
import { priceHosts } from '@/lib/prices/registry'
import type { Settings } from '@/lib/settings/settings'
import { historyHosts } from './history-hosts'
import { neededHosts } from './needed-hosts'
import { newDraft } from './new-draft'
import { paperDraft } from './paper-start'
import { emptyPosition } from './positions-editor'
import type { SourceDraft } from './source-draft'
import type { Venue } from './venue'
import { venueChoices } from './venue-choices'

export const bitcoinBases: readonly string[] = DEFAULT_ESPLORA_BASES
export const solanaRpcs: readonly string[] = DEFAULT_SOLANA_RPCS

/** The public hosts of networks and prices, own networks included. */
export const hostLists = ({ customChains }: Pick<Settings, 'customChains'>) => ({
  chains: evmChains(customChains),
  bitcoin: bitcoinBases,
  solana: solanaRpcs,
  prices: priceHosts,
})

const hostContext = (settings: Settings, venueHosts: readonly string[] = []) => {
  const { endpoints, historyUrls, historyKeys, blockedHosts } = settings
  return { ...hostLists(settings), endpoints, historyUrls, historyKeys, blockedHosts, venueHosts }
}

/** Hosts that a source needs under these settings. */
export const hostsFor =
  (settings: Settings) =>
  (source: NewSource, venue: Venue | undefined): string[] =>
    neededHosts(source, hostContext(settings, venue?.hosts))

/** Hosts that tell the past of a connected source under these settings, in groups of which one each is enough. */
export const historyHostsFor = (settings: Settings) => (source: AccountSource) => {
  const venue = source.kind === 'exchange' ? venueChoices.find(({ id }) => id === source.venue) : undefined
  return historyHosts(source, hostContext(settings, venue?.hosts))
}

/**
 * Where the edit form of an account starts. Secrets and addresses are not part of the view and start empty; the
 * positions of a manual account are its holdings.
 */
export function startDraft(line: AccountLine, view: PortfolioView | null, settings: Settings): SourceDraft {
  const chains = evmChains(settings.customChains)
  switch (line.kind) {
    case 'exchange':
      return { kind: 'exchange', venue: line.venue ?? '', credentials: {}, endpoint: '' }
    case 'bitcoin-xpub':
      return newDraft('bitcoin', chains)
    case 'manual':
      return { kind: 'manual', positions: view ? positionsOf(line, view) : [emptyPosition()] }
    case 'paper':
      return paperDraft(line)
    default:
      return newDraft(line.kind, chains)
  }
}

function positionsOf({ id }: AccountLine, { lines, excluded }: PortfolioView) {
  const parts = [...lines, ...excluded].flatMap(({ parts }) =>
    parts.filter(({ accountId }) => accountId === id),
  )
  const positions = parts.map(({ asset, sourceSymbol, quantity }) => ({
    ...emptyPosition(),
    asset,
    symbol: sourceSymbol,
    quantity,
  }))
  return positions.length > 0 ? positions : [emptyPosition()]
}
