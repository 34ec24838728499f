/**
 * A request of so many parts that nobody reads them is not told part by part: each part asks nodes, and those who are paid ask
 * the person's exchanges, so a page could make one request cost thousands of questions. What is left out counts as not read.
 * Pure.
 */
import type { CallDescription, SignatureDescription } from '@/lib/decode/call-description'
import type { SwapTerms } from '@/lib/decode/swap-terms'
import type { Asked } from '../define-check'

/** Honest batches have fewer. */
export const MOST_PARTS = 32

export interface FewParts {
  asked: Asked
  /** How many were left out. */
  leftOut: number
}

/** @example withFewParts(asked) // descriptions beyond the 32nd part are { action: 'unknown' } */
export function withFewParts(asked: Asked): FewParts {
  switch (asked.kind) {
    case 'calls': {
      let left = MOST_PARTS
      let leftOut = 0
      const descriptions = asked.descriptions.map((each): CallDescription => {
        const parts = callParts(each)
        if (parts > left) {
          leftOut += parts
          return { action: 'unknown' }
        }
        left -= parts
        return each
      })
      return { asked: { ...asked, descriptions }, leftOut }
    }
    case 'signature': {
      const parts = signatureParts(asked.description)
      return parts > MOST_PARTS
        ? { asked: { ...asked, description: { action: 'unknown-typed-data' } }, leftOut: parts }
        : { asked, leftOut: 0 }
    }
    case 'unreadable':
      return { asked, leftOut: 0 }
    default:
      return asked satisfies never
  }
}

function callParts(call: CallDescription): number {
  if (call.action === 'many') return call.calls.reduce((sum, each) => sum + callParts(each), 0)
  return 'protocol' in call ? termsParts(call.terms) : 1
}

function signatureParts(signature: SignatureDescription): number {
  if (signature.action === 'many')
    return signature.signatures.reduce((sum, each) => sum + signatureParts(each), 0)
  return signature.action === 'order' ? termsParts(signature.terms) : 1
}

/** Rights and fees that a swap carries along are asked about one by one as well. */
const termsParts = (terms: SwapTerms | undefined): number =>
  1 + (terms?.permits?.length ?? 0) + (terms?.fees?.length ?? 0)
