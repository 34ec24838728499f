/** What a comparison of all ways to carry out an intent works with. */
import type { AccountRow } from '@/lib/db/rows'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { TradingContext } from '@/lib/trading/trading-context'
import type { QuotesContext } from '../gather-quotes.store'
import type { IntentPrices } from './venue-execution'

export interface ExecutionsContext extends QuotesContext {
  openDesk: TradingContext['openDesk']
  /** Markets of all connected venues. */
  lines: () => Promise<readonly MarketLine[]>
  venueName: (account: AccountRow) => string
}

/** Where an intent may be carried out, and what its two coins are worth. */
export interface Places {
  accounts: readonly AccountRow[]
  prices: IntentPrices
}
