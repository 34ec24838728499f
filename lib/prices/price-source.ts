/**
 * The one form of a price source. A source answers one batch at a time and tells what failed beside what it found;
 * order, fall-through, waiting and caching are `readPrices`'.
 */
import type { Amount } from '@/lib/core/amount'
import type { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'

export interface PriceQuote {
  asset: AssetId
  /** US dollars for one unit; always above zero. */
  price: Amount
  /** When the source says that the price was valid (ms); never in the future. */
  at: number
  /** Id of the source. */
  source: string
  /** US dollars, 24 hours before. */
  price24hAgo?: Amount
  /** 0..1, where the source tells. */
  confidence?: number
}

export interface PriceQuestion {
  /** One of the batches that `batches` made. */
  assets: readonly AssetId[]
  fetch: GuardedFetch
  now: number
}

export interface PriceAnswer {
  quotes: PriceQuote[]
  /** What went wrong for a part of the batch: a malformed entry, no prices of 24 hours ago. */
  failures: AppError[]
}

export interface PriceSource {
  /** Stored with every price: `defillama`. */
  id: string
  /** As people call it. */
  name: string
  /** Hosts it asks; access is requested and logged for these. */
  hosts: readonly string[]
  supports: (asset: AssetId) => boolean
  /** Splits what it supports into requests that the source accepts. */
  batches: (assets: readonly AssetId[]) => AssetId[][]
  /** @throws AppError when the whole batch failed */
  read: (question: PriceQuestion) => Promise<PriceAnswer>
}

export const definePriceSource = (source: PriceSource): PriceSource => source
