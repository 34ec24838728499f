/**
 * Rights over a token, given by a signature (EIP-2612): the token is the domain's contract. The deadline is the
 * signature's; the right itself does not end.
 */
import * as v from 'valibot'
import { defineSignatureDecoder } from './define-signature-decoder'
import { contractFor } from './signed-for'
import { typeString } from './type-string'
import { address, unitsOf, whole } from './typed-fields'

const TYPE = 'Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)'
const message = v.object({ spender: address, value: whole(256) })

export const erc2612 = defineSignatureDecoder({
  id: 'erc2612',
  primaryTypes: ['Permit'],
  describe: (data, chain) => {
    const token = contractFor(data, chain)
    const told = v.safeParse(message, data.message)
    if (token === undefined || typeString(data.types, 'Permit') !== TYPE || !told.success) return undefined
    const { spender, value } = told.output
    return { action: 'permit', via: 'erc2612', token, spender, units: unitsOf(value) }
  },
})
