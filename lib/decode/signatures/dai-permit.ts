/**
 * Rights over DAI and tokens made after it: all or nothing. `expiry` is the signature's; the right itself does not end.
 * Source: DAI's contract (`permit`, its type hash).
 */
import * as v from 'valibot'
import { defineSignatureDecoder } from './define-signature-decoder'
import { contractFor } from './signed-for'
import { typeString } from './type-string'
import { address } from './typed-fields'

const TYPE = 'Permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed)'
const message = v.object({ spender: address, allowed: v.boolean() })

export const daiPermit = defineSignatureDecoder({
  id: 'dai-permit',
  primaryTypes: ['Permit'],
  describe: (data, chain) => {
    const token = contractFor(data, chain)
    const told = v.safeParse(message, data.message)
    if (token === undefined || typeString(data.types, 'Permit') !== TYPE || !told.success) return undefined
    const { spender, allowed } = told.output
    return { action: 'permit', via: 'dai', token, spender, units: allowed ? 'unlimited' : 0n }
  },
})
