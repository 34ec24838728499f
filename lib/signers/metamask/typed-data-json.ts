/** EIP-712 words as `eth_signTypedData_v4` takes them: JSON that names the domain's own type. */
import type { TypedData } from '../signer'

/** In the order of the standard. */
const DOMAIN_FIELDS = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
  { name: 'salt', type: 'bytes32' },
]

/**
 * Without `EIP712Domain` the wallet would take an empty domain, and sign something else.
 *
 * @example typedDataJson({ domain: { name: 'Permit2', chainId: 1 }, types, primaryType, message })
 */
export function typedDataJson({ domain, types, primaryType, message }: TypedData): string {
  const EIP712Domain = types.EIP712Domain ?? DOMAIN_FIELDS.filter(({ name }) => domain[name] !== undefined)
  return JSON.stringify(
    { types: { ...types, EIP712Domain }, domain, primaryType, message },
    (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  )
}
