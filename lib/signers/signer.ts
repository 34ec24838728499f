/**
 * Who signs: a wallet extension or a device, driven from one of our own pages, because both want a person in front of them.
 * A signer never sees a key of ours and never gives one out; what it may sign is what the engine gave out after a confirm.
 */
import type { ChainId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { PreparedTx } from '@/lib/core/wallet-tx'

/** EIP-712, as `eth_signTypedData_v4` takes it. */
export interface TypedData {
  domain: Readonly<Record<string, unknown>>
  types: Readonly<Record<string, readonly { name: string; type: string }[]>>
  primaryType: string
  message: Readonly<Record<string, unknown>>
}

/** What the person has to do now, or what is being waited for; shown while a signer is asked. */
export interface SignStep {
  sentence: Sentence
  /** The device wants a hand: "Unlock your Ledger." */
  needsHand: boolean
}

/** What the signer's own screen will show. */
export type Clarity =
  | { kind: 'clear' }
  /** Only a hash, which nobody can compare with what is meant. */
  | { kind: 'blind'; why: Sentence }
  | { kind: 'unknown' }

export interface SignOptions {
  onStep: (step: SignStep) => void
  signal: AbortSignal
}

export interface Signer {
  kind: 'metamask' | 'ledger'
  /** Said before it is asked to sign. Asks no confirmation of anybody. */
  clarityOf: (what: { tx: PreparedTx } | { typedData: TypedData }) => Promise<Clarity>
  /**
   * `signed`: bytes that were not sent. `sent`: the wallet sent it by itself.
   * @throws AppError `unreachable` when nobody knows whether it was signed or sent (the wallet vanished after it was
   *   asked); every other code: surely nothing was (the user said no, absent, locked, wrong app, wrong account or chain)
   */
  signTransaction: (
    tx: PreparedTx,
    options: SignOptions,
  ) => Promise<{ kind: 'signed'; raw: string } | { kind: 'sent'; hash: string }>
  /** @returns 65 bytes with `0x`. @throws AppError as above */
  signTypedData: (
    what: { address: string; chain: ChainId; typedData: TypedData },
    options: SignOptions,
  ) => Promise<string>
  close: () => void
}
