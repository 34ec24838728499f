/**
 * Whole numbers as bytes, small ones in one: seven bits a byte, lowest first, the eighth says that more follow (LEB128). A
 * signed number keeps its sign in the lowest bit. Exact for every safe integer; refuses what is none. Pure.
 */

const LAST = 128
/** Lowest byte of a signed number: sign, six bits, whether more follow. */
const FIRST = 64
const MOST = 2 ** 32 - 1

export class NumberWriter {
  private bytes = new Uint8Array(1024)
  private length = 0

  /** @param value 0 to 2^53 - 1 @throws RangeError for anything else */
  push(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number`)
    let rest = value
    for (; rest >= LAST; rest = Math.floor(rest / LAST)) this.put((rest % LAST) + LAST)
    this.put(rest)
  }

  /** @throws RangeError for what is no safe integer */
  pushSigned(value: number): void {
    const size = Math.abs(value)
    const lowest = (size % FIRST) * 2 + (value < 0 ? 1 : 0)
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`)
    if (size < FIRST) this.put(lowest)
    else {
      this.put(lowest + LAST)
      this.push(Math.floor(size / FIRST))
    }
  }

  /** @example new NumberReader(written.toBytes()).next() // what was pushed first */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length)
  }

  private put(byte: number): void {
    if (this.length === this.bytes.length) {
      const more = new Uint8Array(2 * this.length)
      more.set(this.bytes)
      this.bytes = more
    }
    this.bytes[this.length] = byte
    this.length += 1
  }
}

/** Reads in the order of the writing. Every method throws a RangeError where the bytes end or say too large a number. */
export class NumberReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Place of the next byte. */
    public at = 0,
  ) {}

  next(): number {
    let byte = this.byte()
    if (byte < LAST) return byte
    let value = byte - LAST
    for (let unit = LAST; byte >= LAST; unit *= LAST) {
      byte = this.byte()
      value += (byte % LAST) * unit
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('a number is too large')
    }
    return value
  }

  nextSigned(): number {
    const lowest = this.byte()
    const bits = lowest % LAST
    const low = (bits - (bits % 2)) / 2
    const size = lowest < LAST ? low : low + FIRST * this.next()
    if (size > Number.MAX_SAFE_INTEGER) throw new RangeError('a number is too large')
    return bits % 2 === 1 ? -size : size
  }

  /** @param count so many numbers below 2^32 */
  many(count: number): Uint32Array {
    this.expect(count)
    const { bytes } = this
    const numbers = new Uint32Array(count)
    for (let place = 0; place < count; ) {
      // Nearly all are one byte: a run of them is copied, where it stands, in a loop that calls nothing.
      let { at } = this
      for (; place < count && (bytes[at] ?? LAST) < LAST; at += 1) numbers[place++] = bytes[at] ?? 0
      this.at = at
      if (place < count) numbers[place++] = this.next()
    }
    return numbers
  }

  /** Where each of so many lengths begins, and where the last one ends: `[0, 3, 5]` for 3 and 2. */
  starts(count: number): Uint32Array {
    this.expect(count)
    const starts = new Uint32Array(count + 1)
    let end = 0
    for (let place = 1; place <= count; place += 1) {
      end += this.small() ?? this.next()
      starts[place] = end
    }
    if (end > MOST) throw new RangeError('the lengths are too large')
    return starts
  }

  /** The next number when it is one byte, as most are. */
  private small(): number | undefined {
    const byte = this.bytes[this.at]
    if (byte === undefined || byte >= LAST) return undefined
    this.at += 1
    return byte
  }

  /** A number takes a byte at least: who claims more of them than there are bytes gets no memory for it. */
  private expect(count: number): void {
    if (count > this.bytes.length - this.at) throw new RangeError('there are fewer numbers than told')
  }

  private byte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new RangeError('the bytes end in the middle of a number')
    this.at += 1
    return byte
  }
}
