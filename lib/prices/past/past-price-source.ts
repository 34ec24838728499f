/**
 * The one form of a source of past prices. All prices are US dollars for one unit, above zero, and of a time that is near
 * the one that was asked; what a source does not know is missing from its answer.
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

export interface PastPriceSource {
  /** Stored with every price: `defillama`. */
  id: string
  hosts: readonly string[]
  supports: (asset: AssetId) => boolean
  /** The first day that it tells today, for sources that do not tell everything. */
  firstDay?: (now: number) => number
  /** Prices at the end of each day, by day. @throws AppError when nothing was answered */
  closes: (question: ClosesQuestion) => Promise<Map<number, Amount>>
  /** By the asked minute. @throws AppError when nothing was answered */
  moments?: (question: MomentsQuestion) => Promise<Map<number, MomentPrice>>
}

export const definePastPriceSource = (source: PastPriceSource): PastPriceSource => source
