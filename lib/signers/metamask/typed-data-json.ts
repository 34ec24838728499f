/** EIP-712 words as `eth_signTypedData_v4` takes them: JSON that names the domain's own type. */
import type { TypedData } from '../signer'
import { withDomainType } from '../typed-data-hash'

/**
 * Without `EIP712Domain` the wallet would take an empty domain, and sign something else.
 *
 * @example typedDataJson({ domain: { name: 'Permit2', chainId: 1 }, types, primaryType, message })
 */
export function typedDataJson(data: TypedData): string {
  const { domain, primaryType, message } = data
  return JSON.stringify(
    { types: withDomainType(data), domain, primaryType, message },
    (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  )
}
