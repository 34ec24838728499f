/** What is signed of EIP-712 data. Pure. */
import { TypedDataEncoder, type TypedDataField } from 'ethers/hash'
import type { TypedData } from './signer'

/** In the order of the standard. */
const DOMAIN_FIELDS = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
  { name: 'salt', type: 'bytes32' },
] as const

/** Its types, and the domain's own as far as the domain has fields. @example withDomainType(order).EIP712Domain */
export const withDomainType = ({
  types,
  domain,
}: Pick<TypedData, 'types' | 'domain'>): TypedData['types'] => ({
  ...types,
  EIP712Domain: types['EIP712Domain'] ?? DOMAIN_FIELDS.filter(({ name }) => domain[name] !== undefined),
})

/** Its structs as the encoder takes them: the domain's own has no place there. */
export function structsOf({ types }: Pick<TypedData, 'types'>): Record<string, TypedDataField[]> {
  const { EIP712Domain: _, ...structs } = types
  return Object.fromEntries(Object.entries(structs).map(([name, fields]) => [name, [...fields]]))
}

/** @returns 32 bytes as hex. @example typedDataHash(order) // '0x…' */
export const typedDataHash = (data: TypedData): string =>
  TypedDataEncoder.hash(data.domain, structsOf(data), { ...data.message })
