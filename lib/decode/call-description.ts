/** What a call asks for, typed: an annotation turns it into a sentence, so nothing here is text for people. */

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
}

export type CallDescription =
  | { action: 'send-native'; to: string; units: bigint }
  /** `from` is set when somebody else's tokens are moved. */
  | { action: 'transfer-token'; token: string; from?: string; to: string; units: bigint }
  /** `units` is `unlimited` at 2^255 and above (2^160 - 1 with Permit2): nobody owns so much. */
  | { action: 'approve'; token: string; spender: string; units: bigint | 'unlimited'; expiresAt?: number }
  | { action: 'approve-all-pieces'; collection: string; operator: string; isApproved: boolean }
  | { action: 'wrap' | 'unwrap'; units: bigint }
  | ProtocolCall
  /** Several calls in one; `unknown` where one of them could not be read. */
  | { action: 'many'; calls: readonly CallDescription[] }
  | { action: 'unknown'; selector?: string }
