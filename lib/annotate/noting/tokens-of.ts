/** Tokens that a request speaks of, with the chain on which each of them is. Pure. */
import type { CallDescription, SignatureDescription } from '@/lib/decode/call-description'
import type { SwapTerms, TokenRef } from '@/lib/decode/swap-terms'
import type { Asked } from '../define-check'

export interface PlacedToken {
  /** CAIP-2; absent: the chain of the request. */
  chain?: string
  token: TokenRef
}

/** @example tokensOf(asked) // [{ token: 'native' }, { token: '0xa0b8…' }] */
export function tokensOf(asked: Asked): PlacedToken[] {
  switch (asked.kind) {
    case 'calls':
      return asked.descriptions.flatMap(ofCall)
    case 'signature':
      return ofSignature(asked.description)
    case 'unreadable':
      return []
    default:
      return asked satisfies never
  }
}

function ofCall(call: CallDescription): PlacedToken[] {
  switch (call.action) {
    case 'send-native':
    case 'wrap':
    case 'unwrap':
      return [{ token: 'native' }]
    case 'transfer-token':
    case 'approve':
      return [{ token: call.token }]
    case 'many':
      return call.calls.flatMap(ofCall)
    case 'approve-all-pieces':
    case 'transfer-pieces':
    case 'unknown':
      return [{ token: 'native' }]
    default:
      return [{ token: 'native' }, ...(call.terms ? ofTerms(call.terms) : [])]
  }
}

function ofSignature(signature: SignatureDescription): PlacedToken[] {
  switch (signature.action) {
    case 'permit':
    case 'pay-by-signature':
      return [{ token: signature.token }]
    case 'order':
      return ofTerms(signature.terms)
    case 'many':
      return signature.signatures.flatMap(ofSignature)
    case 'unknown-typed-data':
    case 'message':
    case 'blind-hash':
      return []
    default:
      return signature satisfies never
  }
}

const ofTerms = ({ sells, buys, toChain, permits = [] }: SwapTerms): PlacedToken[] => [
  ...(sells ? [{ token: sells.token }] : []),
  ...(buys ? [{ token: buys.token, ...(toChain === undefined ? {} : { chain: toChain }) }] : []),
  ...permits.map(({ token }) => ({ token })),
]
