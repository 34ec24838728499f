/** What swaps, bridges and orders of a request say in their own bytes. Pure. */
import type { SwapTerms } from '@/lib/decode/swap-terms'
import type { Asked } from '../../define-check'
import { callLeaves, signatureLeaves } from './call-leaves'

export interface Trade {
  protocol: string
  terms: SwapTerms
  /** `order`: somebody else carries it out, later. */
  by: 'call' | 'order'
}

/** @example tradesOf({ kind: 'calls', calls, descriptions: [swap] }) // [{ protocol: 'uniswap-v3', terms, by: 'call' }] */
export function tradesOf(asked: Asked): Trade[] {
  const called = callLeaves(asked).flatMap(({ leaf }): Trade[] =>
    'protocol' in leaf && leaf.terms ? [{ protocol: leaf.protocol, terms: leaf.terms, by: 'call' }] : [],
  )
  const signed = signatureLeaves(asked).flatMap((leaf): Trade[] =>
    leaf.action === 'order' ? [{ protocol: leaf.protocol, terms: leaf.terms, by: 'order' }] : [],
  )
  return [...called, ...signed]
}
