/** What is known of one account and market when the same trade is compared over venues. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { DraftFacts } from './draft-facts'

export interface VenueQuote extends DraftFacts {
  account: AccountId
  accountLabel: string
  venueName: string
  /** US dollars for one unit of the quote coin; absent: not known. */
  quoteUsd?: Amount
  /** What a withdrawal from this account costs, each in its own coin; absent: not known. */
  withdrawal?: { base?: Amount; quote?: Amount }
}
