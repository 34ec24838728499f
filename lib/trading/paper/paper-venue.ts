/** What a paper account asks of its venue: public facts only. Tests and recorded books answer in its place. */
import type { Book, PublicTrade } from '@/lib/markets/live'
import type { FeeTier, MarketRules } from '@/lib/markets/market-rules'

export interface PaperVenue {
  /** @throws AppError `not-found` for a market that the venue does not list */
  rules: (symbol: string) => Promise<MarketRules>
  /** The public schedule. */
  fee: (symbol: string) => Promise<FeeTier>
  /** Asked now. */
  book: (symbol: string) => Promise<Book>
  /** The newest ones. */
  trades: (symbol: string) => Promise<PublicTrade[]>
}
