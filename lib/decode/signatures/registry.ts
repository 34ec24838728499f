/** All decoders of typed data, one line each. The first that is certain gives the description. */
import type { SignatureDecoder } from './define-signature-decoder'

export const signatureDecoders: readonly SignatureDecoder[] = []
