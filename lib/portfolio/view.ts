/**
 * The portfolio as the popup and the dashboard show it: computed once in the engine, sealed as one record, painted
 * without a database library. Money is in `currency`; `null` means unknown and is never shown as zero.
 */
import type { Amount } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId, PortfolioId, TagId, VenueId } from '@/lib/core/ids'
import type { Bucket, NotIncluded } from '@/lib/core/reading'
import type { StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import type { PopupSection } from '@/lib/dashboards/popup-sections'
import type { AccountSource, KeyRights, SyncState } from '@/lib/db/rows'

export interface PriceView {
  /** For one unit, in the view's currency. */
  price: Amount
  at: number
  source: string
  /** Older than the price's allowed age. */
  stale: boolean
}

export interface Change {
  /** In the view's currency; sign included. */
  value: Amount
  /** Relative to 24 hours ago; `null` when the start was zero. */
  ratio: number | null
  /** Some counted holding has no price of 24 hours ago and is left out of the change. */
  incomplete: boolean
}

/** One account's and bucket's share of a line. */
export interface LinePart {
  accountId: AccountId
  asset: AssetId
  chain?: ChainId
  bucket: Bucket
  quantity: Amount
  value: Amount | null
  readAt: number
  sourceSymbol: string
}

/** Why a line is out of the total. */
export type ExclusionReason = 'unlisted' | 'impersonator' | 'hidden'

/** One asset (collection) over all accounts. */
export interface AssetLine {
  asset: AssetId
  symbol: string
  name: string
  quantity: Amount
  price: PriceView | null
  value: Amount | null
  /** Share of net worth, 0..1; `null` without a value. */
  share: number | null
  /** Price change over 24 hours, as a ratio. */
  change24h: number | null
  excluded?: ExclusionReason
  /** What the whole quantity stands for: a share, a receipt, a debt (below zero), a piece. */
  contents?: LineContents
  parts: LinePart[]
}

export interface LineContents {
  /** Id of the protocol's plug-in (`lib/chains/positions`). */
  protocol: string
  parts: { asset: AssetId; symbol: string; quantity: Amount }[]
}

export interface AccountLine {
  id: AccountId
  label: string
  kind: AccountSource['kind']
  /** Of an exchange and of a paper account. */
  venue?: VenueId
  rights?: KeyRights
  /** Made-up money that is in no total; its lines stand in the view's `paper`. */
  apart?: true
  /** Sum of the priced and included holdings. `null` before the first good reading. */
  value: Amount | null
  state: SyncState
  paused: boolean
  /** The last good reading is older than the account's allowed age, or the last attempt failed. */
  stale: boolean
  lastGoodAt?: number
  nextTryAt?: number
  error?: ErrorShape
  notIncluded: NotIncluded[]
  tags: TagId[]
  portfolios: PortfolioId[]
}

export interface Completeness {
  accounts: number
  /** Accounts that are stale (their last good values are in the total). */
  stale: AccountId[]
  /** Accounts never read successfully: not in the total. */
  missing: AccountId[]
  /** Lines that have no price: not in the total. */
  unpriced: AssetId[]
  /** Lines out of the total by the listing rules. */
  excluded: number
}

/** A point of the value history. A number because it is a chart point. */
export interface HistoryPoint {
  at: number
  value: number
  complete: boolean
}

export interface PortfolioView {
  version: 1
  builtAt: number
  /** Lower-case code: `usd`, `eur`, `btc`. */
  currency: string
  /** Set when the wanted currency has no rate yet and everything is shown in US dollars. */
  wantedCurrency?: string
  demo: boolean
  /** The user's setting at that moment, so that the first paint knows it. */
  hideAmounts: boolean
  /** Sections of the popup in the order of the user, so that the first paint has no other ones; absent: the usual ones. */
  sections?: readonly PopupSection[]
  netWorth: Amount
  change24h: Change | null
  completeness: Completeness
  /** The stored settings are damaged; the defaults are in use. */
  settingsDamaged?: true
  /** Price sources whose last answer was a failure: why a price may be old or missing. */
  priceFailures?: { source: string; error: ErrorShape; at: number }[]
  history: HistoryPoint[]
  /** Included lines, largest value first, unpriced last. */
  lines: AssetLine[]
  /** Lines out of the total, with the reason. */
  excluded: AssetLine[]
  /** What accounts hold that are in no total (`AccountLine.apart`), without shares; absent when there are none. */
  paper?: AssetLine[]
  accounts: AccountLine[]
  /** How the strategies stand; absent when there are none. */
  drifts?: readonly (StrategyDrift | UnknownDrift)[]
  portfolios: { id: PortfolioId; name: string }[]
  tags: { id: TagId; name: string }[]
}

/** What the popup paints first: the same view with the largest lines only and without parts, and with a strategy's first rows. */
export interface PortfolioHead extends Omit<PortfolioView, 'lines' | 'excluded' | 'paper'> {
  lines: Omit<AssetLine, 'parts'>[]
  /** How many included lines the full view has. */
  lineCount: number
}
