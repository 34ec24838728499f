/**
 * The few calls that tell what a token is and how much of it an address has (ERC-20; Multicall3's own
 * `getEthBalance`), and their answers. Contracts that answer otherwise are told apart, never believed.
 */
import { cleanText } from '@/lib/assets/clean-text'
import { fromHex } from '@/lib/core/bytes'
import { addressWord } from './abi-words'
import type { Call } from './aggregate3-codec'

/** `balanceOf(address)` */
export const balanceOf = (token: string, owner: string): Call => ({
  target: token,
  callData: `0x70a08231${addressWord(owner)}`,
})
/** `getEthBalance(address)` of Multicall3 */
export const nativeBalance = (multicall3: string, owner: string): Call => ({
  target: multicall3,
  callData: `0x4d2301cc${addressWord(owner)}`,
})
export const decimals = (token: string): Call => ({ target: token, callData: '0x313ce567' })
export const symbol = (token: string): Call => ({ target: token, callData: '0x95d89b41' })
export const name = (token: string): Call => ({ target: token, callData: '0x06fdde03' })

/** An honest number is one word; some contracts append a little, one that sends a megabyte is not a token. */
const MAX_NUMBER_BYTES = 1024

/** @returns `undefined` when the answer is shorter than a word or far too long */
export function readUint(returnData: string): bigint | undefined {
  const bytes = (returnData.length - 2) / 2
  if (bytes < 32 || bytes > MAX_NUMBER_BYTES) return undefined
  return BigInt(returnData.slice(0, 66))
}

/** More digits than any real token has; beyond, `10 ** decimals` leaves 256 bits. */
const MAX_DECIMALS = 77

export function readDecimals(returnData: string): number | undefined {
  const value = readUint(returnData)
  return value === undefined || value > BigInt(MAX_DECIMALS) ? undefined : Number(value)
}

/**
 * A `string`, or the `bytes32` of early tokens (MKR, SAI).
 * @returns cleaned text; `undefined` when nothing readable is left
 */
export function readText(returnData: string): string | undefined {
  const bytes = textBytes(returnData)
  if (bytes === undefined) return undefined
  const text = new TextDecoder().decode(bytes).replaceAll('\0', '')
  return cleanText(text) || undefined
}

/** Longest text that is looked at; what is shown is far shorter. */
const MAX_TEXT_BYTES = 1024

function textBytes(returnData: string): Uint8Array | undefined {
  const length = (returnData.length - 2) / 2
  if (length === 32) return fromHex(returnData)
  if (length < 64) return undefined
  const head = BigInt(returnData.slice(0, 66))
  const textLength = BigInt(`0x${returnData.slice(66, 130)}`)
  if (head !== 32n || textLength > BigInt(length - 64)) return undefined
  const shown = Math.min(Number(textLength), MAX_TEXT_BYTES)
  return fromHex(returnData.slice(130, 130 + 2 * shown))
}
