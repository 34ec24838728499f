/** Terms of a call whose arguments say them by themselves, with no script to follow. */
import type { SoldSide, SwapTerms } from '../swap-terms'
import { NATIVE, Unclear } from './router-flows'
import { type Arguments, argumentTypes, callArguments } from './take-arguments'

const ZERO = `0x${'0'.repeat(40)}`
const MARK = `0x${'e'.repeat(40)}`

/**
 * @param signature as it is published: `transfer(address,uint256)`
 * @returns `undefined` when the calldata cannot be read, or `read` cannot tell
 */
export function readTerms(
  signature: string,
  input: string,
  read: (given: Arguments) => SwapTerms | undefined,
): SwapTerms | undefined {
  try {
    return read(callArguments(argumentTypes(signature), input))
  } catch (error) {
    if (error instanceof Unclear) return undefined
    throw error
  }
}

/** Of protocols that write `0xeeee…` for the native coin. */
export const markedToken = (token: string): string => (token === MARK ? NATIVE : token)

/** Of protocols that write the empty address for the native coin. */
export const emptyToken = (token: string): string => (token === ZERO ? NATIVE : token)

/** @example isAddress('0x0000…0000') // false: nobody */
export const isSomebody = (address: string): boolean => address !== ZERO

/**
 * What is sold, if what is sent along in the native coin fits to it: enough of it where that is sold, none where it is not.
 * Otherwise something goes that the terms would not speak of.
 */
export function soldWith(value: bigint, side: SoldSide): SoldSide | undefined {
  if (side.token !== NATIVE) return value === 0n ? side : undefined
  return side.units !== 'all' && value >= side.units ? side : undefined
}
