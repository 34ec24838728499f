/** An address as a line of a note has room for it: with its checksum, and with enough digits that it cannot be made to fit. */
import { checksumAddress } from '@/lib/chains/parse-evm-address'

/** @example shortAddress('0xd8da6bf26964af9d7eed9e03e53415d37aa96045') // '0xd8dA6BF2…37aA96045' */
export function shortAddress(address: string): string {
  const whole = checksumAddress(address)
  return `${whole.slice(0, 10)}…${whole.slice(-8)}`
}
