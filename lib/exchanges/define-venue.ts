/** The form of a venue's plug-in: how its balances and its key's rights are read. One file per venue, one line in `registry.ts`. */
import type { Amount } from '@/lib/core/amount'
import type { Bucket, NotIncluded } from '@/lib/core/reading'
import type { KeyRights } from '@/lib/db/rows'
import type { VenueHistory } from './history/define-venue-history'
import type { VenueSession } from './session'

/** One quantity as the venue tells it; the same asset may come several times. */
export interface VenueHolding {
  /** The venue's own spelling: `XXBT`, `DOT28.S`. */
  sourceSymbol: string
  /** The coin's common code: `BTC`, `DOT`. */
  code: string
  bucket: Bucket
  quantity: Amount
}

export interface VenueBalances {
  holdings: VenueHolding[]
  notIncluded: NotIncluded[]
}

export type Rights = Omit<KeyRights, 'checkedAt'>

export const UNKNOWN_RIGHTS: Rights = { canRead: 'unknown', canTrade: 'unknown', canWithdraw: 'unknown' }

export interface VenuePlugin {
  /** ccxt's id. */
  id: string
  /** Merged into ccxt's `options`: which markets to load, warnings to switch off. */
  options?: Record<string, unknown>
  /** Other properties of the instance, for example `rateLimit` in ms. */
  properties?: Record<string, unknown>
  /** True: requests carry the account's stored counter instead of the clock. */
  usesCounter?: boolean
  /**
   * Every balance the key may see; what it may not see goes to `notIncluded`.
   * @throws AppError; `bad-answer` for an answer without its documented fields, never an empty result for it
   */
  readBalances?: (session: VenueSession) => Promise<VenueBalances>
  /** Rights in answers of a known shape; everything else is `unknown`. */
  readRights?: (session: VenueSession) => Promise<Rights>
  /** Its past; venues without one are read by what ccxt says that they offer. */
  history?: VenueHistory
}

/** @example export const kraken = defineVenue({ id: 'kraken', usesCounter: true, readBalances, readRights }) */
export const defineVenue = (plugin: VenuePlugin): VenuePlugin => plugin
