/** One way to carry out an intent ("sell 2 ETH for USDC"): at an exchange or on a chain, net, so that they stand side by side. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId, VenueId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import type { Sentence } from '@/lib/core/sentence'
import type { QuoteId } from '@/lib/core/wallet-tx'

export interface ExecutionCost {
  /** `fee`, `spread and depth`, `gas`, `withdrawal`: what it is, as a sentence. */
  what: Sentence
  /** US dollars; absent: not known. */
  usd?: Amount
}

export interface Execution {
  account: AccountId
  accountLabel: string
  /** `Kraken`, `Uniswap on Ethereum`. */
  name: string
  where:
    | { kind: 'exchange'; venue: VenueId; market: MarketRef }
    /** Without an offer nobody made one. */
    | { kind: 'chain'; chain: ChainId; offer?: { quote: QuoteId; sell: AssetId; buy: AssetId } }
  result:
    | {
        /** In the asset that is bought, after every cost that can be told in it. */
        net: Amount
        netUsd?: Amount
        costs: readonly ExecutionCost[]
        /** What is taken for granted: "your fee tier", "the book as it was 3 s ago", "gas at 12 gwei". */
        assumptions: readonly Sentence[]
        /** When what it rests on was read (ms). */
        at: number
        /** By how much it may be off, as a ratio: two that differ by less are equal. */
        noise: number
        /**
         * `best`: better than the next by more than the noise. `equal`: within the noise of the best. `unknown`: something that
         * it costs is not known, so it is compared with nothing.
         */
        rank: 'best' | 'equal' | 'worse' | 'unknown'
      }
    | { unavailable: Sentence }
}
