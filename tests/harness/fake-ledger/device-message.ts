/**
 * EIP-712 as the device is told it: definitions of structs (INS 1a), then their values in order (INS 1c). From both it works
 * out the hash by itself, which is what makes a message readable on its screen.
 */
import { TypedDataEncoder } from 'ethers'

export interface DeviceMessage {
  /** @param kind 0x00 a struct's name, 0xff a field of it */
  define: (kind: number, data: Uint8Array) => void
  /** @param kind 0x00 root, 0x0f length of an array, 0xff a field's value, in parts when `isMore` */
  give: (value: { isMore: boolean; kind: number; data: Uint8Array }) => void
  digest: () => string
}

interface Field {
  name: string
  type: string
}

const CODES = ['struct', 'int', 'uint', 'address', 'bool', 'string', 'bytes', 'bytes'] as const

export function messageReader(): DeviceMessage {
  const types: Record<string, Field[]> = {}
  let current = ''
  const roots: { name: string; values: (Uint8Array | number)[] }[] = []
  let part = new Uint8Array()
  return {
    define: (kind, data) => {
      if (kind === 0x00) {
        current = text(data)
        types[current] = []
      } else types[current]?.push(fieldIn(data))
    },
    give: ({ isMore, kind, data }) => {
      const root = roots.at(-1)
      if (kind === 0x00) roots.push({ name: text(data), values: [] })
      else if (kind === 0x0f) root?.values.push(data[0] ?? 0)
      else {
        part = Uint8Array.of(...part, ...data)
        if (isMore) return
        root?.values.push(part.slice(2))
        part = new Uint8Array()
      }
    },
    digest: () => {
      const [domain, message] = roots
      if (!domain || !message) throw new Error('No whole message was given.')
      const { EIP712Domain: _, ...structs } = types
      return TypedDataEncoder.hash(
        valuesOf(types, domain.name, [...domain.values]),
        structs,
        valuesOf(types, message.name, [...message.values]),
      )
    },
  }
}

const text = (data: Uint8Array): string => Buffer.from(data).toString('ascii')

function fieldIn(data: Uint8Array): Field {
  let at = 0
  const next = (): number => data[at++] ?? 0
  const lengthAnd = (): string => {
    const length = next()
    at += length
    return text(data.slice(at - length, at))
  }
  const head = next()
  const code = head & 0x0f
  const base = code === 0 ? lengthAnd() : (CODES[code] ?? '')
  const size = (head & 0x40) === 0 ? '' : String(code === 6 ? next() : next() * 8)
  const levels = (head & 0x80) === 0 ? 0 : next()
  const arrays = Array.from({ length: levels }, () => (next() === 0 ? '[]' : `[${next()}]`)).join('')
  return { type: `${base}${size}${arrays}`, name: lengthAnd() }
}

/** Takes the values from the front of `queue`, as a walk through the struct meets them. */
function valuesOf(
  types: Record<string, Field[]>,
  name: string,
  queue: (Uint8Array | number)[],
): Record<string, unknown> {
  return Object.fromEntries(
    (types[name] ?? []).map((field) => [field.name, valueOf(types, field.type, queue)]),
  )
}

function valueOf(types: Record<string, Field[]>, type: string, queue: (Uint8Array | number)[]): unknown {
  const array = /^(.*)\[\d*\]$/.exec(type)
  if (array) {
    const length = queue.shift()
    if (typeof length !== 'number') throw new Error(`No length was given for ${type}.`)
    return Array.from({ length }, () => valueOf(types, array[1] ?? '', queue))
  }
  if (types[type]) return valuesOf(types, type, queue)
  const bytes = queue.shift()
  if (!(bytes instanceof Uint8Array)) throw new Error(`No value was given for ${type}.`)
  const hex = Buffer.from(bytes).toString('hex')
  if (type === 'string') return Buffer.from(bytes).toString('utf8')
  if (type === 'bool') return bytes.some((each) => each !== 0)
  if (type === 'address') return `0x${hex.padStart(40, '0')}`
  if (type.startsWith('bytes')) return `0x${hex}`
  const number = BigInt(`0x${hex || '0'}`)
  return type.startsWith('int') ? BigInt.asIntN(Number(type.slice(3) || '256'), number) : number
}
