/** The single things that a request asks for, out of the nests that they came in. Pure. */
import type { CallDescription, SignatureDescription } from '@/lib/decode/call-description'
import type { Asked } from '../../define-check'

export type CallLeaf = Exclude<CallDescription, { action: 'many' }>
export type SignatureLeaf = Exclude<SignatureDescription, { action: 'many' }>

/** A leaf with the contract that the outermost call goes to, lower case. */
export interface PlacedLeaf {
  leaf: CallLeaf
  to: string
}

const callsIn = (description: CallDescription): CallLeaf[] =>
  description.action === 'many' ? description.calls.flatMap(callsIn) : [description]

const signaturesIn = (description: SignatureDescription): SignatureLeaf[] =>
  description.action === 'many' ? description.signatures.flatMap(signaturesIn) : [description]

/** Empty for what is no call. */
export function callLeaves(asked: Asked): PlacedLeaf[] {
  if (asked.kind !== 'calls') return []
  return asked.descriptions.flatMap((description, at) => {
    const to = asked.calls[at]?.to ?? ''
    return callsIn(description).map((leaf) => ({ leaf, to }))
  })
}

/** Empty for what is no signature. */
export const signatureLeaves = (asked: Asked): SignatureLeaf[] =>
  asked.kind === 'signature' ? signaturesIn(asked.description) : []
