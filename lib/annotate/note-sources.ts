/** What checks may ask: each is answered from what Holdfast knows or reads through its own guarded network. */
import type { Realised } from '@/lib/accounting/realised'
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { AssetAmount } from '@/lib/core/wallet-tx'
import type { Database } from '@/lib/db/database.store'
import type { TokenRef } from '@/lib/decode/swap-terms'
import type { RealisedQuestion } from '@/lib/ledger/ask-realised'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { Execution } from '@/lib/swaps/execution'
import type { RecipientFacts } from '@/lib/wallets/send/recipient-facts'
import type { NamedAmount } from './define-check'

export interface NoteSources {
  db: Database
  now: () => number
  /** US dollars for one; `null`: no price, or one that is too old. */
  priceOf: (asset: AssetId) => Promise<Amount | null>
  /** What a disposal would realise under the person's rules. */
  whatIf: (question: RealisedQuestion) => Promise<Realised | { unknown: Sentence }>
  /** The same intent at every connected exchange account, net of fees and depth; chains are left out. */
  atExchanges: (intent: {
    account: AccountId
    sells: AssetAmount
    buys: AssetId
  }) => Promise<readonly Execution[]>
  /** Present right of a spender over a token. */
  allowanceOf: (chain: ChainId, token: string, owner: string, spender: string) => Promise<bigint>
  /** What somebody has of a token now, in the smallest unit. */
  balanceOf: (chain: ChainId, token: string, owner: string) => Promise<bigint>
  /**
   * Units of a token for people; `undefined` when its decimals are not known for certain. Asked often for the same token: kept
   * for the note.
   */
  amountOf: (chain: ChainId, token: TokenRef, units: bigint) => Promise<NamedAmount | undefined>
  /** All that Holdfast knows of an address that is paid (`lib/wallets/send/read-recipient.store.ts`); kept for the note. */
  recipientOf: (question: {
    address: string
    from: string
    chain: ChainId
    asset: AssetId
  }) => Promise<RecipientFacts>
  /** As it was published last; absent: nothing was read yet. */
  portfolio: () => Promise<PortfolioView | undefined>
  /** Length of the code at an address in bytes; 0: a plain address. */
  codeSizeOf: (chain: ChainId, address: string) => Promise<number>
  /** When a contract was made (ms); `undefined`: nobody that may be asked can tell. */
  madeAt: (chain: ChainId, address: string) => Promise<number | undefined>
}
