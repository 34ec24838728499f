/** What checks may ask: each is answered from what Holdfast knows or reads through its own guarded network. */
import type { Realised } from '@/lib/accounting/realised'
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { AssetAmount } from '@/lib/core/wallet-tx'
import type { Database } from '@/lib/db/database.store'
import type { RealisedQuestion } from '@/lib/ledger/ask-realised'
import type { Execution } from '@/lib/swaps/execution'

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
  /** Length of the code at an address in bytes; 0: a plain address. */
  codeSizeOf: (chain: ChainId, address: string) => Promise<number>
  /** When a contract was made (ms); `undefined`: nobody that may be asked can tell. */
  madeAt: (chain: ChainId, address: string) => Promise<number | undefined>
}
