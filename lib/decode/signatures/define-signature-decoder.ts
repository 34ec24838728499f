/** The plug-in form of a decoder of typed data. One kind of order or permit a file, listed in `registry.ts`. */
import type { SignatureDescription } from '../call-description'

/** Typed data whose form has been checked: types, values and domain fit together. */
export interface ReadTypedData {
  domain: {
    name?: string
    version?: string
    chainId?: bigint
    /** Lower case. */
    verifyingContract?: string
  }
  primaryType: string
  types: Readonly<Record<string, readonly { name: string; type: string }[]>>
  /** Untrusted; each decoder reads its fields with a schema. */
  message: Readonly<Record<string, unknown>>
}

export interface SignatureDecoder {
  id: string
  /** Asked only for these. */
  primaryTypes: readonly string[]
  /** A description that is certain, else `undefined`: name, version, chain and contract of the domain must fit as well. */
  describe: (data: ReadTypedData, chain: string) => SignatureDescription | undefined
}

/** @example export const erc2612 = defineSignatureDecoder({ id: 'erc2612', primaryTypes: ['Permit'], describe: … }) */
export const defineSignatureDecoder = (decoder: SignatureDecoder): SignatureDecoder => decoder
