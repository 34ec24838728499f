/** What an account's past is read from: an exchange by its key, an address by its networks. */
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { ChainSource } from '@/lib/chains/define-chain-family'
import { AppError } from '@/lib/core/errors'
import type { HistorySource } from '@/lib/core/history-source'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { EngineContext } from '@/lib/engine/context'
import { openExchangeHistory } from '@/lib/exchanges/history/open-history.client'
import { takeNonce } from '@/lib/sync/keep-cursor.store'
import { createMarketCache } from '@/lib/sync/market-cache.store'
import { openPaperHistory } from './paper-history.store'
import type { OpenSource } from './read-history.store'
import type { SegmentKey } from './segment-key'
import { readAllEntries } from './segments.store'

export interface OpenSourceOptions {
  segmentKey: SegmentKey
  openChain: (source: ChainSource) => Promise<HistorySource> | HistorySource
}

/** @example createHistoryRunner(context, { openSource: createOpenSource(context, { segmentKey, openChain }), books }) */
export function createOpenSource(
  context: EngineContext,
  { segmentKey, openChain }: OpenSourceOptions,
): OpenSource {
  const { db, fetch, now } = context
  return async ({ id, source, createdAt }, credentials) => {
    switch (source.kind) {
      case 'exchange': {
        const { venue, endpoint } = source
        return openExchangeHistory({
          venue,
          credentials: { ...credentials },
          fetch,
          now,
          cache: createMarketCache(db, now),
          nextNonce: () => takeNonce(db, id, now()),
          mapSymbol: mapVenueSymbol,
          candidates: () => readSymbols(context, segmentKey, id),
          ...(endpoint === undefined ? {} : { endpoint }),
        })
      }
      case 'manual':
        throw new AppError('not-supported', say('The past of a manual account is what you enter or import.'))
      case 'paper':
        return openPaperHistory(db, { id, source, createdAt }, now)
      default:
        return openChain(source)
    }
  }
}

/** What the venue calls the assets that the account holds or has moved. */
async function readSymbols({ db }: EngineContext, key: SegmentKey, account: AccountId): Promise<string[]> {
  const holdings = await db.holdings.where('accountId').equals(account).toArray()
  const symbols = new Set(holdings.map(({ sourceSymbol }) => sourceSymbol))
  for await (const entries of readAllEntries(db, key, { account }))
    for (const { legs } of entries)
      for (const { sourceSymbol } of legs) if (sourceSymbol !== undefined) symbols.add(sourceSymbol)
  return [...symbols]
}
