/** Reads ABI words of calldata with bounds: it comes from strangers, so it may be huge, cut or nested without end. */

/** Longest calldata that is looked into; an Ethereum transaction carries no more than 128 KB. */
export const MAX_CALLDATA_BYTES = 128 * 1024
/** Deepest nesting of calls within calls that is described. */
export const MAX_CALL_DEPTH = 8
/** Most calls that one multicall is described with. */
const MAX_CALLS = 100
const WORD = 64

/** @returns the four bytes as `0x095ea7b3`, or `undefined` when this is no call */
export function selectorOf(input: string): string | undefined {
  if (input.length > 2 + MAX_CALLDATA_BYTES * 2 || input.length % 2 !== 0) return undefined
  return /^0x[0-9a-fA-F]{8}/.test(input) && !/[^0-9a-fA-F]/.test(input.slice(2))
    ? input.slice(0, 10).toLowerCase()
    : undefined
}

/** @param index of the word after the selector */
export function wordAt(input: string, index: number): bigint | undefined {
  const from = 10 + index * WORD
  const word = input.slice(from, from + WORD)
  return word.length === WORD ? BigInt(`0x${word}`) : undefined
}

/** @returns `undefined` when the word is no address: its upper twelve bytes are not zero */
export function addressAt(input: string, index: number): string | undefined {
  const word = wordAt(input, index)
  if (word === undefined || word >> 160n !== 0n) return undefined
  return `0x${word.toString(16).padStart(40, '0')}`
}

/**
 * The parts of a `bytes[]` argument, each as calldata of its own.
 * @param index of the word that holds the array's offset
 * @returns `undefined` when the array is cut, too long, or points outside of the calldata
 */
export function bytesArrayAt(input: string, index: number): string[] | undefined {
  const start = offsetAt(input, index)
  if (start === undefined) return undefined
  const count = wordAt(input, start)
  if (count === undefined || count > BigInt(MAX_CALLS)) return undefined
  const parts: string[] = []
  for (let at = 0; at < Number(count); at++) {
    const part = bytesAt(input, start + 1, at)
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts
}

function offsetAt(input: string, index: number): number | undefined {
  const bytes = wordAt(input, index)
  return bytes === undefined || bytes % 32n !== 0n || bytes > BigInt(MAX_CALLDATA_BYTES)
    ? undefined
    : Number(bytes / 32n)
}

function bytesAt(input: string, base: number, index: number): string | undefined {
  const offset = offsetAt(input, base + index)
  if (offset === undefined) return undefined
  const length = wordAt(input, base + offset)
  if (length === undefined || length > BigInt(MAX_CALLDATA_BYTES)) return undefined
  const from = 10 + (base + offset + 1) * WORD
  const text = input.slice(from, from + Number(length) * 2)
  return text.length === Number(length) * 2 ? `0x${text}` : undefined
}
