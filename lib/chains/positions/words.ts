/** Reading and writing the plain words of an ABI: addresses and numbers. */
import type { Call } from '../aggregate3-codec'

/** @example call(pool, '0x35ea6a75', asset) // getReserveData(asset) */
export const call = (target: string, selector: string, ...args: (string | bigint)[]): Call => ({
  target,
  callData: selector + args.map(word).join(''),
})

const word = (value: string | bigint) =>
  (typeof value === 'bigint'
    ? BigInt.asUintN(256, value).toString(16)
    : value.slice(2).toLowerCase()
  ).padStart(64, '0')

/** @returns `undefined` when the answer is shorter than that */
export function uintAt(answer: string | undefined, index: number): bigint | undefined {
  const text = answer?.slice(2 + 64 * index, 66 + 64 * index)
  return text?.length === 64 ? BigInt(`0x${text}`) : undefined
}

/** Two's complement. */
export function intAt(answer: string | undefined, index: number): number | undefined {
  const value = uintAt(answer, index)
  const signed = value === undefined ? undefined : BigInt.asIntN(256, value)
  return signed === undefined || signed > 2n ** 31n || signed < -(2n ** 31n) ? undefined : Number(signed)
}

const ZERO = `0x${'0'.repeat(40)}`

/** Lower case; `undefined` for the zero address and for a word that is none. */
export function addressAt(answer: string | undefined, index: number): string | undefined {
  const text = answer?.slice(2 + 64 * index, 66 + 64 * index)
  if (text?.length !== 64 || !/^0{24}/.test(text)) return undefined
  const address = `0x${text.slice(24).toLowerCase()}`
  return address === ZERO ? undefined : address
}

/** A dynamic `address[]` as the only answer. */
export function addressesOf(answer: string | undefined, most: number): (string | undefined)[] {
  const count = uintAt(answer, 1)
  if (uintAt(answer, 0) !== 32n || count === undefined || count > BigInt(most)) return []
  return Array.from({ length: Number(count) }, (_, index) => addressAt(answer, 2 + index))
}
