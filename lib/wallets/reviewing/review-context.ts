/** What a review is made with, beside the journal. */
import type { Realised } from '@/lib/accounting/realised'
import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { AccountRow, AccountSource, SignerRef } from '@/lib/db/rows'
import type { RealisedQuestion } from '@/lib/ledger/ask-realised'
import type { BuiltCall } from '../build-call'
import type { WalletDraft } from '../draft'
import type { WalletContext } from '../wallet-context'

type EvmSource = Extract<AccountSource, { kind: 'evm' }>

export interface SigningAccount extends AccountRow {
  source: EvmSource & { signer: SignerRef }
}

export interface ReviewContext extends WalletContext {
  /** @throws AppError when the account is gone or paused, or nobody signs for it, or everything is stopped */
  signingAccount: (draft: WalletDraft) => Promise<SigningAccount>
  /** @throws AppError with a sentence for the form */
  build: (draft: WalletDraft, account: SigningAccount) => Promise<BuiltCall>
  /** How the chain's nodes are reached. @throws AppError `not-supported` */
  chainOf: (chain: ChainId) => Promise<EvmRpcOptions>
  /** Asks sources for the prices of these where they are not known or old; what fails is said as unknown. */
  ensurePrices: (assets: readonly AssetId[]) => Promise<void>
  /** What a swap would realise under the person's rules. */
  whatIf: (question: RealisedQuestion) => Promise<Realised | { unknown: Sentence }>
}
