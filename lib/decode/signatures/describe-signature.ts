/** What typed data (EIP-712) ask for, for pages that ask for a signature. Unknown is said, never guessed. */
import type { SignatureDescription } from '../call-description'
import type { ReadTypedData } from './define-signature-decoder'
import { signatureDecoders } from './registry'

/** Characters of a name from a page that are kept. */
const NAME_LENGTH = 60

/**
 * @param data checked for form (`readTypedData`)
 * @param chain CAIP-2 of the wallet
 * @example describeSignature(permitOfUsdc, 'eip155:1') // { action: 'permit', via: 'erc2612', token: '0xa0b8…', … }
 */
export function describeSignature(data: ReadTypedData, chain: string): SignatureDescription {
  for (const { primaryTypes, describe } of signatureDecoders) {
    const description = primaryTypes.includes(data.primaryType) ? describe(data, chain) : undefined
    if (description) return description
  }
  const { name, verifyingContract, chainId } = data.domain
  const named = chainId === undefined ? chain : `eip155:${chainId}`
  return {
    action: 'unknown-typed-data',
    primaryType: data.primaryType.slice(0, NAME_LENGTH),
    ...(name === undefined ? {} : { domain: name.slice(0, NAME_LENGTH) }),
    ...(verifyingContract === undefined ? {} : { contract: verifyingContract }),
    ...(named === chain ? {} : { otherChain: named }),
  }
}
