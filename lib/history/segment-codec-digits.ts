/**
 * Texts of digits, packed in four bits a letter: quantities, and most numbers of orders. They stay packed in memory: a million
 * entries have five millions of them, a quantity is read as a number where it stands, and a text is made of what somebody looks
 * at. Pure.
 */
import { fromUtf8 } from '@/lib/core/bytes'
import { type DecimalMaker, misfit, type TextColumn } from './segment-codec-columns'

type Bytes = Uint8Array<ArrayBuffer>

/** A letter is packed as its place here. */
const LETTERS = '0123456789.-'
const [DOT, MINUS] = [10, 11]
/** Ends a text. */
const END = 15
/** Stands for it in texts that are on their way. */
const END_LETTER = 'e'
/** Fills the last byte. */
const FILLER = 14

export const areDigits = (text: string): boolean => /^[\d.-]*$/.test(text)

const numberOf = new Map(Array.from(LETTERS, (letter, number) => [letter.charCodeAt(0), number]))
numberOf.set(END_LETTER.charCodeAt(0), END)

/**
 * @param texts of `0123456789.-`; where each ends is told along
 * @example openDigits(packDigits(['1.5', '-2']), 2).at(1) // '-2'
 */
export function packDigits(texts: readonly string[]): Bytes {
  const ended = texts.length === 0 ? '' : texts.join(END_LETTER) + END_LETTER
  const bytes = new Uint8Array(Math.ceil(ended.length / 2))
  const half = (at: number) => (at < ended.length ? (numberOf.get(ended.charCodeAt(at)) ?? 0) : FILLER)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = half(2 * at) * 16 + half(2 * at + 1)
  return bytes
}

/** Of each byte: which of its halves end a text, that the second one fills, that one of them is nothing of it. */
const [FIRST_ENDS, SECOND_ENDS, FILLS, WRONG] = [1, 2, 4, 8]
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const [first, second] = [byte >> 4, byte & 15]
  const isWrong = (first >= LETTERS.length && first !== END) || second === 12 || second === 13
  return (
    (first === END ? FIRST_ENDS : 0) +
    (second === END ? SECOND_ENDS : 0) +
    (second === FILLER ? FILLS : 0) +
    (isWrong ? WRONG : 0)
  )
})

/** @throws RangeError when there are not so many */
export function openDigits<T extends string>(bytes: Uint8Array, count: number): TextColumn<T> {
  if (count > 2 * bytes.length) throw misfit()
  const starts = new Uint32Array(count + 1)
  const last = bytes.length - 1
  let ended = 0
  for (let at = 0; at <= last; at += 1) {
    const kind = KINDS[bytes[at] ?? 0] ?? WRONG
    if (kind === 0) continue
    if (kind >= WRONG || (kind >= FILLS && at < last)) throw misfit()
    if ((kind & FIRST_ENDS) !== 0) starts[++ended] = 2 * at + 1
    if ((kind & SECOND_ENDS) !== 0) starts[++ended] = 2 * at + 2
  }
  const isFilled = ((bytes[last] ?? 0) & 15) === FILLER
  if (ended !== count || starts[count] !== 2 * bytes.length - (isFilled ? 1 : 0)) throw misfit()
  return new PackedDigits<T>(bytes, starts)
}

/** Longer texts may hold more digits than a double does. */
const SHORT = 18

class PackedDigits<T extends string> implements TextColumn<T> {
  /** All texts, each with its end, when somebody has looked at one: a letter for each half of a byte. */
  private unpacked: string | undefined

  constructor(
    private readonly bytes: Uint8Array,
    /** The half of a byte at which each begins, and where the last one ends. */
    private readonly starts: Uint32Array,
  ) {}

  get length(): number {
    return this.starts.length - 1
  }

  at(place: number): T {
    this.unpacked ??= unpack(this.bytes)
    return this.unpacked.slice(this.starts[place], (this.starts[place + 1] ?? 0) - 1) as T
  }

  all(): T[] {
    return Array.from({ length: this.length }, (_, place) => this.at(place))
  }

  decimal<R>(place: number, make: DecimalMaker<R>): R {
    const { bytes, starts } = this
    const [from, end] = [starts[place] ?? 0, (starts[place + 1] ?? 0) - 1]
    if (end - from > SHORT) return make.ofText(this.at(place))
    let [units, dot, sign] = [0, end, 1]
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at >> 1] ?? 0
      const half = (at & 1) === 0 ? byte >> 4 : byte & 15
      if (half < DOT) units = units * 10 + half
      else if (half === DOT) dot = at
      else if (half === MINUS) sign = -1
    }
    if (units > Number.MAX_SAFE_INTEGER) return make.ofText(this.at(place))
    return make.ofUnits(sign * units, dot === end ? 0 : end - dot - 1)
  }
}

/** The codes of both letters of a byte; of the filler none is asked for. */
const PAIRS = Uint16Array.from({ length: 256 }, (_, byte) => {
  const code = (half: number) => (LETTERS[half] ?? END_LETTER).charCodeAt(0)
  return code(byte >> 4) * 256 + code(byte & 15)
})

function unpack(bytes: Uint8Array): string {
  const letters = new Uint8Array(2 * bytes.length)
  for (let at = 0; at < bytes.length; at += 1) {
    const pair = PAIRS[bytes[at] ?? 0] ?? 0
    letters[2 * at] = pair >> 8
    letters[2 * at + 1] = pair & 255
  }
  return fromUtf8(letters)
}
