/**
 * The rows of the private database, as the rest of the code sees them (opened). What stays in clear on disk is
 * listed in `schema.ts`; everything else of a row is sealed.
 */
import type { Amount } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId, PortfolioId, SnapshotId, TagId, VenueId } from '@/lib/core/ids'
import type { Bucket, DiscoveredAsset, NotIncluded } from '@/lib/core/reading'
import type { RequestLogLine } from '@/lib/engine/guarded-fetch.client'

/** What an exchange said about the key. `unknown`: the venue offers no way to ask. */
export interface KeyRights {
  canRead: boolean | 'unknown'
  canTrade: boolean | 'unknown'
  canWithdraw: boolean | 'unknown'
  checkedAt: number
}

export type AccountSource =
  | {
      kind: 'exchange'
      venue: VenueId
      rights: KeyRights /** Own endpoint, replaces the venue's host. */
      endpoint?: string
    }
  | { kind: 'evm'; address: string; chains: ChainId[]; ensName?: string }
  | { kind: 'bitcoin'; addresses: string[] }
  | { kind: 'bitcoin-xpub'; xpub: string }
  | { kind: 'solana'; address: string }
  | { kind: 'manual'; positions: ManualPosition[] }

export interface ManualPosition {
  asset: AssetId
  symbol: string
  quantity: Amount
}

export interface AccountRow {
  id: AccountId
  label: string
  source: AccountSource
  paused: boolean
  createdAt: number
  tags: TagId[]
}

/** Kept apart from the account so that nothing but a sync job ever opens it. Values by ccxt's credential names. */
export interface CredentialRow {
  accountId: AccountId
  credentials: Record<string, string>
}

export type SyncState = 'waiting' | 'syncing' | 'ok' | 'failed'

export interface StatusRow {
  accountId: AccountId
  /** When the next attempt is due (ms). In clear, so that due accounts are found by index. */
  dueAt: number
  state: SyncState
  lastGoodAt?: number
  lastTriedAt?: number
  /** Failures in a row since the last good reading. */
  failures: number
  error?: ErrorShape
  notIncluded: NotIncluded[]
}

export interface HoldingRow {
  /** Keyed hash of account, asset, bucket: the same holding has the same id after every sync. */
  id: string
  accountId: AccountId
  asset: AssetId
  bucket: Bucket
  quantity: Amount
  chain?: ChainId
  sourceSymbol: string
  /** When the source said so (ms). */
  readAt: number
}

/** What the user decided on an asset; absent means the default rules (`lib/assets/listing.ts`). */
export type AssetChoice = 'wanted' | 'hidden'

export interface AssetRow extends Omit<DiscoveredAsset, 'id'> {
  /** Keyed hash of the asset id. */
  id: string
  asset: AssetId
  choice?: AssetChoice
}

export interface PriceRow {
  /** Keyed hash of the asset id. */
  id: string
  asset: AssetId
  /** US dollars for one unit. */
  price: Amount
  /** When the source says that the price was valid (ms). */
  at: number
  source: string
  /** Price 24 hours before `at`, in US dollars, when the source tells. */
  price24hAgo?: Amount
}

/** The user's own price for an asset; it comes before every source. */
export interface ManualPriceRow {
  id: string
  asset: AssetId
  price: Amount
  currency: string
  at: number
}

/** Units of `currency` for one US dollar. Public data, in clear. */
export interface RateRow {
  currency: string
  rate: Amount
  /** When the source published it (ms). */
  at: number
  source: string
  /** When it was last asked for. */
  readAt?: number
}

export interface SnapshotRow {
  id: SnapshotId
  at: number
  /** US dollars. */
  total: Amount
  /** US dollars per account. */
  byAccount: Record<AccountId, Amount>
  /** Accounts whose value was stale or unknown at that moment. */
  staleAccounts: AccountId[]
  /** Assets that had no price. */
  unpriced: AssetId[]
}

export interface PortfolioRow {
  id: PortfolioId
  name: string
  accounts: AccountId[]
}

export interface TagRow {
  id: TagId
  name: string
}

export interface SettingRow {
  key: string
  value: unknown
}

export type RequestLogRow = RequestLogLine & { id: string }

/** Stripped markets of a venue; public data, in clear. */
export interface MarketCacheRow {
  venue: VenueId
  at: number
  json: string
}

/** Where a resumable reading of an account goes on: last scanned block, last nonce. */
export interface CursorRow {
  /** Keyed hash of account and subject. */
  id: string
  accountId: AccountId
  subject: string
  value: string
}
