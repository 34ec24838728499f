/** The plug-in form of a protocol's decoder. One protocol (or one kind of call) a file, listed in `registry.ts`. */
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import type { CallDescription } from './call-description'
import type { EvmTransaction, NetMove } from './transaction'

/** What an entry says beside its legs. */
export interface Meaning {
  kind: EntryKind
  reason?: EntryReason
  protocol?: string
  counterparty?: string
  /** The native coin that went is a fee of the protocol beside what moved, not a part of it. */
  coinIsFee?: true
  /** The whole of it was not understood; the legs are true all the same. */
  unclear?: true
}

/** A transaction that did something, with its changes sorted. Pieces (NFTs) are among both. */
export interface DecoderInput {
  tx: EvmTransaction
  /** Lower case; absent for plain sendings and unknown calldata. */
  selector?: string
  sentByAccount: boolean
  came: readonly NetMove[]
  went: readonly NetMove[]
}

export interface Decoder {
  id: string
  /** Asked only when the transaction is sent to one of these (`eip155:1:0x...` or `0x...` on every chain). */
  addresses?: readonly string[]
  /** Asked only for these calls: selector -> signature. */
  selectors?: Readonly<Record<string, string>>
  /**
   * A meaning that is certain, else `undefined`: a selector alone proves nothing, the changes must agree with it.
   * Not asked for transactions without changes, as the failed ones are (but for deposits, `layer-deposits.ts`).
   */
  decode?: (input: DecoderInput) => Meaning | undefined
  /** The call in words of the protocol, for pages that ask for a signature. */
  describe?: (call: DescribableCall) => CallDescription | undefined
}

export interface DescribableCall {
  /** CAIP-2. */
  chain: string
  /** Who would send it, lower case; absent: not known, and what depends on it is not told. */
  from?: string | undefined
  /** Lower case. */
  to: string
  input: string
  /** Native units that are sent along. */
  value: bigint
}

/** @example export const wrap = defineDecoder({ id: 'wrapped-native', decode: ({ came, went }) => ... }) */
export const defineDecoder = (decoder: Decoder): Decoder => decoder
