/**
 * What rules of alerts look at. Only what some rule needs is gathered; what could not be gathered is absent, with the reason in
 * `missing`, and is never taken for "nothing".
 */
import type { Amount } from '@/lib/core/amount'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, AssetId, ChainId, VenueId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type {
  AccountRow,
  AllowanceRow,
  AssetRow,
  OrderRow,
  RunRow,
  StatusRow,
  StrategyRow,
  WalletTxRow,
} from '@/lib/db/rows'
import type { PortfolioView } from '@/lib/portfolio/view'

export const FACT_NAMES = [
  'portfolio',
  'prices',
  'gas',
  'orders',
  'entries',
  'walletTxs',
  'allowances',
  'accounts',
  'assets',
  'strategies',
] as const
export type FactName = (typeof FACT_NAMES)[number]

/** US dollars for one. */
export interface PriceFact {
  usd: Amount
  /** When the source says it was valid (ms). */
  at: number
  source: string
  price24hAgo?: Amount
}

/** A stretch in which nobody looked, with the price's way through it as a venue's candles tell it. */
export interface PriceGap {
  from: number
  until: number
  /** In US dollars, oldest first; the first one may have begun before the stretch. */
  candles: readonly { at: number; until: number; high: Amount; low: Amount }[]
  source: string
}

export interface AlertFacts {
  now: number
  /** Units of a currency (lower case) for one US dollar. */
  rates: ReadonlyMap<string, Amount>
  /** As the pages show it; in its own `currency`. */
  portfolio?: PortfolioView
  /** By collection or asset id, of those that rules name and those that are held. */
  prices?: ReadonlyMap<AssetId, PriceFact>
  /** Earlier prices of the assets that rules name, oldest first: our own readings, and closes of past days. */
  pastPrices?: ReadonlyMap<AssetId, readonly { at: number; usd: Amount }[]>
  /** Absent for an asset: nobody was away, or no source tells what happened meanwhile. */
  gaps?: ReadonlyMap<AssetId, PriceGap>
  /** Their gap is to be asked for once more: who could tell it has not answered. */
  owedGaps?: ReadonlySet<AssetId>
  /** Gwei for one unit of gas, base fee and usual tip together, of the chains that rules name. */
  gas?: ReadonlyMap<ChainId, { gwei: Amount; at: number }>
  /** Rows of the journal that changed since the earliest last look of a rule that needs them, and all whose end is unknown. */
  orders?: readonly OrderRow[]
  /** Entries that were stored since then, with their overlays; transfers between own accounts are marked. */
  entries?: readonly (Entry & { isOwnTransfer: boolean })[]
  /** Changed since then. */
  walletTxs?: readonly WalletTxRow[]
  /** All of them, as last read. */
  allowances?: readonly AllowanceRow[]
  accounts?: readonly { row: AccountRow; status?: StatusRow }[]
  assets?: readonly AssetRow[]
  strategies?: { strategies: readonly StrategyRow[]; runs: readonly RunRow[] }
  /** Why a fact is absent. */
  missing: Partial<Record<FactName, Sentence>>
  /** Names for people. */
  symbolOf: (asset: AssetId) => string
  accountLabel: (account: AccountId) => string
  venueName: (venue: VenueId) => string
  chainName: (chain: ChainId) => string
}
