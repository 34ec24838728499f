/**
 * Checks typed data (EIP-712) for form before any decoder looks at them: every type is there, every value fits its type, and
 * what no type names, and so is not signed, is left out. Capped in types, fields, values and depth.
 */
import * as v from 'valibot'
import { parseOutsideJson } from '@/lib/core/json-depth'
import type { ReadTypedData } from '@/lib/decode/signatures/define-signature-decoder'
import { chainOfNumber, isThere } from './hex-fields'

const MAX_TYPES = 60
const MAX_FIELDS = 60
const MAX_VALUES = 5_000
const MAX_DEPTH = 12
const MAX_CHARACTERS = 256_000

const name = v.pipe(v.string(), v.regex(/^[A-Za-z_$][\w$]{0,99}$/))
const field = v.object({
  name: v.pipe(v.string(), v.maxLength(100)),
  type: v.pipe(v.string(), v.maxLength(120)),
})
const types = v.pipe(v.record(name, v.pipe(v.array(field), v.maxLength(MAX_FIELDS))), v.maxEntries(MAX_TYPES))
const schema = v.object({
  types,
  primaryType: name,
  domain: v.optional(v.record(v.string(), v.unknown()), {}),
  message: v.record(v.string(), v.unknown()),
})
type Types = v.InferOutput<typeof types>

const DOMAIN = 'EIP712Domain'

/**
 * @param told an object, or its JSON
 * @returns `undefined` when its form is not right
 * @example readTypedData(permitJson)?.primaryType // 'Permit'
 */
export function readTypedData(told: unknown): ReadTypedData | undefined {
  const parsed = v.safeParse(schema, typeof told === 'string' ? jsonOf(told) : told)
  if (!parsed.success) return undefined
  const { types: all, primaryType, domain: toldDomain, message: toldMessage } = parsed.output
  if (!Object.hasOwn(all, primaryType)) return undefined
  try {
    const reader = { types: all, left: MAX_VALUES }
    const message = readStruct(reader, primaryType, toldMessage, 0)
    const domain = domainOf(all, toldDomain)
    return domain && { domain, primaryType, types: all, message }
  } catch (error) {
    if (error instanceof Unfit) return undefined
    throw error
  }
}

function jsonOf(text: string): unknown {
  if (text.length > MAX_CHARACTERS) return undefined
  try {
    return parseOutsideJson(text)
  } catch {
    return undefined
  }
}

class Unfit extends Error {}

interface Reader {
  types: Types
  left: number
}

type Struct = Readonly<Record<string, unknown>>

function readStruct(reader: Reader, type: string, told: unknown, depth: number): Struct {
  if (depth > MAX_DEPTH || typeof told !== 'object' || told === null || Array.isArray(told)) throw new Unfit()
  const fields = Object.hasOwn(reader.types, type) ? (reader.types[type] ?? []) : []
  if (new Set(fields.map((each) => each.name)).size !== fields.length) throw new Unfit()
  const values = told as Struct
  const read = fields.map((each) => {
    if (!Object.hasOwn(values, each.name)) throw new Unfit()
    return [each.name, readValue(reader, each.type, values[each.name], depth + 1)] as const
  })
  return Object.fromEntries(read)
}

function readValue(reader: Reader, type: string, told: unknown, depth: number): unknown {
  reader.left -= 1
  if (reader.left < 0 || depth > MAX_DEPTH) throw new Unfit()
  const [, element, length] = /^(.+)\[(\d{0,4})\]$/.exec(type) ?? []
  if (element !== undefined) {
    if (!Array.isArray(told) || told.length > reader.left) throw new Unfit()
    if (length !== '' && told.length !== Number(length)) throw new Unfit()
    return told.map((each) => readValue(reader, element, each, depth + 1))
  }
  if (Object.hasOwn(reader.types, type)) return readStruct(reader, type, told, depth)
  if (!fitsAtom(type, told)) throw new Unfit()
  return told
}

/** Values of types without parts, in the forms in which libraries write them. */
function fitsAtom(type: string, told: unknown): boolean {
  if (type === 'string') return typeof told === 'string'
  if (type === 'bool') return typeof told === 'boolean'
  if (type === 'address') return typeof told === 'string' && /^0x[0-9a-fA-F]{40}$/.test(told)
  const [, kind, size = ''] = /^(u?int|bytes)(\d{0,3})$/.exec(type) ?? []
  if (kind === 'bytes') return typeof told === 'string' && fitsBytes(told, size)
  if (kind === undefined) return false
  const number = integerOf(told)
  const bits = size === '' ? 256 : Number(size)
  if (number === undefined || bits < 8 || bits > 256 || bits % 8 !== 0) return false
  return (kind === 'uint' ? BigInt.asUintN(bits, number) : BigInt.asIntN(bits, number)) === number
}

function fitsBytes(told: string, size: string): boolean {
  if (!/^0x(?:[0-9a-fA-F]{2})*$/.test(told)) return false
  return size === '' || (Number(size) <= 32 && told.length === 2 + 2 * Number(size))
}

function integerOf(told: unknown): bigint | undefined {
  if (typeof told === 'number') return Number.isSafeInteger(told) ? BigInt(told) : undefined
  return typeof told === 'string' && /^(?:-?\d{1,78}|0x[0-9a-fA-F]{1,64})$/.test(told)
    ? BigInt(told)
    : undefined
}

/** Only what its own type names is signed. Without a type of it, wallets differ: then it counts as it stands. */
function domainOf(all: Types, told: Struct): ReadTypedData['domain'] | undefined {
  const listed = Object.hasOwn(all, DOMAIN) ? all[DOMAIN] : undefined
  const of = (key: string) =>
    Object.hasOwn(told, key) && (!listed || listed.some((each) => each.name === key)) ? told[key] : undefined
  const texts = v.safeParse(
    v.object({
      name: v.nullish(v.pipe(v.string(), v.maxLength(2_000))),
      version: v.nullish(v.pipe(v.string(), v.maxLength(200))),
      verifyingContract: v.nullish(v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/), v.toLowerCase())),
    }),
    { name: of('name'), version: of('version'), verifyingContract: of('verifyingContract') },
  )
  const toldChain = of('chainId')
  const chain = isThere(toldChain) ? chainOfNumber(toldChain) : undefined
  if (!texts.success || (isThere(toldChain) && chain === undefined)) return undefined
  const { name: called, version, verifyingContract } = texts.output
  return {
    ...(isThere(called) ? { name: called } : {}),
    ...(isThere(version) ? { version } : {}),
    ...(isThere(verifyingContract) ? { verifyingContract } : {}),
    ...(chain === undefined ? {} : { chainId: BigInt(chain.slice('eip155:'.length)) }),
  }
}
