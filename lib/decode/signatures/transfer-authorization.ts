/**
 * Payments by a signature alone (EIP-3009): the token is the domain's contract, and whoever has the signature may carry the
 * payment out; of `ReceiveWithAuthorization` only who is paid. Source: the standard, and USDC's contract (its type hashes).
 */
import * as v from 'valibot'
import { defineSignatureDecoder } from './define-signature-decoder'
import { contractFor } from './signed-for'
import { typeString } from './type-string'
import { address, momentOf, whole } from './typed-fields'

const KINDS = ['TransferWithAuthorization', 'ReceiveWithAuthorization']
const FIELDS = '(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)'

const message = v.object({
  from: address,
  to: address,
  value: whole(256),
  validAfter: whole(256),
  validBefore: whole(256),
})

export const transferAuthorization = defineSignatureDecoder({
  id: 'transfer-authorization',
  primaryTypes: KINDS,
  describe: (data, chain) => {
    const token = contractFor(data, chain)
    const fits = typeString(data.types, data.primaryType) === `${data.primaryType}${FIELDS}`
    const told = v.safeParse(message, data.message)
    if (token === undefined || !fits || !told.success) return undefined
    const { from, to, value, validAfter, validBefore } = told.output
    const begins = momentOf(validAfter)
    const ends = momentOf(validBefore)
    // A beginning that no clock reaches cannot be told as a day, and leaving it out would say "now".
    if (begins === undefined) return undefined
    return {
      action: 'pay-by-signature',
      token,
      from,
      to,
      units: value,
      ...(begins === 0 ? {} : { validAfter: begins }),
      ...(ends === undefined ? {} : { validUntil: ends }),
    }
  },
})
