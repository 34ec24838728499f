/**
 * Fields of a page's request as wallets take them. What wallets read in different ways (a number without `0x`, a name where
 * an address belongs) is nothing that can be told.
 */
import * as v from 'valibot'

/** Lower case. */
export const address = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/), v.toLowerCase())

/** Wei; leading zeros and a bare `0x` are nothing else to a wallet than to us. */
export const hexValue = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{0,64}$/),
  v.transform((text) => (text === '0x' ? 0n : BigInt(text))),
)

/** Calldata in lower case, whole bytes. */
export const hexData = v.pipe(v.string(), v.regex(/^0x(?:[0-9a-fA-F]{2})*$/), v.toLowerCase())

/**
 * @param told as a wallet or a page writes it: `0x2105`, `8453`, `"8453"`
 * @returns CAIP-2; `undefined` when it is no chain's number
 * @example chainOfNumber('0x2105') // 'eip155:8453'
 */
export function chainOfNumber(told: unknown): string | undefined {
  const text = typeof told === 'number' && Number.isSafeInteger(told) ? String(told) : told
  if (typeof text !== 'string' || !/^(?:0x[0-9a-fA-F]{1,16}|\d{1,16})$/.test(text)) return undefined
  const number = BigInt(text)
  return number > 0n ? `eip155:${number}` : undefined
}

/** Pages write a field that is not there as `undefined` or as `null`. */
export const isThere = <T>(field: T | null | undefined): field is T => field !== undefined && field !== null
