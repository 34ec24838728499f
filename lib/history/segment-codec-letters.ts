/**
 * Texts of few different letters, packed: digits in four bits each, letters of base64url in six. Ids, quantities and order
 * numbers are nearly all of a segment, and next to random: DEFLATE makes them hardly smaller than this does and takes ten times
 * as long to give them back. Pure.
 */
import { fromUtf8 } from '@/lib/core/bytes'
import { misfit, TextColumn } from './segment-codec-columns'

type Bytes = Uint8Array<ArrayBuffer>

const DIGITS = '0123456789.-'
/** Ends a text of digits. */
const END = 15
/** Fills the last byte. */
const FILLER = 14
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Code of each letter, and the number that it is packed as. */
const codesOf = (letters: string): Uint8Array => Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
function numbersOf(letters: string): Uint8Array {
  const numbers = new Uint8Array(128)
  for (const [number, code] of codesOf(letters).entries()) numbers[code] = number
  return numbers
}
const [DIGIT_CODES, DIGIT_NUMBERS] = [codesOf(DIGITS), numbersOf(DIGITS)]
const [LETTER_CODES, LETTER_NUMBERS] = [codesOf(LETTERS), numbersOf(LETTERS)]

export const areDigits = (text: string): boolean => /^[\d.-]*$/.test(text)
export const areLetters = (text: string): boolean => /^[\w-]*$/.test(text)

/** Stands behind each text while it is packed. */
const END_LETTER = 'e'
DIGIT_NUMBERS[END_LETTER.charCodeAt(0)] = END

/**
 * @param texts of `0123456789.-`; where each ends is told along
 * @example openDigits(packDigits(['1.5', '-2']), 2).at(1) // '-2'
 */
export function packDigits(texts: readonly string[]): Bytes {
  const ended = texts.length === 0 ? '' : texts.join(END_LETTER) + END_LETTER
  const bytes = new Uint8Array(Math.ceil(ended.length / 2))
  const half = (at: number) => (at < ended.length ? (DIGIT_NUMBERS[ended.charCodeAt(at)] ?? 0) : FILLER)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = half(2 * at) * 16 + half(2 * at + 1)
  return bytes
}

/** Letters on their way to a string; memory for those of each segment would cost more than the unpacking of them. */
let desk = new Uint8Array(2 ** 16)
function roomFor(length: number): Uint8Array {
  if (desk.length < length) desk = new Uint8Array(2 * length)
  return desk
}

/** Of each byte that is two digits, their codes in sixteen bits; 0 for the others. */
const DIGIT_PAIRS = Uint16Array.from({ length: 256 }, (_, byte) => {
  const [first, second] = [DIGIT_CODES[byte >> 4], DIGIT_CODES[byte & 15]]
  return first === undefined || second === undefined ? 0 : first * 256 + second
})

/** @throws RangeError when there are not so many */
export function openDigits<T extends string>(bytes: Uint8Array, count: number): TextColumn<T> {
  if (count > 2 * bytes.length) throw misfit()
  const starts = new Uint32Array(count + 1)
  const letters = roomFor(2 * bytes.length)
  let [length, ended] = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const pair = DIGIT_PAIRS[byte] ?? 0
    if (pair > 0) {
      letters[length] = pair >> 8
      letters[length + 1] = pair & 255
      length += 2
      continue
    }
    for (let place = 2 * at; place < 2 * at + 2; place += 1) {
      const half = place % 2 === 0 ? byte >> 4 : byte & 15
      if (half < DIGITS.length) letters[length++] = DIGIT_CODES[half] ?? 0
      else if (half === END) starts[++ended] = length
      else if (half !== FILLER || place < 2 * bytes.length - 1) throw misfit()
    }
  }
  if (ended !== count) throw misfit()
  return new TextColumn<T>(fromUtf8(letters.subarray(0, length)), starts)
}

/** @param text of the letters of base64url @returns four of them in three bytes */
export function packLetters(text: string): Bytes {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  const number = (at: number) => LETTER_NUMBERS[text.charCodeAt(at)] ?? 0
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
    letters[to] = LETTER_CODES[three >> 18] ?? 0
    letters[to + 1] = LETTER_CODES[(three >> 12) & 63] ?? 0
    letters[to + 2] = LETTER_CODES[(three >> 6) & 63] ?? 0
    letters[to + 3] = LETTER_CODES[three & 63] ?? 0
  }
  return fromUtf8(letters.subarray(0, length))
}
