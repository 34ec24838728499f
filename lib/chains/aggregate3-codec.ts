/**
 * ABI codec for one function: Multicall3 `aggregate3((address target, bool allowFailure, bytes callData)[])` and its
 * answer `(bool success, bytes returnData)[]`. By hand because a general coder needs 40 times as long for 500 calls.
 * Source: Solidity ABI specification; github.com/mds1/multicall3. Decoding trusts no offset.
 */

export interface Call {
  /** Contract, `0x` and 40 hex digits. */
  target: string
  /** `0x` and whole bytes. */
  callData: string
}

export interface CallResult {
  success: boolean
  /** `0x` and whole bytes; what a contract without code answers is an empty success. */
  returnData: string
}

const SELECTOR = '82ad56cb'
const WORD = 64
/** Three words of a tuple (target, allowFailure, offset of bytes), then the length word. */
const TUPLE_HEAD = 4 * 32

const word = (value: number) => value.toString(16).padStart(WORD, '0')

/**
 * Every call may fail on its own.
 * @example encodeAggregate3([{ target: '0x6b17...', callData: '0x70a0...' }]) // '0x82ad56cb0000...'
 */
export function encodeAggregate3(calls: readonly Call[]): string {
  const heads: string[] = []
  const tuples: string[] = []
  let offset = 32 * calls.length
  for (const { target, callData } of calls) {
    const bytes = callData.slice(2)
    const padding = (WORD - (bytes.length % WORD)) % WORD
    heads.push(word(offset))
    const address = target.slice(2).toLowerCase().padStart(WORD, '0')
    tuples.push(
      address,
      word(1),
      word(0x60),
      word(bytes.length / 2),
      bytes.toLowerCase(),
      '0'.repeat(padding),
    )
    offset += TUPLE_HEAD + (bytes.length + padding) / 2
  }
  return `0x${SELECTOR}${word(0x20)}${word(calls.length)}${heads.join('')}${tuples.join('')}`
}

/**
 * @param hex result of the eth_call
 * @param count number of calls that were sent
 * @returns `undefined` when the bytes are not an answer to `count` calls
 */
export function decodeAggregate3(hex: string, count: number): CallResult[] | undefined {
  const body = hex.slice(2)
  const at = (byte: number) => readNumber(body, byte)
  const list = at(0)
  if (list === undefined || at(list) !== count) return undefined
  const base = list + 32
  const results: CallResult[] = []
  for (let index = 0; index < count; index++) {
    const offset = at(base + 32 * index)
    const tuple = offset === undefined ? undefined : decodeTuple(body, base + offset)
    if (tuple === undefined) return undefined
    results.push(tuple)
  }
  return results
}

function decodeTuple(body: string, start: number): CallResult | undefined {
  const success = readNumber(body, start)
  const offset = readNumber(body, start + 32)
  if (offset === undefined || (success !== 0 && success !== 1)) return undefined
  const length = readNumber(body, start + offset)
  if (length === undefined) return undefined
  const from = 2 * (start + offset + 32)
  if (from + 2 * length > body.length) return undefined
  return { success: success === 1, returnData: `0x${body.slice(from, from + 2 * length)}` }
}

/** One word as a number of at most 32 bits: every honest offset and length fits. */
function readNumber(body: string, byte: number): number | undefined {
  const text = body.slice(2 * byte, 2 * byte + WORD)
  if (text.length !== WORD || !/^0{56}/.test(text)) return undefined
  const value = Number.parseInt(text.slice(56), 16)
  return Number.isNaN(value) ? undefined : value
}
