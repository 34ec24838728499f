/** The two sides of a swap from the words of a call. Whatever a call does not settle is left out, never guessed. */
import { wrappedNative } from '../../data/wrapped-native'
import { NATIVE, Unclear } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import { ZERO_ADDRESS } from '../../net-moves'
import type { BoughtSide, SoldSide, SwapTerms, TokenRef } from '../../swap-terms'

/** What many protocols call the native coin. */
export const ETHER = '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
export { ZERO_ADDRESS }

/** Later than this is never; also what fits into a date. */
const LAST_SECOND = 2n ** 48n

/** @param marks what this protocol, and not another one, calls the native coin */
export const tokenOf = (address: string, ...marks: readonly string[]): TokenRef =>
  marks.includes(address) ? NATIVE : address

/** The address in the lower 160 bits of a word whose upper bits are flags. */
export const addressIn = (word: bigint): string =>
  `0x${BigInt.asUintN(160, word).toString(16).padStart(40, '0')}`

/** @example isWrapped('0xc02a…', 'eip155:1') // true */
export const isWrapped = (token: string, chain: string): boolean => token === wrappedNative(chain)?.address

/**
 * The native coin is sold by sending it along: where the call names another amount than is sent, how much is sold is not
 * certain, and what is sent is told beside the terms anyway.
 */
export function sold(
  token: TokenRef,
  units: bigint | 'all',
  value: bigint,
  limit: SoldSide['limit'] = 'exact',
): Pick<SwapTerms, 'sells'> {
  if (token === NATIVE && units !== value) return {}
  return { sells: { token, units, limit } }
}

export const bought = (
  token: TokenRef,
  units: bigint,
  limit: BoughtSide['limit'] = 'least',
): Pick<SwapTerms, 'buys'> => ({
  buys: { token, units, limit },
})

/** For protocols where nobody means whoever sends the call. */
export const receivedBy = (address: string): { recipient: string } => ({
  recipient: address === ZERO_ADDRESS ? 'sender' : address,
})

/** Seconds since epoch. */
export const until = (seconds: bigint): Pick<SwapTerms, 'deadline'> =>
  seconds === 0n || seconds > LAST_SECOND ? {} : { deadline: Number(seconds) }

/**
 * First and last of a list of addresses: what is sold and what is bought.
 * @throws Unclear when there are less than two
 */
export function endsOf(tokens: readonly string[]): [first: string, last: string] {
  const [first, ...rest] = tokens
  const last = rest.at(-1)
  if (first === undefined || last === undefined) throw new Unclear('a path of less than two tokens')
  return [first, last]
}

/** @throws Unclear when the list is empty */
export function lastOf(list: Arguments): Arguments {
  if (list.count === 0) throw new Unclear('an empty list')
  return list.within(list.count - 1)
}
