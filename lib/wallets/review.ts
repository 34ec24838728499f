/** What the review dialog shows before a wallet is asked to sign: built from the call itself and from what node and ledger say. */
import type { Realised } from '@/lib/accounting/realised'
import type { Simulation } from '@/lib/chains/simulation'
import type { Amount } from '@/lib/core/amount'
import type { Sentence } from '@/lib/core/sentence'
import type {
  AssetAmount,
  GasFee,
  PreparedTx,
  Speed,
  TxCheck,
  TxPurpose,
  Units,
  WalletTxId,
} from '@/lib/core/wallet-tx'
import type { SignerRef } from '@/lib/db/rows'
import type { ToldCall } from './told-call'

export interface GasTier {
  speed: Speed
  fee: GasFee
  /** What it is expected to cost, and what it can cost at most, in the native coin. */
  expected: Amount
  most: Amount
  /** US dollars; absent: the native coin has no price. */
  expectedUsd?: Amount
}

/** A change of the user's balances by the simulation, with its name; `signed`. */
export interface NamedChange extends AssetAmount {
  /** US dollars; absent: no price. */
  usd?: Amount
}

/** `hash` and `word` come back with the confirm; both are good once, until `expiresAt`. */
export interface WalletReview {
  id: WalletTxId
  hash: string
  word: string
  expiresAt: number
  tx: PreparedTx
  purpose: TxPurpose
  accountLabel: string
  chainName: string
  /** Ticker of the native coin. */
  nativeSymbol: string
  signer: SignerRef
  /** What the bytes say, decoded; shown beside `purpose` so that the two can be compared. */
  call: ToldCall
  simulation: Simulation
  /** Of a simulation that knows them; what comes is positive, what goes negative. */
  changes: readonly NamedChange[] | { unknown: Sentence }
  gasUsed?: Units
  tiers: readonly GasTier[]
  speed: Speed
  /** What a swap would realise; absent for everything that is no disposal, or that nobody can say before (a payment). */
  realised?: Realised | { unknown: Sentence }
  checks: readonly TxCheck[]
}
