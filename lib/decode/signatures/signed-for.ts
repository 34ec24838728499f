/**
 * Whom a signature is for, by the domain of EIP-712. A domain of another form, name, chain or contract is another
 * contract's business, whatever the words below it say. Where a page leaves out the domain's own type, wallets differ, and
 * its fields count as they stand.
 */
import type { ReadTypedData } from './define-signature-decoder'
import { typeString } from './type-string'

/** In the order of the standard. `salt` is none of them: no contract that is known here has one. */
const FIELDS = [
  ['name', 'string'],
  ['version', 'string'],
  ['chainId', 'uint256'],
  ['verifyingContract', 'address'],
] as const

interface KnownDomain {
  name: string
  /** Absent: the contract's domain has none. */
  version?: string
  /** Lower case. */
  contracts: readonly string[]
}

/**
 * @param chain CAIP-2 of the wallet
 * @returns the contract in lower case, `undefined` when chain or form are not right
 */
export function contractFor({ domain, types }: ReadTypedData, chain: string): string | undefined {
  if (domain.chainId === undefined || `eip155:${domain.chainId}` !== chain) return undefined
  const told = typeString(types, 'EIP712Domain')
  const fields = FIELDS.filter(([name]) => domain[name] !== undefined)
  const fits = `EIP712Domain(${fields.map(([name, type]) => `${type} ${name}`).join(',')})`
  return told === undefined || told === fits ? domain.verifyingContract : undefined
}

/** @example isSignedFor(data, 'eip155:1', { name: 'Permit2', contracts: [PERMIT2] }) */
export function isSignedFor(data: ReadTypedData, chain: string, known: KnownDomain): boolean {
  const contract = contractFor(data, chain)
  const { name, version } = data.domain
  return (
    contract !== undefined &&
    known.contracts.includes(contract) &&
    name === known.name &&
    version === known.version
  )
}
