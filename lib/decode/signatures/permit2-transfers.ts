/**
 * One taking through Permit2 (`PermitTransferFrom` and its kin), which ends with its deadline. A witness binds the spender to
 * more than the right itself says; where nobody here knows the witness, the right is told alone, which is the most of it.
 * Source: Permit2's repository, `PermitHash.sol`.
 */
import * as v from 'valibot'
import type { SignatureDescription } from '../call-description'
import { defineSignatureDecoder, type ReadTypedData } from './define-signature-decoder'
import { isForPermit2 } from './permit2-domain'
import { typeString } from './type-string'
import { address, endsAt, unitsOf, whole } from './typed-fields'

const TOKENS = 'TokenPermissions(address token,uint256 amount)'
const rest = 'address spender,uint256 nonce,uint256 deadline'

const permitted = v.object({ token: address, amount: whole(256) })
const one = v.object({ permitted, spender: address, deadline: whole(256) })
const several = v.object({
  permitted: v.pipe(v.array(permitted), v.minLength(1)),
  spender: address,
  deadline: whole(256),
})

export const permit2Transfer = defineSignatureDecoder({
  id: 'permit2-transfer',
  primaryTypes: ['PermitTransferFrom', 'PermitWitnessTransferFrom'],
  describe: (data, chain) => {
    const told = v.safeParse(one, data.message)
    if (!told.success || !isTaking(data, chain, 'TokenPermissions')) return undefined
    return right(told.output.permitted, told.output)
  },
})

export const permit2BatchTransfer = defineSignatureDecoder({
  id: 'permit2-batch-transfer',
  primaryTypes: ['PermitBatchTransferFrom', 'PermitBatchWitnessTransferFrom'],
  describe: (data, chain) => {
    const told = v.safeParse(several, data.message)
    if (!told.success || !isTaking(data, chain, 'TokenPermissions[]')) return undefined
    return { action: 'many', signatures: told.output.permitted.map((each) => right(each, told.output)) }
  },
})

/** A witness stands behind the fields that Permit2 itself has, and may be of any type. */
function isTaking(data: ReadTypedData, chain: string, of: string): boolean {
  const { types, primaryType } = data
  if (!isForPermit2(data, chain) || typeString(types, 'TokenPermissions') !== TOKENS) return false
  const fields = types[primaryType] ?? []
  const length = primaryType.includes('Witness') ? 5 : 4
  const told = fields.slice(0, 4).map(({ type, name }) => `${type} ${name}`)
  return fields.length === length && told.join(',') === `${of} permitted,${rest}`
}

function right(
  { token, amount }: v.InferOutput<typeof permitted>,
  { spender, deadline }: { spender: string; deadline: bigint },
): SignatureDescription {
  return { action: 'permit', via: 'permit2', token, spender, units: unitsOf(amount), ...endsAt(deadline) }
}
