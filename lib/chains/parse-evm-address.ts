/** Reads EVM addresses (EIP-55). A mixed-case address with a wrong checksum is refused: it was mistyped. */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { hex, utf8 } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { refuseSecret } from './refuse-secret'

/** @example checksumAddress('0xd8da6bf26964af9d7eed9e03e53415d37aa96045') // '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045' */
export function checksumAddress(address: string): string {
  const digits = address.slice(2).toLowerCase()
  const hash = hex(keccak_256(utf8(digits)))
  const mixed = digits.replace(/[a-f]/g, (digit, at: number) =>
    Number.parseInt(hash.charAt(at), 16) >= 8 ? digit.toUpperCase() : digit,
  )
  return `0x${mixed}`
}

/**
 * @returns the address in lower case, the form in which it is stored
 * @throws AppError `invalid-input` with a sentence that says what is wrong
 */
export function parseEvmAddress(text: string): string {
  const trimmed = text.trim()
  refuseSecret(trimmed)
  // EIP-3770 writes a chain's short name in front: `eth:0x...`.
  const address = trimmed.replace(/^[a-z0-9-]{1,20}:(?=0x)/, '')
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) throw invalid(address)
  const digits = address.slice(2)
  const isOneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase()
  if (!isOneCase && checksumAddress(address) !== address) {
    throw new AppError(
      'invalid-input',
      say('This address has a typing error: its checksum does not match. Copy it again.'),
    )
  }
  if (/^0x0{40}$/.test(address)) {
    throw new AppError('invalid-input', say('This is the zero address; it belongs to nobody.'))
  }
  return address.toLowerCase()
}

function invalid(address: string): AppError {
  if (/^0x[0-9a-fA-F]*$/.test(address)) {
    const count = address.length - 2
    return new AppError(
      'invalid-input',
      say('An address has 40 digits after 0x; this one has {digits}.', { digits: count }),
    )
  }
  return new AppError(
    'invalid-input',
    say('This is not an Ethereum address. It starts with 0x and has 40 more digits.'),
  )
}
