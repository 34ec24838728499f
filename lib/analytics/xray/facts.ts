/**
 * What the X-ray judges: the portfolio of now, and what the ledger knows of the past. Everything is as its own page shows it;
 * what is missing here is unknown to the rules, never zero.
 */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, ChainId, VenueId } from '@/lib/core/ids'
import type { HistoryRow } from '@/lib/db/rows'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { TradeCosts } from './trade-costs'

export interface XrayFacts {
  now: number
  portfolio: Pick<
    PortfolioView,
    'currency' | 'netWorth' | 'completeness' | 'lines' | 'excluded' | 'accounts' | 'drifts'
  >
  /** Units of a currency (lower case) for one US dollar: that of the portfolio, and those of pegs. */
  rates: ReadonlyMap<string, Amount>
  /** Names for people. */
  venueName: (venue: VenueId) => string
  chainName: (chain: ChainId) => string
  /** `null`: the history is still being computed. */
  past: XrayPast | null
}

export interface XrayApprovals {
  /** Symbols of tokens that somebody may take all of, one for each right. */
  unlimited: readonly string[]
  /** Every chain was read, and every block searched. */
  isComplete: boolean
}

export interface XrayPast {
  histories: readonly Pick<HistoryRow, 'accountId' | 'state' | 'paused' | 'streams'>[]
  /** As `GainsView` tells them. */
  openLots: { lots: number; missingLots: number }
  /** As the inbox has them. */
  issues: readonly { kind: string; dismissed: boolean }[]
  /** Rights to take tokens, by wallet, as last read; a wallet that is missing was never asked about. */
  approvals: ReadonlyMap<AccountId, XrayApprovals>
  /** Of the last 365 days, one row an account that traded. */
  costs: readonly TradeCosts[]
}
