/**
 * Texts of the letters of base64url, packed in six bits each. Ids are nearly all of a segment, beside its digits
 * (`segment-codec-digits.ts`), and next to random: DEFLATE makes them hardly smaller than this does and takes ten times as long
 * to give them back. Pure.
 */
import { fromUtf8 } from '@/lib/core/bytes'
import { misfit } from './segment-codec-columns'

type Bytes = Uint8Array<ArrayBuffer>

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Code of each letter, and the number that it is packed as. */
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0))
const NUMBERS = new Uint8Array(128)
for (const [number, code] of CODES.entries()) NUMBERS[code] = number

export const areLetters = (text: string): boolean => /^[\w-]*$/.test(text)

/** Letters on their way to a string; memory for those of each segment would cost more than the unpacking of them. */
let desk = new Uint8Array(2 ** 16)
function roomFor(length: number): Uint8Array {
  if (desk.length < length) desk = new Uint8Array(2 * length)
  return desk
}

/** @param text of the letters of base64url @returns four of them in three bytes */
export function packLetters(text: string): Bytes {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  const number = (at: number) => NUMBERS[text.charCodeAt(at)] ?? 0
  for (let [from, to] = [0, 0]; from < text.length; from += 4, to += 3) {
    // What is written behind the last byte falls away: it is of no letter.
    bytes[to] = (number(from) << 2) | (number(from + 1) >> 4)
    bytes[to + 1] = ((number(from + 1) & 15) << 4) | (number(from + 2) >> 2)
    bytes[to + 2] = ((number(from + 2) & 3) << 6) | number(from + 3)
  }
  return bytes
}

/** How many letters so many bytes can be. */
export const mostLetters = (bytes: number): number => Math.floor((bytes * 4) / 3)

/** @param length of the text, in letters @throws RangeError when there are fewer */
export function openLetters(bytes: Uint8Array, length: number): string {
  if (length > mostLetters(bytes.length)) throw misfit()
  const letters = roomFor(length + 3)
  for (let [from, to] = [0, 0]; to < length; from += 3, to += 4) {
    const three = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    letters[to] = CODES[three >> 18] ?? 0
    letters[to + 1] = CODES[(three >> 12) & 63] ?? 0
    letters[to + 2] = CODES[(three >> 6) & 63] ?? 0
    letters[to + 3] = CODES[three & 63] ?? 0
  }
  return fromUtf8(letters.subarray(0, length))
}
