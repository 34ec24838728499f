/** Where a transaction stands between the form and the chain, as the page that asks the signer sees it. */
import type { AppError, ErrorShape } from '@/lib/core/errors'
import type { WalletTxState } from '@/lib/core/wallet-tx'
import type { WalletDraft } from '@/lib/wallets/draft'
import type { SignerOutcome } from '@/lib/wallets/messages'
import type { WalletReview } from '@/lib/wallets/review'

/** What the engine says after it was told the outcome. */
export interface ToldState {
  state: WalletTxState
  error?: ErrorShape
  hash?: string
}

interface Shown {
  draft: WalletDraft
  review: WalletReview
}

/** There is a review to look at. */
export type ShownPhase =
  | (Shown & { step: 'open' })
  /** Another speed: the same draft is being reviewed anew, and this review is over. */
  | (Shown & { step: 'renewing' })
  | (Shown & { step: 'confirming' })
  /** The confirm was refused or not answered: nobody was asked to sign. */
  | (Shown & { step: 'unconfirmed'; error: AppError })
  | (Shown & { step: 'signing'; isStopping: boolean })
  /** The signer has answered, and the engine is being told. */
  | (Shown & { step: 'telling'; outcome: SignerOutcome })
  /** The engine did not hear it. */
  | (Shown & { step: 'untold'; outcome: SignerOutcome; error: AppError })
  | (Shown & { step: 'done'; told: ToldState })

export type WalletReviewPhase =
  | { step: 'none' }
  | { step: 'asking'; draft: WalletDraft }
  /** There is no review: something is wrong with the draft, or the chain did not answer. */
  | { step: 'refused'; draft: WalletDraft; error: AppError }
  | ShownPhase
