/** Lasting rights through Permit2 (`PermitSingle`, `PermitBatch`). Source: Permit2's repository, `PermitHash.sol`. */
import * as v from 'valibot'
import type { SignatureDescription } from '../call-description'
import { defineSignatureDecoder } from './define-signature-decoder'
import { isForPermit2 } from './permit2-domain'
import { typeString } from './type-string'
import { address, endsAt, whole } from './typed-fields'

const DETAILS = 'PermitDetails(address token,uint160 amount,uint48 expiration,uint48 nonce)'
const SINGLE = `PermitSingle(PermitDetails details,address spender,uint256 sigDeadline)${DETAILS}`
const BATCH = `PermitBatch(PermitDetails[] details,address spender,uint256 sigDeadline)${DETAILS}`
/** Permit2 never counts it down. */
const UNLIMITED = 2n ** 160n - 1n

const details = v.object({ token: address, amount: whole(160), expiration: whole(48) })
const single = v.object({ details, spender: address, sigDeadline: whole(256) })
const batch = v.object({
  details: v.pipe(v.array(details), v.minLength(1)),
  spender: address,
  sigDeadline: whole(256),
})

export const permit2Single = defineSignatureDecoder({
  id: 'permit2-single',
  primaryTypes: ['PermitSingle'],
  describe: (data, chain) => {
    const told = v.safeParse(single, data.message)
    const fits = isForPermit2(data, chain) && typeString(data.types, 'PermitSingle') === SINGLE
    return fits && told.success ? right(told.output.details, told.output) : undefined
  },
})

export const permit2Batch = defineSignatureDecoder({
  id: 'permit2-batch',
  primaryTypes: ['PermitBatch'],
  describe: (data, chain) => {
    const told = v.safeParse(batch, data.message)
    const fits = isForPermit2(data, chain) && typeString(data.types, 'PermitBatch') === BATCH
    if (!fits || !told.success) return undefined
    return { action: 'many', signatures: told.output.details.map((each) => right(each, told.output)) }
  },
})

function right(
  { token, amount, expiration }: v.InferOutput<typeof details>,
  { spender, sigDeadline }: { spender: string; sigDeadline: bigint },
): SignatureDescription {
  // Zero means the block that takes the signature, and that may be any until the signature's own deadline.
  const ends = endsAt(expiration === 0n ? sigDeadline : expiration)
  const units = amount === UNLIMITED ? 'unlimited' : amount
  return { action: 'permit', via: 'permit2', token, spender, units, ...ends }
}
