/**
 * The plug-in form of what a wallet can be asked to do: one kind of draft a file, listed in `registry.ts`. A builder turns a
 * draft into a call and says what it found out; it signs and sends nothing.
 */
import type { ChainContext } from '@/lib/chains/define-chain-family'
import type { EvmCall, GasFee, TxCheck, TxPurpose, Units, WalletTxId } from '@/lib/core/wallet-tx'
import type { AccountRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { WalletDraft, WalletDraftKind } from './draft'

export interface BuildContext extends Pick<EngineContext, 'db' | 'fetch' | 'now'> {
  health: ChainContext['health']
}

export interface BuiltCall {
  call: EvmCall
  purpose: TxPurpose
  checks: readonly TxCheck[]
  /** Tokens whose balances the simulation must look at, also when no log names them. */
  watch: readonly string[]
  /** "All of the native coin": the gas must be taken off the value when it is known. */
  isAllNative?: true
  /** The call is stale after this (ms): the end of a quote, a deadline in the calldata. */
  validUntil?: number
  /** It takes the number of another transaction: the fee must be well above that one's, or no node takes it. */
  replaces?: { id: WalletTxId; nonce: number; fee: GasFee; gasLimit: Units; purpose: TxPurpose }
}

export interface CallBuilder<Kind extends WalletDraftKind> {
  kind: Kind
  /** @throws AppError with a sentence for the form; nothing was sent */
  build: (
    draft: Extract<WalletDraft, { kind: Kind }>,
    account: AccountRow & { source: { kind: 'evm' } },
    context: BuildContext,
  ) => Promise<BuiltCall>
}

/** @example export const sendBuilder = defineCallBuilder({ kind: 'send', build }) */
export const defineCallBuilder = <Kind extends WalletDraftKind>(
  builder: CallBuilder<Kind>,
): CallBuilder<Kind> => builder
