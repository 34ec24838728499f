/**
 * The form of a venue's history plug-in: which streams it has, and how one page of a stream is read. A venue without one is read by
 * `by-features.ts`. A plug-in keeps nothing between calls: what it needs to go on stands in the cursor.
 */

import type { HistoryPage, HistoryStream } from '@/lib/core/history-source'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { VenueSession } from '../session'
import type { Pace } from './pace.client'

export interface VenueHistoryContext {
  venue: VenueId
  /** The asset that the venue means by a common code (`session.code('XXBT')` first). @example ctx.asset('BTC') // 'coin:bitcoin' */
  asset: (code: string) => AssetId
  /** Milliseconds since epoch. */
  now: () => number
  /** Common codes that the account holds or has been seen to move, upper case, each once: where trades are likely. */
  candidates: () => Promise<readonly string[]>
  /** Waits until so many points of the venue's limit are free. */
  pace: Pace
}

/** A page without `discovered`, which follows from the entries. */
export type VenueHistoryPage = Omit<HistoryPage, 'discovered'>

export interface VenueHistory {
  /** True: it calls `pace` before each call, and ccxt's own waiting is switched off. */
  paced?: boolean
  /** May ask the venue. @throws AppError */
  streams: (session: VenueSession, context: VenueHistoryContext) => Promise<HistoryStream[]>
  /**
   * Reads some hundred entries at most, in few calls, so that each page can be stored at once.
   * @param cursor what this stream's last page gave, `undefined` at the very beginning
   * @throws AppError; nothing of the page counts then, and the same cursor comes again
   */
  read: (
    session: VenueSession,
    streamId: string,
    cursor: string | undefined,
    context: VenueHistoryContext,
  ) => Promise<VenueHistoryPage>
}

/** @example const krakenHistory = defineVenueHistory({ streams, read }) */
export const defineVenueHistory = (history: VenueHistory): VenueHistory => history
