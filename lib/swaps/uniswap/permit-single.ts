/**
 * Permit2's signed word that lets the Universal Router take exactly what is sold, once, for minutes (`PermitSingle` of
 * AllowanceTransfer, github.com/Uniswap/permit2). Its signature is not there when a swap is quoted: a mark of the same length
 * stands in the call until then. Pure.
 */

import { addressWord, uint } from '@/lib/chains/abi-words'
import { PERMIT2 } from '@/lib/chains/allowance'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { TypedData } from '@/lib/signers/signer'
import type { Deployment } from './data/deployments'

export interface Permit {
  token: string
  units: bigint
  /** How often this owner, token and spender have signed; Permit2 tells. */
  nonce: bigint
  spender: string
  /** Seconds since 1970: end of the allowance and of the signature. */
  until: number
}

const TYPES: TypedData['types'] = {
  PermitSingle: [
    { name: 'details', type: 'PermitDetails' },
    { name: 'spender', type: 'address' },
    { name: 'sigDeadline', type: 'uint256' },
  ],
  PermitDetails: [
    { name: 'token', type: 'address' },
    { name: 'amount', type: 'uint160' },
    { name: 'expiration', type: 'uint48' },
    { name: 'nonce', type: 'uint48' },
  ],
}

/** Whole numbers are decimal text, as wallets take them. */
export const permitTypedData = (
  { chainId }: Pick<Deployment, 'chainId'>,
  { token, units, nonce, spender, until }: Permit,
): TypedData => ({
  domain: { name: 'Permit2', chainId, verifyingContract: PERMIT2 },
  types: TYPES,
  primaryType: 'PermitSingle',
  message: {
    details: { token, amount: units.toString(), expiration: String(until), nonce: nonce.toString() },
    spender,
    sigDeadline: String(until),
  },
})

/** The same as six words, as the router wants them. */
export const permitWords = ({ token, units, nonce, spender, until }: Permit): string =>
  addressWord(token) + uint(units) + uint(until) + uint(nonce) + addressWord(spender) + uint(until)

/** Stands for the 65 bytes of the signature. */
export const SIGNATURE_MARK = 'e5'.repeat(65)

/** Some devices count the last byte from zero; Permit2 wants it as Ethereum counts it, from 27. */
const withOldParity = (signature: string): string =>
  signature.replace(/0([01])$/, (_, bit: string) => (27 + Number(bit)).toString(16))

/**
 * @param signature 65 bytes with `0x`
 * @throws AppError `invalid-input` when it is no signature, or the call waits for none
 */
export function withPermitSignature(data: string, signature: string): string {
  const parts = data.split(SIGNATURE_MARK)
  const [before, after] = parts
  if (!/^0x[0-9a-fA-F]{130}$/.test(signature) || parts.length !== 2 || before === undefined)
    throw new AppError('invalid-input', say('This signature does not belong to this swap.'))
  return `${before}${withOldParity(signature.slice(2).toLowerCase())}${after}`
}
