/**
 * Columns of texts behind each other, each packed as what its letters allow: digits, letters of base64url, or any text, which is
 * left to the JSON of the head. Of each column the numbers say how it is packed and how long it is; of all but digits, how long
 * each of its texts is. Pure.
 */
import { JoinedTexts, misfit, type TextColumn } from './segment-codec-columns'
import { areDigits, openDigits, packDigits } from './segment-codec-digits'
import { areLetters, openLetters, packLetters } from './segment-codec-letters'
import type { NumberReader, NumberWriter } from './segment-codec-numbers'

/** How a column is packed. */
const [PLAIN, DIGITS, LETTERS] = [0, 1, 2]

export class TailWriter {
  readonly packed: Uint8Array[] = []
  /** Texts of all columns that are not packed. */
  unpacked = ''

  constructor(private readonly numbers: NumberWriter) {}

  push(texts: readonly string[]): void {
    const joined = texts.join('')
    if (areDigits(joined)) return this.pack(DIGITS, packDigits(texts))
    if (areLetters(joined)) this.pack(LETTERS, packLetters(joined))
    else {
      this.numbers.push(PLAIN)
      this.unpacked += joined
    }
    for (const { length } of texts) this.numbers.push(length)
  }

  private pack(how: number, bytes: Uint8Array): void {
    this.numbers.push(how)
    this.numbers.push(bytes.length)
    this.packed.push(bytes)
  }
}

/** @throws RangeError in each method when the bytes do not fit each other */
export class TailReader {
  private readonly columns: ((unpacked: string) => TextColumn)[] = []
  /** Of the tail, and of what is not packed: where the next column begins. */
  private at = 0
  private unpackedAt = 0

  constructor(
    private readonly numbers: NumberReader,
    private readonly tail: Uint8Array,
  ) {}

  /** The next column. @param count of its texts */
  place(count: number): void {
    const how = this.numbers.next()
    const bytes = how === PLAIN ? this.tail.subarray(0, 0) : this.take(this.numbers.next())
    if (how === DIGITS) {
      this.columns.push(() => openDigits(bytes, count))
      return
    }
    const starts = this.numbers.starts(count)
    const length = starts[count] ?? 0
    if (how === LETTERS) this.columns.push(() => new JoinedTexts(openLetters(bytes, length), starts))
    else if (how === PLAIN) {
      const from = this.unpackedAt
      this.unpackedAt += length
      this.columns.push((unpacked) => new JoinedTexts(unpacked.slice(from, from + length), starts))
    } else throw new RangeError(`a column packed as ${how}`)
  }

  /** All of them. @param unpacked texts that are not packed */
  open(unpacked: string): TextColumn[] {
    if (this.at !== this.tail.length || this.unpackedAt !== unpacked.length) throw misfit()
    return this.columns.map((open) => open(unpacked))
  }

  private take(length: number): Uint8Array {
    const from = this.at
    this.at += length
    if (this.at > this.tail.length) throw misfit()
    return this.tail.subarray(from, this.at)
  }
}
