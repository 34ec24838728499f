/**
 * Reads arguments by the contract ABI (docs.soliditylang.org, "Contract ABI Specification") with a budget: what comes from a
 * page may point the same bytes at itself a million times, so what is read counts, not what was sent. Strict where the
 * language is: a `bool` of 2, an address with upper bytes, a number wider than its type are nothing that can be told.
 */
import { MAX_CALL_DEPTH, MAX_CALLDATA_BYTES } from './calldata'

/** Numbers are `bigint`; addresses and bytes are hex in lower case with `0x`; tuples and arrays are lists. */
export type AbiValue = bigint | boolean | string | readonly AbiValue[]

type AbiType =
  | { kind: 'uint' | 'int'; bits: number }
  | { kind: 'address' | 'bool' | 'bytes' | 'string' }
  | { kind: 'fixed-bytes'; length: number }
  | { kind: 'array'; of: AbiType; length?: number }
  | { kind: 'tuple'; parts: readonly AbiType[] }

const WORD = 64
/** Words that may be read for each word that was sent; honest calldata reads each of them once. */
const READS_PER_WORD = 4
const FEWEST_READS = 64

/**
 * @param types as in a signature, without the name: `address,uint256,(bytes,uint8)[]`
 * @param data hex with `0x`; what stands behind the arguments (a referrer's tag) is not looked at
 * @returns `undefined` when the data are cut, dirty, nested too deep or read too often
 * @throws RangeError for types that are none: those are ours
 * @example readAbi('address,uint256', `0x${addressWord(me)}${uint(5n)}`) // ['0x…', 5n]
 */
export function readAbi(types: string, data: string): readonly AbiValue[] | undefined {
  const body = data.slice(2)
  if (!data.startsWith('0x') || body.length > MAX_CALLDATA_BYTES * 2) return undefined
  const tuple = typesOf(types)
  const reader: Reader = { body, left: FEWEST_READS + Math.ceil(body.length / WORD) * READS_PER_WORD }
  try {
    return readTuple(reader, tuple.parts, 0, 0)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** The arguments of a call. @example readCall('address,uint256', transferCalldata) // ['0x…', 5n] */
export const readCall = (types: string, input: string): readonly AbiValue[] | undefined =>
  readAbi(types, `0x${input.slice(10)}`)

class Unreadable extends Error {}

interface Reader {
  body: string
  /** Words that may still be read. */
  left: number
}

function take(reader: Reader, from: number, characters: number): string {
  reader.left -= Math.max(1, Math.ceil(characters / WORD))
  const text = reader.body.slice(from, from + characters)
  if (reader.left < 0 || text.length !== characters) throw new Unreadable()
  return text
}

const wordAt = (reader: Reader, from: number): bigint => BigInt(`0x${take(reader, from, WORD)}`)

/** An offset or a length in bytes, as characters. */
function sizeAt(reader: Reader, from: number): number {
  const value = wordAt(reader, from)
  if (value > BigInt(MAX_CALLDATA_BYTES)) throw new Unreadable()
  return Number(value)
}

function readTuple(
  reader: Reader,
  parts: readonly AbiType[],
  base: number,
  depth: number,
): readonly AbiValue[] {
  if (depth > MAX_CALL_DEPTH) throw new Unreadable()
  let at = base
  return parts.map((part) => {
    const from = isDynamic(part) ? base + sizeAt(reader, at) * 2 : at
    const value = readValue(reader, part, from, depth + 1)
    at += headSize(part)
    return value
  })
}

function readValue(reader: Reader, type: AbiType, from: number, depth: number): AbiValue {
  switch (type.kind) {
    case 'uint':
    case 'int':
      return readNumber(wordAt(reader, from), type)
    case 'address':
      return `0x${readNumber(wordAt(reader, from), { kind: 'uint', bits: 160 }).toString(16).padStart(40, '0')}`
    case 'bool':
      return readNumber(wordAt(reader, from), { kind: 'uint', bits: 1 }) === 1n
    case 'fixed-bytes':
      return readFixedBytes(take(reader, from, WORD), type.length)
    case 'bytes':
      return `0x${take(reader, from + WORD, sizeAt(reader, from) * 2).toLowerCase()}`
    case 'string':
      return textOf(take(reader, from + WORD, sizeAt(reader, from) * 2))
    case 'tuple':
      return readTuple(reader, type.parts, from, depth)
    case 'array':
      return readArray(reader, type, from, depth)
    default:
      return type satisfies never
  }
}

function readArray(
  reader: Reader,
  { of, length }: Extract<AbiType, { kind: 'array' }>,
  from: number,
  depth: number,
): readonly AbiValue[] {
  const count = length ?? sizeAt(reader, from)
  // Each item reads at least a word: a list that promises more than may be read is not begun.
  if (count > reader.left) throw new Unreadable()
  const items = Array.from({ length: count }, () => of)
  return readTuple(reader, items, length === undefined ? from + WORD : from, depth)
}

function readNumber(word: bigint, { kind, bits }: { kind: 'uint' | 'int'; bits: number }): bigint {
  const value = kind === 'uint' ? word : BigInt.asIntN(256, word)
  const fits = kind === 'uint' ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value)
  if (fits !== value) throw new Unreadable()
  return value
}

function readFixedBytes(word: string, length: number): string {
  if (!/^0*$/.test(word.slice(length * 2))) throw new Unreadable()
  return `0x${word.slice(0, length * 2).toLowerCase()}`
}

function textOf(hex: string): string {
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  )
  return new TextDecoder().decode(bytes)
}

function isDynamic(type: AbiType): boolean {
  if (type.kind === 'bytes' || type.kind === 'string') return true
  if (type.kind === 'array') return type.length === undefined || isDynamic(type.of)
  return type.kind === 'tuple' && type.parts.some(isDynamic)
}

/** Characters that a value takes in its place. */
function headSize(type: AbiType): number {
  if (isDynamic(type)) return WORD
  if (type.kind === 'tuple') return type.parts.reduce((sum, part) => sum + headSize(part), 0)
  return type.kind === 'array' ? (type.length ?? 0) * headSize(type.of) : WORD
}

const known = new Map<string, { parts: readonly AbiType[] }>()

function typesOf(text: string): { parts: readonly AbiType[] } {
  const before = known.get(text)
  if (before) return before
  const parsed = { parts: splitTop(text).map(typeOf) }
  known.set(text, parsed)
  return parsed
}

/** Splits at the commas that stand in no bracket. */
function splitTop(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at]
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if ((sign === ',' && depth === 0) || sign === undefined) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return parts.filter((part) => part !== '')
}

function typeOf(text: string): AbiType {
  const [, element, length] = /^(.*)\[(\d*)\]$/s.exec(text) ?? []
  if (element !== undefined)
    return { kind: 'array', of: typeOf(element), ...(length ? { length: Number(length) } : {}) }
  if (text.startsWith('(') && text.endsWith(')')) return { kind: 'tuple', ...typesOf(text.slice(1, -1)) }
  if (text === 'address' || text === 'bool' || text === 'bytes' || text === 'string') return { kind: text }
  const [, kind, size] = /^(uint|int|bytes)(\d+)$/.exec(text) ?? []
  if (kind === 'uint' || kind === 'int') return { kind, bits: Number(size) }
  if (kind === 'bytes') return { kind: 'fixed-bytes', length: Number(size) }
  throw new RangeError(`${text} is no type of the ABI`)
}
