/**
 * Writes calls by the contract ABI (docs.soliditylang.org, "Contract ABI Specification"): words in place, and behind them
 * what is of no fixed length. Addresses and numbers are checked by whoever made them; bytes are whole.
 */

/** Words in hex without `0x`; a `tail` stands behind and is pointed at. */
export type AbiPart = string | { tail: string }

const WORD = 64

/** @example uint(5n) // '000…05' @throws RangeError below zero and above 256 bits */
export function uint(value: bigint | number): string {
  const text = BigInt(value).toString(16)
  if (text.startsWith('-') || text.length > WORD) throw new RangeError(`${value} is no unsigned word`)
  return text.padStart(WORD, '0')
}

/** @param address `0x` and 40 digits */
export const addressWord = (address: string): string => address.slice(2).toLowerCase().padStart(WORD, '0')

export const flag = (isTrue: boolean): string => uint(isTrue ? 1 : 0)

/** @param hex whole bytes, with `0x` */
export function bytes(hex: string): AbiPart {
  const content = hex.slice(2).toLowerCase()
  const padding = (WORD - (content.length % WORD)) % WORD
  return { tail: uint(content.length / 2) + content + '0'.repeat(padding) }
}

export const list = (parts: readonly AbiPart[]): AbiPart => ({ tail: uint(parts.length) + words(parts) })

/** In place when all of it has a fixed length. */
export const tuple = (parts: readonly AbiPart[]): AbiPart =>
  parts.every((part) => typeof part === 'string') ? parts.join('') : { tail: words(parts) }

/** @example words([uint(1), bytes('0xab')]) // a word, an offset, a length, the byte */
export function words(parts: readonly AbiPart[]): string {
  const bytesIn = (part: AbiPart) => (typeof part === 'string' ? part.length / 2 : 32)
  let offset = parts.reduce((sum, part) => sum + bytesIn(part), 0)
  const heads: string[] = []
  const tails: string[] = []
  for (const part of parts) {
    if (typeof part === 'string') {
      heads.push(part)
      continue
    }
    heads.push(uint(offset))
    tails.push(part.tail)
    offset += part.tail.length / 2
  }
  return heads.join('') + tails.join('')
}

/** @example callData('0x2e1a7d4d', [uint(units)]) */
export const callData = (selector: string, parts: readonly AbiPart[]): string => `${selector}${words(parts)}`
