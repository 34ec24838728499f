/** One exchange account's past as a `HistorySource`: the history runner's only way to an exchange. */
import { parseAssetId } from '@/lib/assets/asset-id'
import type { EntryDraft } from '@/lib/core/entry'
import type { HistorySource } from '@/lib/core/history-source'
import type { AssetId } from '@/lib/core/ids'
import type { DiscoveredAsset } from '@/lib/core/reading'
import { spareLimits } from '@/lib/engine/spare-limits.client'
import { type ExchangeConnection, openSession } from '../open-session.client'
import type { MapSymbol } from '../read-balances.client'
import { pluginFor } from '../registry'
import { featureHistory } from './by-features'
import type { VenueHistoryContext } from './define-venue-history'
import { pacer } from './pace.client'

export interface ExchangeHistoryRequest extends ExchangeConnection {
  mapSymbol: MapSymbol
  /**
   * The venue's symbols (`sourceSymbol`) of what the account holds and of legs stored so far, in any spelling and order:
   * markets of these are searched first.
   */
  candidates: () => Promise<readonly string[]>
  /** Instead of real waiting, in tests. */
  wait?: (ms: number) => Promise<void>
}

/**
 * @throws AppError like `readExchange`; nothing is sent before `streams` or `read` is called
 * @example
 * const history = await openExchangeHistory({ ...connection, mapSymbol: mapVenueSymbol, candidates })
 * const page = await history.read('ledgers', undefined)
 */
export async function openExchangeHistory(request: ExchangeHistoryRequest): Promise<HistorySource> {
  const { venue, mapSymbol } = request
  const session = await openSession(request, 'history')
  const history = pluginFor(venue).history ?? featureHistory
  if (history.paced) session.exchange['enableRateLimit'] = false
  const seen = new Set<string>()
  const context: VenueHistoryContext = {
    venue,
    now: request.now,
    pace: pacer(countedAs(request), { now: request.now, wait: request.wait ?? spareLimits }),
    asset: (code) => mapSymbol({ venue, symbol: code }),
    candidates: async () => {
      const held = (await request.candidates()).map((symbol) => session.code(symbol).toUpperCase())
      return [...new Set([...held, ...seen])]
    },
  }
  return {
    streams: () => history.streams(session, context),
    async read(streamId, cursor) {
      const page = await history.read(session, streamId, cursor, context)
      for (const symbol of symbolsOf(page.entries)) seen.add(session.code(symbol).toUpperCase())
      return { ...page, discovered: unmapped(page.entries) }
    },
  }
}

const countedAs = ({ venue, endpoint = '', credentials }: ExchangeHistoryRequest): string =>
  `${venue} ${endpoint} ${credentials['apiKey'] ?? ''}`

const symbolsOf = (entries: readonly EntryDraft[]): string[] =>
  entries.flatMap(({ legs }) => legs.flatMap(({ sourceSymbol }) => sourceSymbol ?? []))

/** Symbols that no table maps get a row of their own, so that the user can say what they are. */
function unmapped(entries: readonly EntryDraft[]): DiscoveredAsset[] {
  const found = new Map<AssetId, DiscoveredAsset>()
  for (const { asset } of entries.flatMap(({ legs, fees }) => [...legs, ...fees])) {
    const parsed = parseAssetId(asset)
    if (parsed?.form !== 'venue') continue
    found.set(asset, { id: asset, symbol: parsed.symbol, name: parsed.symbol, foundBy: 'venue' })
  }
  return [...found.values()]
}
