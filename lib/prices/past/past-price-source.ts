/**
 * The two forms of a source of past prices. Prices are above zero, for one unit, and of a time that is near the one that was
 * asked; what a source does not know is missing from its answer. Most sources tell US dollars; an exchange tells what its
 * markets count in, and what that was worth is looked up by who asked (`lib/valuation/store-closes.store.ts`).
 */
import type { Amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'

interface Asking {
  asset: AssetId
  fetch: GuardedFetch
  now: number
}

export interface ClosesQuestion extends Asking {
  /** Days since 1970 (UTC). */
  from: number
  /** Not included; the day before it is over. At most a year. */
  until: number
}

export interface MomentsQuestion extends Asking {
  /** Starts of minutes (ms); at most `MOST_MOMENTS`. */
  minutes: readonly number[]
}

export const MOST_MOMENTS = 100

export interface MomentPrice {
  price: Amount
  /** When it was valid (ms). */
  at: number
}

interface SourceOfThePast {
  /** Stored with every price: `defillama`, `venue:kraken`. */
  id: string
  hosts: readonly string[]
  supports: (asset: AssetId) => boolean
}

export interface PastPriceSource extends SourceOfThePast {
  /** The first day that it tells today, for sources that do not tell everything. */
  firstDay?: (now: number) => number
  /** US dollars at the end of each day, by day. @throws AppError when nothing was answered */
  closes: (question: ClosesQuestion) => Promise<Map<number, Amount>>
  /** By the asked minute. @throws AppError when nothing was answered */
  moments?: (question: MomentsQuestion) => Promise<Map<number, MomentPrice>>
}

/** Prices at the ends of days, counted in another asset than dollars. */
export interface QuotedCloses {
  quotedIn: AssetId
  /** Units of `quotedIn` for one unit, by day. */
  closes: ReadonlyMap<number, Amount>
}

/** An exchange. It supports what only it knows; of other coins that it trades it tells when it is asked. */
export interface QuotedPastSource extends SourceOfThePast {
  /**
   * The preferred first: a later one counts for days that an earlier one does not have.
   * @throws AppError when nothing was answered
   */
  quotedCloses: (question: Pick<ClosesQuestion, 'asset' | 'from' | 'until'>) => Promise<QuotedCloses[]>
}

export const definePastPriceSource = (source: PastPriceSource): PastPriceSource => source
