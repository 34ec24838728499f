/** Of which kind a message is, as its descriptions are found by it. Pure. */
import type { TypedData } from '../signer'
import { withDomainType } from '../typed-data-hash'
import type { MessageKind } from './message-descriptor'
import { numericDomain } from './numeric-domain'

/** @returns `undefined` for a message that is for no contract or no chain: nobody describes such a one */
export function messageKindOf(typedData: TypedData): MessageKind | undefined {
  const { chainId, verifyingContract } = numericDomain(typedData.domain)
  if (chainId === undefined || verifyingContract === undefined) return undefined
  return { chain: chainId, contract: verifyingContract.toLowerCase(), types: withDomainType(typedData) }
}
