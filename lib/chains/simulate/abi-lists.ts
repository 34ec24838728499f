/**
 * ABI codec for the shapes of `Prober.sol`: lists of tuples that end in `bytes`, and what the probe gives back. By hand,
 * like `aggregate3-codec`. Decoding trusts no offset.
 */

const word = (value: bigint | number) => value.toString(16).padStart(64, '0')

export interface Row {
  /** Words before the bytes. */
  words: readonly bigint[]
  /** `0x` and whole bytes. */
  data: string
}

/** @returns hex without `0x`: the tail of a `(…, bytes)[]` */
function encodeRows(rows: readonly Row[]): string {
  const heads: string[] = []
  const tuples: string[] = []
  let offset = 32 * rows.length
  for (const { words, data } of rows) {
    const bytes = data.slice(2)
    const padding = '0'.repeat((64 - (bytes.length % 64)) % 64)
    const head = [...words, BigInt(32 * (words.length + 1)), BigInt(bytes.length / 2)].map(word).join('')
    const tuple = `${head}${bytes}${padding}`
    heads.push(word(offset))
    tuples.push(tuple)
    offset += tuple.length / 2
  }
  return `${word(rows.length)}${heads.join('')}${tuples.join('')}`
}

/** @example encodeLists('0x025a1d32', steps, questions) */
export function encodeLists(selector: string, first: readonly Row[], second: readonly Row[]): string {
  const one = encodeRows(first)
  return `${selector}${word(64)}${word(64 + one.length / 2)}${one}${encodeRows(second)}`
}

export interface Probed {
  time: number
  /** Four words each. */
  first: readonly (readonly bigint[])[]
  last: readonly (readonly bigint[])[]
  /** Gas of the last step. */
  spent: bigint
  /** `0x` and bytes; absent: the last step worked. */
  failure?: string
}

const MAX_ROWS = 500

/** @returns `undefined` when these are not the bytes of a probe */
export function decodeProbed(hex: string): Probed | undefined {
  const body = hex.slice(2)
  const at = (byte: number) => readWord(body, byte)
  const small = (byte: number) => {
    const value = at(byte)
    return value === undefined || value > 0xffffffffn ? undefined : Number(value)
  }
  const list = (head: number, width: number) => {
    const offset = small(head)
    const count = offset === undefined ? undefined : small(offset)
    if (offset === undefined || count === undefined || count > MAX_ROWS) return undefined
    const rows = Array.from({ length: count }, (_, row) =>
      Array.from({ length: width }, (_, column) => at(offset + 32 + 32 * (row * width + column))),
    )
    return rows.every((row): row is bigint[] => row.every((value) => value !== undefined)) ? rows : undefined
  }
  const time = small(0)
  const [first, last, spent] = [list(32, 4), list(64, 4), at(96)]
  const failure = bytesAt(body, small(128), small)
  if (time === undefined || !first || !last || spent === undefined || failure === undefined) return undefined
  return {
    time,
    first,
    last,
    spent,
    // A byte stands before what came back, so that an empty revert is not taken for none.
    ...(failure === '' ? {} : { failure: `0x${failure.slice(2)}` }),
  }
}

function bytesAt(body: string, offset: number | undefined, small: (byte: number) => number | undefined) {
  const length = offset === undefined ? undefined : small(offset)
  if (offset === undefined || length === undefined) return undefined
  const from = 2 * (offset + 32)
  return from + 2 * length > body.length ? undefined : body.slice(from, from + 2 * length)
}

function readWord(body: string, byte: number): bigint | undefined {
  const text = body.slice(2 * byte, 2 * byte + 64)
  return text.length === 64 ? BigInt(`0x${text}`) : undefined
}
