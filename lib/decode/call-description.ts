/** What a call asks for, typed: an annotation turns it into a sentence, so nothing here is text for people. */
import type { SwapTerms } from './swap-terms'

/** A protocol is asked for something; `value` is the native coin that is sent along, absent when none is. */
export interface ProtocolCall {
  action:
    | 'swap'
    | 'lend'
    | 'redeem'
    | 'stake'
    | 'unstake'
    | 'bridge'
    | 'claim'
    | 'add-liquidity'
    | 'remove-liquidity'
  protocol: string
  value?: bigint
  /** Of a swap or a bridge: what its bytes say. Absent: they were not read, and nothing is known but the protocol. */
  terms?: SwapTerms
}

export type CallDescription =
  | { action: 'send-native'; to: string; units: bigint }
  /**
   * `from` is set when somebody else's tokens are moved. Of a collection of pieces the bytes are the same, and `units` is
   * the number of one: so too with `approve`. Which it is, the token alone can tell.
   */
  | { action: 'transfer-token'; token: string; from?: string; to: string; units: bigint }
  /** `units` is `unlimited` at 2^255 and above (2^160 - 1 with Permit2): nobody owns so much. */
  | { action: 'approve'; token: string; spender: string; units: bigint | 'unlimited'; expiresAt?: number }
  /** Of a collection (ERC-721, ERC-1155), whose pieces are told apart by their number. `from` may be the sender. */
  | {
      action: 'transfer-pieces'
      collection: string
      from: string
      to: string
      pieces: readonly { id: bigint; units: bigint }[]
    }
  | { action: 'approve-all-pieces'; collection: string; operator: string; isApproved: boolean }
  | { action: 'wrap' | 'unwrap'; units: bigint }
  | ProtocolCall
  /** Several calls in one; `unknown` where one of them could not be read. `value`: what is sent along for all of them. */
  | { action: 'many'; calls: readonly CallDescription[]; value?: bigint }
  | { action: 'unknown'; selector?: string }

/** What words ask for that are to be signed, by their content; an order may be carried out by somebody else, later. */
export type SignatureDescription =
  /** A right to take tokens, given by a signature alone. */
  | {
      action: 'permit'
      via: 'erc2612' | 'dai' | 'permit2'
      token: string
      spender: string
      units: bigint | 'unlimited'
      /** Of the right itself (ms); absent: it does not end. */
      expiresAt?: number
    }
  /**
   * A payment that whoever has the signature may carry out, without another question (EIP-3009). `from` is who pays by the
   * words: not always who signs, but then the signature is worth something only where the payer is a contract of the signer.
   */
  | {
      action: 'pay-by-signature'
      token: string
      from: string
      to: string
      units: bigint
      /** Not before (ms); absent: at once. */
      validAfter?: number
      /** ms; absent: it does not end. */
      validUntil?: number
    }
  | { action: 'order'; protocol: string; terms: SwapTerms }
  | { action: 'many'; signatures: readonly SignatureDescription[] }
  /** Typed data that nobody here can read; the names are the page's own words. */
  | {
      action: 'unknown-typed-data'
      domain?: string
      primaryType?: string
      contract?: string
      /** CAIP-2, when the typed data name another chain than the wallet's. */
      otherChain?: string
    }
  /** Plain text, for example to sign in. */
  | { action: 'message'; text: string }
  /** Thirty-two bytes that can stand for anything. */
  | { action: 'blind-hash' }
