/** What a page asked a wallet for, once its parameters are read and nothing else is known yet. */
import type { Sentence } from '@/lib/core/sentence'
import type { ReadTypedData } from '@/lib/decode/signatures/define-signature-decoder'

export interface RequestedCall {
  /** Lower case. */
  to: string
  value: bigint
  /** Lower case, with `0x`. */
  data: string
}

export type Requested =
  /** One call, or several that a wallet carries out together. `chain`: CAIP-2, as the page or the wallet tells. */
  | { kind: 'calls'; from: string; chain?: string; calls: readonly RequestedCall[] }
  | { kind: 'typed-data'; signer: string; data: ReadTypedData }
  | { kind: 'message'; signer: string; text: string }
  | { kind: 'blind-hash'; signer: string }
  /** `from`: when at least that could be read. */
  | { kind: 'unreadable'; why: Sentence; from?: string }

export const unreadable = (why: Sentence, from?: string): Requested => ({
  kind: 'unreadable',
  why,
  ...(from === undefined ? {} : { from }),
})
